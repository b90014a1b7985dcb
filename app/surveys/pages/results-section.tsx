import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { textOf } from '../../http/context.ts'
import { handle as handled } from '../../http/handle.ts'
import { keepUntil } from '../../http/keep.ts'
import { paths } from '../../paths.ts'
import { NotFound } from '../../refusal.ts'
import { A, useText } from '../../ui/language.tsx'
import { Page } from '../../ui/page.tsx'
import { Outline } from '../../ui/parts.tsx'
import { publishedResults } from '../published-results.ts'
import { worded } from '../result-charts.ts'
import { partsOf } from '../result-parts.ts'
import { QuestionPart } from '../views/report/question-part.tsx'
import { Versions } from '../views/report/report-head.tsx'
import { ReportNotes } from '../views/report/report-notes.tsx'
import { Wording } from '../views/wording.tsx'

export const loader = handled(async ({ request, params, context }: LoaderFunctionArgs) => {
  const version = new URL(request.url).searchParams.get('version')
  const { tables, ...results } = await publishedResults(db, params.survey ?? '', { version, page: params.page ?? '' })
  const at = results.head.pages.findIndex(({ key }) => key === params.page)
  const page = results.head.pages[at]
  if (!page) throw new NotFound()
  const { lang } = context
  const t = textOf(context)
  const [survey, part] = [worded(lang, results.head.title), page.title ? worded(lang, page.title) : String(at + 1)]
  return {
    head: {
      title: t('survey-report:sectionTitle', { survey, part }),
      description: t('survey-report:description', { survey }),
      noindex: version !== null,
    },
    keep: keepUntil([]),
    results,
    version,
    page,
    at,
    questions: partsOf(page, results, tables, { lang, t }),
  }
})

export default function ResultsSection() {
  const { results, version, page, at, questions } = useLoaderData<typeof loader>()
  const { t, say } = useText()
  const { slug, head, comments, supports } = results
  const query = version === null ? {} : { version }
  const comment = comments.find(({ place }) => place === `page:${page.key}`)
  const nameOf = (each: typeof page, number: number) =>
    each.title ? <Wording words={each.title} /> : say('survey-report:section', { number: number + 1 })
  const [before, after] = [head.pages[at - 1], head.pages[at + 1]]
  return (
    <Page
      wide
      crumbs={[
        { to: paths.surveys(), label: say('surveys:list.title') },
        { to: paths.survey(slug), label: <Wording words={head.title} /> },
        { to: paths.surveyResults(slug, undefined, query), label: say('survey-report:crumb') },
        { label: nameOf(page, at) },
      ]}
      switchRuby
    >
      <div className="reading">
        <Outline
          title={t('survey-report:contents')}
          current={page.key}
          items={head.pages.map((each, number) => ({
            ...{ id: each.key, to: paths.surveyResults(slug, each.key, query), label: nameOf(each, number) },
            children:
              each.key === page.key
                ? each.questions.map((question) => ({
                    id: `q-${question.key}`,
                    to: paths.surveyResults(slug, each.key, { ...query, item: question.key }),
                    number: t('survey-report:number', { number: question.number }),
                    label: <Wording words={question.words} />,
                  }))
                : [],
          }))}
        />
        <article className="report">
          <h1>{nameOf(page, at)}</h1>
          <Versions results={results} />
          {comment && (
            <div className="typed lead">
              <Wording words={comment.words} />
            </div>
          )}
          {head.targets.length > 1 && <p className="hint">{say('survey-report:apart')}</p>}
          {questions.map((question) => (
            <QuestionPart key={question.key} question={question} supports={supports} both={head.targets.length > 1} />
          ))}
          <ReportNotes head={head} />
          <nav className="turn" aria-label={t('survey-report:turn')}>
            {before && (
              <A to={paths.surveyResults(slug, before.key, query)} rel="prev">
                {nameOf(before, at - 1)}
              </A>
            )}
            {after && (
              <A to={paths.surveyResults(slug, after.key, query)} rel="next">
                {nameOf(after, at + 1)}
              </A>
            )}
          </nav>
        </article>
      </div>
    </Page>
  )
}
