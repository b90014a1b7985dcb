import type { Figure, Portfolio } from '#app/surveys/figures/figure.ts'
import { type Voice, worded } from '#app/surveys/figures/voice.ts'
import type { PublishedTable } from './published-results.ts'
import { type Line, measuresOf } from './results-csv.ts'

const columns = ['question', 'words', 'row', 'key', 'kind', 'code', 'answer', 'score'] as const

/** What the codes in the table of results stand for: one line for each option of each item, and for what is reckoned of it. */
export function codebook(tables: PublishedTable[], voice: Voice): Line[] {
  const { t, lang } = voice
  const head = columns.map((column) => t(`survey-report:csv.${column}`))
  const figures = new Map(
    tables.flatMap(({ kind, item, content }) => (kind === 'figure' ? [[item, content as Figure]] : [])),
  )
  const portfolios = new Map(
    tables.flatMap(({ kind, item, content }) => (kind === 'portfolio' ? [[item, content as Portfolio]] : [])),
  )
  return [
    head,
    ...[...figures.values()].flatMap((figure) => itemLines(figure, voice)),
    ...[...portfolios.entries()].flatMap(([item, portfolio]): Line[] => {
      const words = t(`survey-report:portfolio.formula.${portfolio.formula}`)
      return measuresOf(portfolio).map((code) => [
        ...['', words, '', item, t('survey-report:csv.portfolio'), code, t(`survey-report:portfolio.${code}`), ''],
      ])
    }),
    ...(['sample', 'open'] as const).map((target) => [
      ...['', '', '', '', t('survey-report:csv.target'), target, t(`survey-report:target.${target}`), ''],
    ]),
    ...(['share', 'value', 'error', 'weighted', 'withheld'] as const).map((column) => [
      ...['', t(`survey-report:csv.meaning.${column}`), '', '', t('survey-report:csv.column')],
      ...[t(`survey-report:csv.${column}`), '', ''],
    ]),
  ]

  function itemLines({ number, words, row, item, kind, rows, hidden, mean, numbers }: Figure, { t }: Voice): Line[] {
    const before = [number, worded(lang, words), row ? worded(lang, row) : '', item, kind]
    const reckoned = [
      ...(hidden === 0 ? [] : ['hidden']),
      ...(mean ? ['mean'] : []),
      ...(numbers ? ['mean', 'median', 'lower', 'upper', 'min', 'max'] : []),
    ]
    return [
      ...rows.map(({ code, label, score }) => [...before, code, worded(lang, label), score ?? '']),
      [...before, 'none', t('survey-report:none'), ''],
      ...reckoned.map((code) => [...before, code, t(`survey-report:csv.${code}`), '']),
    ]
  }
}
