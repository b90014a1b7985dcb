import { href } from '#app/href.ts'
import { anyStaff, atDesk } from '#app/http/page.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { runToCheck } from '../../run-to-check.ts'
import { ReportOverview } from '../../views/report-overview.tsx'
import { RunFrame } from '../../views/run-frame.tsx'

/** A run before it is published, as the first page of the results will be. */
export const loader = atDesk(anyStaff, async ({ me }, args) => {
  const results = await runToCheck(db, me, args.params, null)
  const title = args.say('survey-report:preview.run', { number: results.number })
  return { title, results }
})

export default function Run() {
  const { results, say, ...frame } = usePage<typeof loader>()
  return (
    <RunFrame {...frame} results={results} title={say('survey-report:title')}>
      <ReportOverview
        results={results}
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
