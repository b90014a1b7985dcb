import type { Speaker } from '#app/documents/speaker.ts'
import type {
  Asked,
  Count,
  CrossFigure,
  CrossRow,
  Figure,
  Portfolio,
  WavesFigure,
} from '#app/surveys/figures/figure.ts'
import { pick, type Wording } from '#app/wording.ts'
import type { RunHead } from './report-content.ts'

/** A table as a report prints it: its first column names the row, the others are numbers. `total`: the last row sums up. */
export type PrintedTable = { caption: string; columns: string[]; rows: string[][]; total: boolean }

/** With its readings, which the document shows. */
export const spoken = ({ lang }: Speaker, words: Wording): string => pick(lang, words)

export const askedWords = (speaker: Speaker, { words, row }: Pick<Asked, 'words' | 'row'>): string =>
  [spoken(speaker, words), row && spoken(speaker, row)].filter(Boolean).join(' — ')

const counted = (count: Count, { t }: Speaker) =>
  count === null ? t('survey-report:withheldShort') : count.toLocaleString('en')
const valued = (value: number | null, digits: number, { t }: Speaker) =>
  value === null ? t('survey-report:withheldShort') : value.toFixed(digits).replace('-', '−')
const column = (name: string, { t }: Speaker, values?: Record<string, unknown>) =>
  t(`survey-report:column.${name}`, values)

/** 単純集計 of a question that is one item. */
export function figureTable(figure: Figure, speaker: Speaker): PrintedTable {
  const { t } = speaker
  const { rows, none, weightedNone } = figure
  const places = rows[0]?.ranks?.length ?? 0
  const [hasError, hasWeights] = [
    rows.some(({ error }) => error !== null),
    rows.some(({ weighted }) => weighted !== null),
  ]
  const later = Array.from({ length: Math.max(0, places - 1) }, (_, at) => at + 1)
  return {
    caption: t('survey-report:table.caption'),
    total: true,
    columns: [
      column('answer', speaker),
      column(places > 0 ? 'first' : 'count', speaker),
      column('share', speaker),
      ...later.map((place) => column('rank', speaker, { rank: place + 1 })),
      ...(places > 0 ? [column('points', speaker)] : []),
      ...(hasError ? [column('error', speaker)] : []),
      ...(hasWeights ? [column('weighted', speaker)] : []),
    ],
    rows: [
      ...rows.map((row) => [
        ...[spoken(speaker, row.label), counted(row.count, speaker), valued(row.share, 1, speaker)],
        ...later.map((place) => counted(row.ranks?.[place]?.count ?? null, speaker)),
        ...(places > 0 ? [counted(row.points, speaker)] : []),
        ...(hasError ? [row.error === null ? '–' : `±${row.error.toFixed(1)}`] : []),
        ...(hasWeights ? [row.weighted === null ? '' : row.weighted.toFixed(1)] : []),
      ]),
      [
        ...[t('survey-report:none'), counted(none.count, speaker), valued(none.share, 1, speaker)],
        ...(hasWeights ? [...later.map(() => ''), ...(places > 0 ? [''] : []), ...(hasError ? [''] : [])] : []),
        ...(hasWeights ? [weightedNone == null ? '' : weightedNone.toFixed(1)] : []),
      ],
    ],
  }
}

/** The rows of a matrix, one under the other. */
export function matrixTable(figures: Figure[], speaker: Speaker): PrintedTable {
  const { t } = speaker
  return {
    caption: t('survey-report:table.matrix'),
    total: false,
    columns: [
      ...[column('row', speaker), 'n', ...(figures[0]?.rows ?? []).map(({ label }) => spoken(speaker, label))],
      ...[t('survey-report:none'), column('mean', speaker)],
    ],
    rows: figures.map(({ row, n, rows, none, mean }) => [
      ...[row ? spoken(speaker, row) : '', counted(n, speaker)],
      ...[...rows, none].map(({ share }) => valued(share, 1, speaker)),
      valued(mean?.value ?? null, 2, speaker),
    ]),
  }
}

/** More columns than this are not readable across a sheet: the table goes on below, its rows named again. */
const mostAcross = 9

export function crossTables(figure: CrossFigure, speaker: Speaker): PrintedTable[] {
  const { t } = speaker
  const rows = [...figure.rows, figure.total]
  const hasMeans = rows.some(({ mean }) => mean !== null)
  const columns: { label: string; value(row: CrossRow): string }[] = [
    ...figure.columns.map(({ label }, at) => ({
      label: spoken(speaker, label),
      value: ({ cells }: CrossRow) => valued(cells[at]?.share ?? null, 1, speaker),
    })),
    { label: t('survey-report:none'), value: ({ none }) => valued(none.share, 1, speaker) },
    ...(hasMeans ? [{ label: column('mean', speaker), value: ({ mean }: CrossRow) => valued(mean, 2, speaker) }] : []),
  ]
  const size = Math.ceil(columns.length / Math.ceil(columns.length / mostAcross))
  return Array.from({ length: Math.ceil(columns.length / size) }, (_, part) => {
    const own = columns.slice(part * size, (part + 1) * size)
    return {
      caption: t('survey-report:cross.caption'),
      total: true,
      columns: [column('row', speaker), 'n', ...own.map(({ label }) => label)],
      rows: rows.map((row) => [
        row.label ? spoken(speaker, row.label) : t('survey-report:all'),
        counted(row.n, speaker),
        ...own.map(({ value }) => value(row)),
      ]),
    }
  })
}

/** Shares of every wave beside each other; what a wave did not ask is a dash. */
export function wavesTable({ waves, rows }: WavesFigure, speaker: Speaker): PrintedTable {
  const { t } = speaker
  // Behind a wave whose weighted shares are published, these.
  const columns = waves.flatMap(({ year, figure }, at) => {
    const isWeighted = rows.some(({ cells }) => cells[at]?.weighted != null)
    const name = t('survey-report:waves.year', { year })
    const after = t('survey-report:waves.weighted', { year })
    return [{ at, figure, name, weighted: false }, ...(isWeighted ? [{ at, figure, name: after, weighted: true }] : [])]
  })
  return {
    caption: t('survey-report:waves.caption'),
    total: false,
    columns: [column('answer', speaker), ...columns.map(({ name }) => name)],
    rows: [
      [
        column('n', speaker),
        ...columns.map(({ figure, weighted }) => (weighted ? '' : figure ? counted(figure.n, speaker) : '—')),
      ],
      ...rows.map(({ label, cells }) => [
        spoken(speaker, label),
        ...columns.map(({ at, weighted }) => {
          const cell = cells[at]
          return cell ? valued((weighted ? cell.weighted : cell.share) ?? null, 1, speaker) : '—'
        }),
      ]),
    ],
  }
}

export function portfolioTable({ formula, points }: Portfolio, speaker: Speaker): PrintedTable {
  const { t } = speaker
  const digits = formula === 'means' ? 2 : 1
  const isRanked = formula === 'improvement'
  const named = (name: string) => t(`survey-report:portfolio.${name}`)
  const sorted = isRanked ? [...points].sort((a, b) => (b.improvement ?? 0) - (a.improvement ?? 0)) : points
  return {
    caption: named('caption'),
    total: false,
    columns: [
      ...[column('row', speaker), named('satisfaction'), named('importance')],
      ...(isRanked ? [named('improvement')] : []),
    ],
    rows: sorted.map(({ label, satisfaction, importance, improvement }) => [
      ...[spoken(speaker, label), valued(satisfaction, digits, speaker), valued(importance, digits, speaker)],
      ...(isRanked ? [valued(improvement, 1, speaker)] : []),
    ]),
  }
}

/** 回収: each target by itself, never added up. */
export function returnTable({ targets }: RunHead, speaker: Speaker): PrintedTable {
  const { t } = speaker
  const named = (name: string) => t(`survey-report:return.${name}`)
  return {
    caption: named('caption'),
    total: false,
    columns: [named('target'), named('sent'), named('undelivered'), named('counted'), named('rate')],
    rows: targets.map(({ target, return: { sent, undelivered, counted: valid, rate } }) => [
      t(`survey-report:target.${target}`),
      sent === null ? '—' : counted(sent, speaker),
      undelivered === null ? '—' : counted(undelivered, speaker),
      counted(valid, speaker),
      rate === null ? '—' : `${rate.toFixed(1)}%`,
    ]),
  }
}
