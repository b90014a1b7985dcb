import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { openTables } from '#app/open-data/survey.ts'
import type { CrossFigure, Figure } from '#app/surveys/figures/figure.ts'
import { csv } from '#app/text/csv.ts'
import { SpeechContext, speak } from '#app/ui/language.tsx'
import type { PublishedTable } from '../published-results.ts'
import { type Told, t } from '../published-words.fixture.ts'
import { toldByApi, toldByCsv } from '../reading-files.fixture.ts'
import { toldByPage, toldByReport } from '../reading-pages.fixture.ts'
import type { RunHead } from '../report-content.ts'
import { partsOf } from '../result-parts.ts'
import { resultsCsv } from '../results-csv.ts'
import { resultsDocument } from '../results-document.ts'
import { QuestionPart } from '../views/question-part.tsx'

const voice = { lang: 'ja' as const, t }
const speech = speak({ ...{ lang: 'ja', path: '/', cityName: '' }, translate: t })

/** Figures in the order of their questions, as a version of a report holds them. */
export const tablesOfVersion = ({
  figures,
  crosses,
}: {
  figures: Figure[]
  crosses: CrossFigure[]
}): PublishedTable[] =>
  [
    ...figures.map((content) => ({ item: content.item, kind: 'figure' as const, content })),
    ...crosses.map((content) => ({ item: content.columnsAsked.item, kind: 'cross' as const, content })),
  ].map((each, at) => ({ ...each, page: 'p1', sort: at + 1, target: 'sample' as const }))

/** What the addresses of one version say, by the functions that make their answers. */
export async function toldInPublic(tables: PublishedTable[], questions: RunHead['pages'][number]['questions']) {
  const nothing = { ja: '', easy: null, en: null }
  const head = {
    ...{
      title: nothing,
      purpose: nothing,
      audience: nothing,
      department: nothing,
      contact: '',
      wave: 1,
      corrections: [],
    },
    ...{
      opensAt: '2026-01-01',
      closesAt: '2026-02-01',
      population: 900,
      pages: [{ key: 'p1', title: null, questions }],
    },
    targets: [{ target: 'sample', return: { sent: 0, undelivered: 0, counted: 0, rate: null } }],
  } as unknown as RunHead
  const results = {
    slug: 's',
    number: 1,
    publishedAt: '2026-03-01',
    head,
    comments: [],
    versions: [],
    supports: [],
    tables,
  }
  const { told: inCsv, words } = toldByCsv(csv(resultsCsv(tables, voice)))
  const parts = await partsOf(head.pages[0] as RunHead['pages'][number], results, tables, voice)
  const html = parts.map((question) =>
    renderToStaticMarkup(
      createElement(
        SpeechContext.Provider,
        { value: speech },
        createElement(QuestionPart, { question, supports: [], both: false }),
      ),
    ),
  )
  const page = toldByPage(html.join(''), words)
  const speaker = { ...voice, publisher: '', day: String, address: (path: string) => path }
  const report = toldByReport(await resultsDocument(results, speaker), words)
  const api = toldByApi(openTables('s', tables))
  return { told: distinct([...inCsv, ...page.told, ...report, ...api]), labels: page.labels }
}

export const distinct = (told: Told[]) => [
  ...new Map(told.map((each) => [JSON.stringify(Object.entries(each).sort()), each])).values(),
]
