import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { textOf } from '../../http/context.ts'
import { handle as handled } from '../../http/handle.ts'
import { keepUntil } from '../../http/keep.ts'
import { paths } from '../../paths.ts'
import { Day } from '../../ui/dates.tsx'
import { A, useText } from '../../ui/language.tsx'
import { Page } from '../../ui/page.tsx'
import { Downloads } from '../../ui/parts.tsx'
import { publishedResults } from '../published-results.ts'
import { worded } from '../result-charts.ts'
import { Supports } from '../views/report/question-part.tsx'
import { ReportFacts, Returned, Versions } from '../views/report/report-head.tsx'
import { ReportNotes } from '../views/report/report-notes.tsx'
import { Wording } from '../views/wording.tsx'

export const loader = handled(async ({ request, params, context }: LoaderFunctionArgs) => {
  const version = new URL(request.url).searchParams.get('version')
  const results = await publishedResults(db, params.survey ?? '', { version, page: null })
  const t = textOf(context)
  const survey = worded(context.lang, results.head.title)
  return {
    head: {
      title: t('survey-report:headTitle', { survey }),
      description: t('survey-report:description', { survey }),
      noindex: version !== null,
    },
    keep: keepUntil([]),
    results,
    version,
  }
})

export default function Results() {
  const { results, version } = useLoaderData<typeof loader>()
  const { t, say } = useText()
  const { slug, head, comments, supports } = results
  const query = version === null ? {} : { version }
  const summary = comments.find(({ place }) => place === '')
  const title = <Wording words={head.title} />
  return (
    <Page
      title={say('survey-report:title')}
      lead={title}
      crumbs={[
        { to: paths.surveys(), label: say('surveys:list.title') },
        { to: paths.survey(slug), label: title },
        { label: say('survey-report:crumb') },
      ]}
      switchRuby
    >
      <p className="meta">
        <span>
          {say('survey-report:publishedAt')} <Day value={results.publishedAt} />
        </span>
      </p>
      <Versions results={results} />
      {summary && (
        <section aria-labelledby="summary">
          <h2 id="summary">{say('survey-report:summary')}</h2>
          <div className="typed">
            <Wording words={summary.words} />
          </div>
        </section>
      )}
      <h2>{say('survey-report:return.title')}</h2>
      <Returned head={head} />
      <ReportFacts head={head} />
      <Supports sections={supports.filter(({ item }) => item === '')} />
      <nav aria-label={t('survey-report:contents')}>
        <h2>{say('survey-report:contents')}</h2>
        {head.pages.map((page, at) => (
          <section key={page.key}>
            <h3>
              <A to={paths.surveyResults(slug, page.key, query)}>
                {page.title ? <Wording words={page.title} /> : say('survey-report:section', { number: at + 1 })}
              </A>
            </h3>
            <ul>
              {page.questions.map(({ key, number, words }) => (
                <li key={key}>
                  <A to={paths.surveyResults(slug, page.key, { ...query, item: key })}>
                    {say('survey-report:number', { number })} <Wording words={words} />
                  </A>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <ReportNotes head={head} />
      <Downloads
        files={{
          pdf: paths.surveyResultsAs('pdf', slug, query),
          csv: paths.surveyResultsAs('csv', slug, query),
          ...(version === null ? { json: paths.api(`/surveys/${slug}/results`) } : {}),
        }}
      />
      <p>
        <A to={paths.codebook(slug, query)}>{say('survey-report:codebook')}</A>
      </p>
    </Page>
  )
}
