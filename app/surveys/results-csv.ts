import type { CrossFigure, CrossRow, Figure } from './figure.ts'
import type { PublishedTable } from './published-results.ts'
import { type Voice, worded } from './result-charts.ts'

type Line = (string | number)[]
const columns = [
  'question',
  'words',
  'row',
  'key',
  'target',
  'table',
  'by',
  'class',
  'n',
  'code',
  'answer',
  'count',
  'share',
  'withheld',
] as const

/** Every published number on a line of its own; what is withheld is an empty cell, with a mark in the last column. */
export function resultsCsv(tables: PublishedTable[], voice: Voice): Line[] {
  const { t } = voice
  const lines = tables.flatMap(({ kind, content }) => {
    if (kind === 'figure') return figureLines(content as Figure, voice)
    return kind === 'cross' ? crossLines(content as CrossFigure, voice) : []
  })
  return [columns.map((column) => t(`survey-report:csv.${column}`)), ...lines]
}

function figureLines(figure: Figure, { t, lang }: Voice): Line[] {
  const head = [
    figure.number,
    worded(lang, figure.words),
    figure.row ? worded(lang, figure.row) : '',
    figure.item,
    figure.target,
  ]
  const before = [...head, t('survey-report:csv.figure'), '', '', figure.n ?? '']
  const line = (code: string, answer: string, cell: { count: number | null; share: number | null }) => [
    ...[...before, code, answer, cell.count ?? '', cell.share ?? ''],
    cell.count === null ? t('survey-report:csv.few') : '',
  ]
  return [
    ...figure.rows.map((row) => line(row.code, worded(lang, row.label), row)),
    line('none', t('survey-report:none'), figure.none),
  ]
}

function crossLines(figure: CrossFigure, { t, lang }: Voice): Line[] {
  const { columnsAsked, rowsAsked } = figure
  const head = [
    columnsAsked.number,
    worded(lang, columnsAsked.words),
    columnsAsked.row ? worded(lang, columnsAsked.row) : '',
    columnsAsked.item,
    figure.target,
  ]
  const lineOf = (row: CrossRow) => {
    const label = row.label ? worded(lang, row.label) : t('survey-report:all')
    const before = [...head, t('survey-report:csv.cross'), rowsAsked.item, label, row.n ?? '']
    const cells = [
      ...row.cells.map((cell, at) => ({ ...cell, column: figure.columns[at] })),
      { ...row.none, column: undefined },
    ]
    return cells.map(({ count, share, column }) => [
      ...[...before, column?.code ?? 'none', column ? worded(lang, column.label) : t('survey-report:none')],
      ...[count ?? '', share ?? '', count === null ? t('survey-report:csv.few') : ''],
    ])
  }
  return [...figure.rows, figure.total].flatMap(lineOf)
}

/** What the codes in the table of results stand for: one line for each option of each item. */
export function codebook(tables: PublishedTable[], { t, lang }: Voice): Line[] {
  const head = (['question', 'words', 'row', 'key', 'kind', 'code', 'answer', 'score'] as const).map((column) =>
    t(`survey-report:csv.${column}`),
  )
  const figures = new Map(
    tables.flatMap(({ kind, item, content }) => (kind === 'figure' ? [[item, content as Figure]] : [])),
  )
  const lines = [...figures.values()].flatMap(({ number, words, row, item, kind, rows }) => {
    const before = [number, worded(lang, words), row ? worded(lang, row) : '', item, kind]
    const of = rows.map(({ code, label, score }) => [...before, code, worded(lang, label), score ?? ''])
    return [...of, [...before, 'none', t('survey-report:none'), '']]
  })
  return [head, ...lines]
}
