import { href } from '#app/href.ts'
import { anyStaff, atDesk } from '#app/http/page.ts'
import { NotFound } from '#app/refusal.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { partsOf } from '../../result-parts.ts'
import { runToCheck } from '../../run-to-check.ts'
import { ReportSection, SectionName } from '../../views/report-section.tsx'
import { RunFrame } from '../../views/run-frame.tsx'

/** A section of a run before it is published, as the public will see it. */
export const loader = atDesk(anyStaff, async ({ me }, args) => {
  const { page: key = '' } = args.params
  const { tables, ...results } = await runToCheck(db, me, args.params, key)
  const at = results.head.pages.findIndex((page) => page.key === key)
  const page = results.head.pages[at]
  if (!page) throw new NotFound()
  const t = args.say
  return {
    title: t('survey-report:preview.run', { number: results.number }),
    ...{ results, page, at, questions: await partsOf(page, results, tables, { lang: args.context.lang, t }) },
  }
})

export default function RunSection() {
  const { results, page, at, questions, ...frame } = usePage<typeof loader>()
  const name = <SectionName page={page} at={at} />
  return (
    <RunFrame {...frame} results={results} title={name} section={name}>
      <ReportSection
        results={results}
        at={at}
        questions={questions}
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
