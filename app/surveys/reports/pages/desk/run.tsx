import { deskMe } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { anyStaff, atDesk } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { runToCheck } from '../../run-to-check.ts'
import { ReportOverview } from '../../views/report-overview.tsx'
import { RunFrame } from '../../views/run-frame.tsx'

/** A run before it is published, as the first page of the results will be. */
export const loader = atDesk(anyStaff, async ({ me }, args) => {
  const results = await runToCheck(db, me, args.params, null)
  const head = { title: args.say('survey-report:preview.run', { number: results.number }), noindex: true }
  return { head, me: deskMe(me), results }
})

export default function Run() {
  const { me, results } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <RunFrame me={me} results={results} title={say('survey-report:title')}>
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
