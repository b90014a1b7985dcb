import type {
  Asked,
  Cell,
  Count,
  CrossFigure,
  CrossRow,
  Figure,
  Portfolio,
  WavesFigure,
} from '#app/surveys/figures/figure.ts'
import { type Voice, worded } from '#app/surveys/figures/voice.ts'
import type { Target } from '#app/surveys/questionnaires/kinds.ts'
import type { PublishedTable } from './published-results.ts'

export type Line = (string | number)[]
const columns = [
  ...(['question', 'words', 'row', 'key', 'target', 'table', 'by', 'class', 'n', 'code', 'answer'] as const),
  ...(['count', 'share', 'value', 'error', 'weighted', 'withheld'] as const),
] as const
type Kind = 'figure' | 'ranks' | 'cross' | 'portfolio' | 'waves'
/** A published number. What is `undefined` does not exist; what is null is withheld. */
type Told = {
  kind: Kind
  by?: string
  class?: string
  n?: Count
  code: string
  answer: string
  cell?: Cell
  /** What is neither a count nor a share: means, points, places in the portfolio. */
  value?: number | null
  error?: number | null
  weighted?: number | null
}

/** Every published number on a line of its own; what is withheld is an empty cell, with a mark in the last column. */
export function resultsCsv(tables: PublishedTable[], voice: Voice): Line[] {
  const figures = tables.flatMap(({ kind, content }) => (kind === 'figure' ? [content as Figure] : []))
  const lines = tables.flatMap(({ kind, content }): Line[] => {
    switch (kind) {
      case 'figure':
        return figureLines(content as Figure, voice)
      case 'cross':
        return crossLines(content as CrossFigure, voice)
      case 'waves':
        return wavesLines(content as WavesFigure, voice)
      default:
        return portfolioLines(content as Portfolio, figures, voice)
    }
  })
  return [columns.map((column) => voice.t(`survey-report:csv.${column}`)), ...lines]
}

function lineOf(asked: Asked, target: Target, { t, lang }: Voice): (told: Told) => Line {
  const head = [asked.number, worded(lang, asked.words), asked.row ? worded(lang, asked.row) : '', asked.item, target]
  return ({ kind, by = '', class: name = '', n, code, answer, cell, value, error, weighted }) => [
    ...[...head, t(`survey-report:csv.${kind}`), by, name, n ?? '', code, answer],
    ...[cell?.count ?? '', cell?.share ?? '', value ?? '', error ?? '', weighted ?? ''],
    cell?.count === null || value === null ? t('survey-report:csv.few') : '',
  ]
}

function figureLines(figure: Figure, voice: Voice): Line[] {
  const { t, lang } = voice
  const { n, rows, none, mean, numbers, hidden } = figure
  const line = lineOf(figure, figure.target, voice)
  const label = (code: string) => t(`survey-report:csv.${code}`)
  const ranked = rows.flatMap(({ code, label, ranks }) =>
    (ranks ?? []).slice(1).map((cell, at) => {
      const place = t('survey-report:column.rank', { rank: at + 2 })
      return line({ kind: 'ranks', class: place, n, code, answer: worded(lang, label), cell })
    }),
  )
  const sums = (['mean', 'median', 'lower', 'upper', 'min', 'max'] as const).flatMap((code) => {
    const value = numbers?.[code]
    return value == null ? [] : [line({ kind: 'figure', n: numbers?.n, code, answer: label(code), value })]
  })
  return [
    ...rows.map(({ code, label, count, share, ranks, points, error, weighted }) => {
      const told = { code, answer: worded(lang, label), cell: { count, share }, error, weighted }
      return line({ kind: 'figure', n, ...told, value: ranks ? points : undefined })
    }),
    line({
      kind: 'figure',
      n,
      code: 'none',
      answer: t('survey-report:none'),
      cell: none,
      weighted: figure.weightedNone,
    }),
    ...(hidden === 0
      ? []
      : [line({ kind: 'figure', code: 'hidden', answer: label('hidden'), cell: { count: hidden, share: null } })]),
    ...(mean
      ? [
          line({
            kind: 'figure',
            n: mean.n,
            code: 'mean',
            answer: label('mean'),
            value: mean.value,
            weighted: mean.weighted,
          }),
        ]
      : []),
    ...sums,
    ...ranked,
  ]
}

function crossLines(figure: CrossFigure, voice: Voice): Line[] {
  const { t, lang } = voice
  const line = lineOf(figure.columnsAsked, figure.target, voice)
  const hasMeans = [...figure.rows, figure.total].some(({ mean }) => mean !== null)
  const linesOf = (row: CrossRow) => {
    const of = {
      ...{ kind: 'cross' as const, by: figure.rowsAsked.item, n: row.n },
      class: row.label ? worded(lang, row.label) : t('survey-report:all'),
    }
    return [
      ...row.cells.map((cell, at) => {
        const column = figure.columns[at]
        return line({ ...of, code: column?.code ?? '', answer: column ? worded(lang, column.label) : '', cell })
      }),
      line({ ...of, code: 'none', answer: t('survey-report:none'), cell: row.none }),
      ...(hasMeans ? [line({ ...of, code: 'mean', answer: t('survey-report:csv.mean'), value: row.mean })] : []),
    ]
  }
  return [...figure.rows, figure.total].flatMap(linesOf)
}

/** Every wave by its year; what a wave did not ask has no line. */
function wavesLines({ asked, target, waves, rows }: WavesFigure, voice: Voice): Line[] {
  const line = lineOf(asked, target, voice)
  return waves.flatMap(({ slug, year, figure }, at) =>
    rows.flatMap(({ code, label, cells }) => {
      const cell = cells[at]
      if (!cell) return []
      const of = { kind: 'waves' as const, by: slug, class: String(year), n: figure?.n }
      return [line({ ...of, code, answer: worded(voice.lang, label), cell, weighted: cell.weighted })]
    }),
  )
}

/** The values of each item under the formula of the chart; of an item that has no place in it they are withheld. */
function portfolioLines(portfolio: Portfolio, figures: Figure[], voice: Voice): Line[] {
  const { t } = voice
  const items = figures.filter(
    ({ item, target }) => target === portfolio.target && item.startsWith(`${portfolio.satisfaction}.`),
  )
  const measures = measuresOf(portfolio)
  return items.flatMap((figure) => {
    const line = lineOf(figure, portfolio.target, voice)
    const point = portfolio.points.find(({ item }) => item === figure.item)
    return measures.map((code) =>
      line({
        ...{ kind: 'portfolio', by: portfolio.importance, code, answer: t(`survey-report:portfolio.${code}`) },
        class: t(`survey-report:desk.formulas.${portfolio.formula}`),
        n: code === 'improvement' ? undefined : point?.n[code],
        value: point?.[code] ?? null,
      }),
    )
  })
}

/** The two values every formula has, and the improvement degree of the one that ranks. */
export const measuresOf = ({
  formula,
}: Pick<Portfolio, 'formula'>): ('satisfaction' | 'importance' | 'improvement')[] =>
  formula === 'improvement' ? ['satisfaction', 'importance', 'improvement'] : ['satisfaction', 'importance']
