import { href } from '#app/href.ts'
import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { NotFound } from '#app/refusal.ts'
import { useLoaderData } from '#app/remix.ts'
import { worded } from '#app/surveys/figures/voice.ts'
import { useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { db } from '#db/connection'
import { publishedResults } from '../published-results.ts'
import { partsOf } from '../result-parts.ts'
import { Versions } from '../views/report-head.tsx'
import { ReportSection, SectionName } from '../views/report-section.tsx'

export const loader = inPublic(async ({ say, query, params, context }) => {
  const version = query.get('version')
  const { tables, ...results } = await publishedResults(db, params.survey ?? '', { version, page: params.page ?? '' })
  const at = results.head.pages.findIndex(({ key }) => key === params.page)
  const page = results.head.pages[at]
  if (!page) throw new NotFound()
  const { lang } = context
  const [survey, part] = [worded(lang, results.head.title), page.title ? worded(lang, page.title) : String(at + 1)]
  return {
    head: {
      title: say('survey-report:sectionTitle', { survey, part }),
      description: say('survey-report:description', { survey }),
      noindex: version !== null,
    },
    keep: keepUntil([]),
    results,
    version,
    page,
    at,
    questions: await partsOf(page, results, tables, { lang, t: say }),
  }
})

export default function ResultsSection() {
  const { results, version, page, at, questions } = useLoaderData<typeof loader>()
  const { say } = useText()
  const { slug, head } = results
  const query = { version }
  const name = <SectionName page={page} at={at} />
  return (
    <Page
      wide
      crumbs={[
        { to: href('/surveys'), label: say('surveys:list.title') },
        { to: href('/surveys/:survey', { survey: slug }), label: <Written {...head.title} /> },
        { to: href('/surveys/:survey/results', { survey: slug }, query), label: say('survey-report:crumb') },
        { label: name },
      ]}
      switchRuby
    >
      <ReportSection
        results={results}
        at={at}
        questions={questions}
        to={(page, item) => href('/surveys/:survey/results/:page', { survey: slug, page }, { ...query, '#': item })}
      >
        <h1>{name}</h1>
        <Versions results={results} />
      </ReportSection>
    </Page>
  )
}
