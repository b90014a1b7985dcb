import { href } from '#app/href.ts'
import { anyStaff, atDesk } from '#app/http/page.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { mainParts } from '../../result-parts.ts'
import { runToCheck } from '../../run-to-check.ts'
import { ReportOverview } from '../../views/report-overview.tsx'
import { RunFrame } from '../../views/run-frame.tsx'

/** A run before it is published, as the first page of the results will be. */
export const loader = atDesk(anyStaff, async ({ me }, args) => {
  const { tables, ...results } = await runToCheck(db, me, args.params, null)
  const title = args.say('survey-report:preview.run', { number: results.number })
  const main = await mainParts({ head: results.head, tables }, { lang: args.context.lang, t: args.say })
  return { title, results, main }
})

export default function Run() {
  const { results, main, say, ...frame } = usePage<typeof loader>()
  return (
    <RunFrame {...frame} results={results} title={say('survey-report:title')}>
      <ReportOverview
        results={results}
        main={main}
        to={(page, item) =>
          href(
            '/desk/surveys/:survey/results/runs/:run/:page',
            { survey: results.slug, run: results.number, page },
            { '#': item },
          )
        }
      />
    </RunFrame>
  )
}
