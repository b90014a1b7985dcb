import type { Language } from '../text/language.ts'
import { stripRuby } from '../text/markdown.ts'
import { type Bar, barChart, columnChart, lineChart, spotChart, stackChart } from './charts.ts'
import type { Asked, Cell, CrossFigure, Figure, Portfolio, ReturnFigure, WavesFigure } from './figure.ts'
import type { Words } from './questionnaire.ts'

/** What a chart says that is not in its figures, in the language of its page. */
export type Spoken = { lang: Language; t: (key: string, values?: Record<string, unknown>) => string }

/** In the language where it was written in it, without ruby. */
export function inLanguage({ ja, easy, en }: Words, lang: Language): string {
  return stripRuby((lang === 'en' ? en : lang === 'ja-easy' ? easy : null) || ja)
}

const mark = ({ count, share }: Cell) =>
  share === null ? (count === null ? '×' : `${count}`) : `${share.toFixed(1)} %`
const titleOf = ({ number, words, row }: Asked, lang: Language) =>
  [`${number} ${inLanguage(words, lang)}`, row && inLanguage(row, lang)].filter(Boolean).join(' ')
const described = (id: string, title: string, rows: { label: string; text: string }[]) => ({
  ...{ id, title },
  description: rows.map(({ label, text }) => `${label} ${text}`).join(', '),
})

/** Bars of one figure; a scale lies as one row of 100 %. Null where there is nothing to draw. */
export function figureChart(figure: Figure, { lang, t }: Spoken): string | null {
  if (!figure.n || figure.rows.length === 0) return null
  if (figure.kind === 'scale') return stackedFigures([figure], { lang, t })
  const rows = figure.rows.map(
    (row): Bar => ({ label: inLanguage(row.label, lang), value: row.share, mark: mark(row) }),
  )
  const none = { label: t('survey-results:none'), value: figure.none.share, mark: mark(figure.none), muted: true }
  const bars = [...rows, none]
  const about = bars.map(({ label, mark }) => ({ label, text: mark }))
  return barChart(bars, described(`${figure.target}-${figure.item}`, titleOf(figure, lang), about))
}

/** A matrix, or a scale alone: a row of 100 % for each. */
export function stackedFigures(figures: Figure[], { lang, t }: Spoken): string | null {
  const [first] = figures
  if (!first || figures.every(({ n }) => !n)) return null
  const parts = [
    ...first.rows.map(({ label, score }) => ({ label: inLanguage(label, lang), muted: score === null })),
    { label: t('survey-results:none'), muted: true },
  ]
  const stacks = figures.map((figure) => ({
    label: figure.row ? inLanguage(figure.row, lang) : '',
    values: [...figure.rows, figure.none].map(({ share }) => share),
  }))
  const about = figures.map((figure, at) => ({
    label: stacks[at]?.label ?? '',
    text: [...figure.rows, figure.none].map((row, at) => `${parts[at]?.label} ${mark(row)}`).join(', '),
  }))
  const [key = ''] = first.item.split('.')
  return stackChart(parts, stacks, described(`${first.target}-${key}`, titleOf({ ...first, row: null }, lang), about))
}

/** Single choices lie as rows of 100 %, several as bars in groups would not be read: those have their table alone. */
export function crossChart(table: CrossFigure, { lang, t }: Spoken): string | null {
  if (table.several || table.columns.length > 12 || !table.total.n) return null
  const parts = [
    ...table.columns.map(({ label }) => ({ label: inLanguage(label, lang) })),
    { label: t('survey-results:none'), muted: true },
  ]
  const rows = [table.total, ...table.rows].filter(({ n }) => n)
  const stacks = rows.map((row) => ({
    label: `${row.label ? inLanguage(row.label, lang) : t('survey-results:total')} (n = ${row.n})`,
    values: [...row.cells, row.none].map(({ share }) => share),
  }))
  const about = rows.map((row, at) => ({
    label: stacks[at]?.label ?? '',
    text: [...row.cells, row.none].map((cell, at) => `${parts[at]?.label} ${mark(cell)}`).join(', '),
  }))
  const title = `${titleOf(table.rowsAsked, lang)} × ${titleOf(table.columnsAsked, lang)}`
  return stackChart(parts, stacks, described('cross', title, about))
}

export function portfolioChart({ points, axes, formula, target }: Portfolio, { lang, t }: Spoken): string | null {
  if (!axes) return null
  const spots = points.flatMap(({ label, satisfaction, importance }) =>
    satisfaction === null || importance === null
      ? []
      : [{ label: inLanguage(label, lang), x: importance, y: satisfaction }],
  )
  const [xName, yName] = [t(`survey-results:importance.${formula}`), t(`survey-results:satisfaction.${formula}`)]
  const about = spots.map(({ label, x, y }) => ({ label, text: `${xName} ${x}, ${yName} ${y}` }))
  const names = { x: axes.importance, y: axes.satisfaction, xName, yName }
  return spotChart(spots, names, described(`portfolio-${target}`, t('survey-results:portfolio.title'), about))
}

export function wavesChart({ waves, rows, asked, target }: WavesFigure, { lang }: Spoken): string | null {
  const shown = rows.slice(0, 8)
  if (waves.length < 2 || shown.length === 0) return null
  const lines = shown.map(({ label, cells }) => ({
    label: inLanguage(label, lang),
    values: cells.map((cell) => cell?.share ?? null),
  }))
  const about = lines.map(({ label, values }) => ({ label, text: values.map((each) => each ?? '–').join(' → ') }))
  const stops = waves.map(({ year }) => String(year))
  return lineChart(stops, lines, described(`waves-${target}`, titleOf(asked, lang), about))
}

export function returnChart({ days, target }: ReturnFigure, { t }: Spoken): string | null {
  if (days.length === 0) return null
  const series = (['web', 'paper'] as const).map((channel) => ({
    label: t(`survey-results:channel.${channel}`),
    values: days.map((day) => day[channel]),
  }))
  const about = days.map(({ day, web, paper }) => ({ label: day, text: String(web + paper) }))
  const stops = days.map(({ day }) => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`)
  return columnChart(stops, series, described(`return-${target}`, t('survey-results:return.byDay'), about))
}
