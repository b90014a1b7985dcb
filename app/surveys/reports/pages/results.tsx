import { href } from '#app/href.ts'
import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { worded } from '#app/surveys/figures/voice.ts'
import { Day } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Downloads, Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { publishedResults } from '../published-results.ts'
import { mainParts } from '../result-parts.ts'
import { Versions } from '../views/report-head.tsx'
import { ReportOverview } from '../views/report-overview.tsx'

export const loader = inPublic(async ({ say, query, params, context }) => {
  const version = query.get('version')
  const { tables, ...results } = await publishedResults(db, params.survey ?? '', { version, page: null })
  const survey = worded(context.lang, results.head.title)
  return {
    head: {
      title: say('survey-report:headTitle', { survey }),
      description: say('survey-report:description', { survey }),
      noindex: version !== null,
    },
    keep: keepUntil([]),
    results,
    main: await mainParts({ head: results.head, tables }, { lang: context.lang, t: say }),
    version,
  }
})

export default function Results() {
  const { results, main, version } = useLoaderData<typeof loader>()
  const { say } = useText()
  const { slug, head } = results
  const title = <Written {...head.title} />
  const isGone = results.versions.some(({ number, gone }) => number === results.number && gone !== null)
  return (
    <Page
      wide
      title={title}
      lead={say('survey-report:title')}
      crumbs={[
        { to: href('/surveys'), label: say('surveys:list.title') },
        { to: href('/surveys/:survey', { survey: slug }), label: title },
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
      {isGone ? (
        <Notice tone="warn" title={say('survey-report:version.gone')}>
          <p>{say('survey-report:version.goneWhy')}</p>
        </Notice>
      ) : (
        <Tables results={results} main={main} version={version} />
      )}
    </Page>
  )
}

type Shown = Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'results' | 'main' | 'version'>

function Tables({ results, main, version }: Shown) {
  const { say } = useText()
  const { slug } = results
  const query = { version }
  return (
    <>
      <ReportOverview
        results={results}
        main={main}
        to={(page, item) => href('/surveys/:survey/results/:page', { survey: slug, page }, { ...query, '#': item })}
      />
      <Downloads
        files={{
          pdf: href('/surveys/:survey/results.pdf', { survey: slug }, query),
          csv: href('/surveys/:survey/results.csv', { survey: slug }, query),
          ...(version === null ? { json: href('/api/v1/surveys/:survey/results', { survey: slug }) } : {}),
        }}
      />
      <p>
        <A to={href('/surveys/:survey/codebook.csv', { survey: slug }, query)}>{say('survey-report:codebook')}</A>
      </p>
    </>
  )
}
