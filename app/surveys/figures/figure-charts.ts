import type { Described } from '#app/documents/chart-svg.ts'
import type { Bar, Part, Room, ScaleOrder, Stack } from '#app/documents/charts.ts'
import { drawn } from '#app/documents/drawing.ts'
import type { ItemKind } from '#app/surveys/questionnaires/kinds.ts'
import type { CrossFigure, CrossRow, Figure, Portfolio, ReturnFigure, WavesFigure } from './figure.ts'
import { nameOf, type Voice, worded } from './voice.ts'

/** The numbers themselves stand in the table beside, which is read aloud better than a picture. */
const described = (kind: string, target: string, item: string, title: string, { t }: Voice): Described => ({
  id: `${kind}-${target}-${item}`.replaceAll('.', '-'),
  title,
  description: t('survey-report:chart.description'),
})

/** One chart for what is asked together: bars of options, or rows of 100 % of a scale or a matrix. */
export async function figureChart(figures: Figure[], voice: Voice): Promise<string | null> {
  const [first] = figures
  if (!first || first.rows.length === 0 || figures.every(({ n }) => n === 0)) return null
  const { t, lang } = voice
  const title = t('survey-report:chart.title', { number: first.number, words: worded(lang, first.words) })
  const about = described('chart', first.target, first.item, title, voice)
  if (first.kind !== 'scale' && first.row === null) {
    // Of which nothing may be shown, the table says so.
    const isAnyShown = [...first.rows, first.none].some(({ share }) => share !== null && share > 0)
    return isAnyShown ? drawn('barChart', barsOf(first, voice), about) : null
  }
  const apart = codesApart(first)
  const parts = first.rows.map(
    ({ code, label }): Part => ({ label: worded(lang, label), rest: apart.includes(code) ? 'apart' : undefined }),
  )
  const stacks = figures.map((figure) => ({
    label: figure.row ? worded(lang, figure.row) : '',
    values: [...figure.rows, figure.none].map(({ share }) => share),
  }))
  return sharesChart(parts, stacks, about, voice, { order: scaleOrder(first) })
}

function barsOf({ rows, none }: Figure, { t, lang }: Voice): Bar[] {
  const bar = (label: string, share: number | null) => ({
    ...{ label, value: share },
    mark: share === null ? t('survey-report:withheldShort') : `${share.toFixed(1)} %`,
  })
  return [
    ...rows.map(({ label, share }) => bar(worded(lang, label), share)),
    { ...bar(t('survey-report:none'), none.share), muted: true },
  ]
}

/** Of a question, as far as its answers say how they are drawn. */
type Answers = { kind: ItemKind; rows: { code: string | number; score?: number | null }[] }

/** Codes of the answers of a scale that are not to be compared with the others, as わからない. */
const codesApart = ({ kind, rows }: Answers) =>
  kind === 'scale' ? rows.flatMap(({ code, score }) => (score == null ? [String(code)] : [])) : []

/** Of a scale: which end is the best one. */
export function scaleOrder({ kind, rows }: Answers): ScaleOrder | undefined {
  const scores = rows.flatMap(({ score }) => score ?? [])
  const [first, last] = [scores[0], scores.at(-1)]
  if (kind !== 'scale' || first === undefined || last === undefined || first === last) return undefined
  return first > last ? 'falling' : 'rising'
}

/**
 * Single choices lie as rows of 100 %; several as bars in groups would not be read: those have their table alone. `own`
 * is the figure of what is cut: its answers are drawn as they are in its own chart.
 */
export async function crossChart(figure: CrossFigure, voice: Voice, own?: Answers): Promise<string | null> {
  const apart = own ? codesApart(own) : []
  if (figure.several || figure.columns.length > 12) return null
  const { t, lang } = voice
  const nameOf = ({ label, n }: CrossRow) =>
    `${label ? worded(lang, label) : t('survey-report:all')}${n === null ? '' : ` (n=${n})`}`
  const stacks = [...figure.rows, figure.total]
    .filter(({ n }) => n !== 0)
    .map((row) => ({ label: nameOf(row), values: [...row.cells, row.none].map(({ share }) => share) }))
  const parts = figure.columns.map(
    ({ code, label }): Part => ({ label: worded(lang, label), rest: apart.includes(code) ? 'apart' : undefined }),
  )
  const item = `${figure.columnsAsked.item}-${figure.rowsAsked.item}`
  const about = described('cross', figure.target, item, crossTitle(figure, voice), voice)
  return sharesChart(parts, stacks, about, voice, { least: 2, order: own && scaleOrder(own) })
}

/** Rows of 100 %: what is withheld of a row is one part, at its end. A row of which nothing is shown is left to the table. */
async function sharesChart(
  parts: Part[],
  stacks: Stack[],
  about: Described,
  { t }: Voice,
  { least = 1, order }: { least?: number; order?: ScaleOrder },
): Promise<string | null> {
  const known = stacks.filter(({ values }) => values.some((value) => value !== null && value > 0))
  if (known.length < least) return null
  const all: Part[] = [...parts, { label: t('survey-report:none'), rest: 'none' }]
  const rests = known.map(({ values }) =>
    values.includes(null) ? Math.max(0, 100 - values.reduce<number>((sum, value) => sum + (value ?? 0), 0)) : 0,
  )
  if (rests.every((rest) => rest === 0)) return drawn('stackChart', all, known, about, order)
  const withRests = known.map(({ label, values }, at) => ({ label, values: [...values, rests[at] ?? 0] }))
  const withheld: Part = { label: t('survey-report:chart.withheld'), rest: 'withheld' }
  return drawn('stackChart', [...all, withheld], withRests, about, order)
}

export function crossTitle({ columnsAsked, rowsAsked }: CrossFigure, { t, lang }: Voice): string {
  return t('survey-report:cross.title', { columns: nameOf(columnsAsked, lang), rows: nameOf(rowsAsked, lang) })
}

export async function wavesChart({ waves, rows, asked, target }: WavesFigure, voice: Voice): Promise<string | null> {
  const shown = rows.filter(({ cells }) => cells.some((cell) => cell?.share != null)).slice(0, 8)
  if (waves.length < 2 || shown.length === 0) return null
  const { t, lang } = voice
  const lines = shown.map(({ label, cells }) => ({
    label: worded(lang, label),
    values: cells.map((cell) => cell?.share ?? null),
  }))
  const title = t('survey-report:waves.title', { words: nameOf(asked, lang) })
  const stops = waves.map(({ year }) => String(year))
  return drawn('lineChart', stops, lines, described('waves', target, asked.item, title, voice))
}

/** A chart as it is drawn where there is room, and for a phone. */
export type ChartByRoom = Record<Room, string>

async function inBothRooms(...charts: [wide: Promise<string>, narrow: Promise<string>]): Promise<ChartByRoom> {
  const [wide, narrow] = await Promise.all(charts)
  return { wide, narrow }
}

/** On the phone the items are numbered, in the order of the points, as they are in the table beside. */
export async function portfolioChart(
  { points, axes, ...figure }: Portfolio,
  voice: Voice,
): Promise<ChartByRoom | null> {
  if (!axes || points.length === 0) return null
  const { t, lang } = voice
  const spotsOf = (nameOf: (label: Portfolio['points'][number]['label'], at: number) => string) =>
    points.flatMap(({ label, satisfaction, importance }, at) =>
      satisfaction === null || importance === null
        ? []
        : [{ label: nameOf(label, at), x: importance, y: satisfaction }],
    )
  const places = {
    ...{ x: axes.importance, y: axes.satisfaction },
    xName: t(`survey-results:importance.${figure.formula}`),
    yName: t(`survey-results:satisfaction.${figure.formula}`),
  }
  const about = (kind: string) =>
    described(kind, figure.target, figure.satisfaction, t('survey-report:portfolio.title'), voice)
  const numbered = spotsOf((_, at) => String(at + 1))
  const named = spotsOf((label) => worded(lang, label))
  return inBothRooms(
    drawn('spotChart', named, places, about('portfolio')),
    drawn('spotChart', numbered, places, about('portfolio-narrow'), 'narrow'),
  )
}

export async function returnChart({ days, target }: ReturnFigure, voice: Voice): Promise<ChartByRoom | null> {
  if (days.length === 0) return null
  const { t } = voice
  const all = withEmptyDays(days)
  const series = (['web', 'paper'] as const).map((channel) => ({
    label: t(`survey-results:channel.${channel}`),
    values: all.map((day) => day[channel]),
  }))
  const stops = all.map(({ day }) => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`)
  const about = (kind: string) => described(kind, target, 'days', t('survey-results:return.byDay'), voice)
  return inBothRooms(
    drawn('columnChart', stops, series, about('return')),
    drawn('columnChart', stops, series, about('return-narrow'), 'narrow'),
  )
}

/** Days on which nothing came have their place too: otherwise the line of days would be shorter than the time was. */
function withEmptyDays(days: ReturnFigure['days']): ReturnFigure['days'] {
  const [first, last] = [days[0]?.day, days.at(-1)?.day]
  if (!first || !last) return days
  const known = new Map(days.map((each) => [each.day, each]))
  const from = Date.parse(first)
  const count = Math.round((Date.parse(last) - from) / 86_400_000) + 1
  if (count > 200) return days
  return Array.from({ length: count }, (_, at) => {
    const day = new Date(from + at * 86_400_000).toISOString().slice(0, 10)
    return known.get(day) ?? { day, web: 0, paper: 0 }
  })
}
