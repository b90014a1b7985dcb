import type { Language } from '../text/language.ts'
import { stripRuby } from '../text/markdown.ts'
import type { Described } from './chart-svg.ts'
import { barChart, lineChart, type Part, type Stack, spotChart, stackChart } from './charts.ts'
import type { Asked, Cell, CrossFigure, Figure, Portfolio, WavesFigure } from './figure.ts'
import type { Words } from './questionnaire.ts'

/** What a chart is labelled with: words come from locales, wordings of questions from the questionnaire. */
export type Voice = { lang: Language; t(key: string, values?: Record<string, unknown>): string }

export const worded = (lang: Language, { ja, easy, en }: Words): string =>
  stripRuby((lang === 'en' ? en : lang === 'ja-easy' ? easy : null) ?? ja)

const percent = ({ t }: Voice, { share }: Pick<Cell, 'share'>) =>
  share === null ? t('survey-report:withheldShort') : `${share.toFixed(1)}%`

const anchor = (kind: string, target: string, item: string) => `${kind}-${target}-${item}`.replaceAll('.', '-')

/** Question and, of a matrix, its row. */
export function nameOf({ words, row }: Pick<Asked, 'words' | 'row'>, lang: Language): string {
  return [worded(lang, words), row && worded(lang, row)].filter(Boolean).join(' — ')
}

/** One chart for what is asked together: bars of options, or rows of 100 % of a scale. */
export function figureChart(figures: Figure[], voice: Voice): string | null {
  const [first] = figures
  if (!first || first.rows.length === 0) return null
  const { t, lang } = voice
  const described = {
    id: anchor('chart', first.target, first.item),
    title: t('survey-report:chart.title', { number: first.number, words: worded(lang, first.words) }),
    description: t('survey-report:chart.description'),
  }
  if (first.kind === 'scale') {
    const parts = first.rows.map(({ label, score }) => ({ label: worded(lang, label), muted: score === null }))
    const stacks = figures.map((figure) => ({
      label: figure.row ? worded(lang, figure.row) : '',
      values: [...figure.rows.map(({ share }) => share), figure.none.share],
    }))
    return sharesChart([...parts, { label: t('survey-report:none'), muted: true }], stacks, described, voice)
  }
  const bars = first.rows.map((row) => ({
    label: worded(lang, row.label),
    value: row.share,
    mark: percent(voice, row),
  }))
  const none = {
    label: t('survey-report:none'),
    value: first.none.share,
    mark: percent(voice, first.none),
    muted: true,
  }
  return barChart([...bars, none], described)
}

export function crossChart(figure: CrossFigure, voice: Voice): string | null {
  if (figure.several || figure.columns.length > 8) return null
  const { t, lang } = voice
  const stacks = [...figure.rows, figure.total].map((row) => ({
    label: row.label ? worded(lang, row.label) : t('survey-report:all'),
    values: [...row.cells.map(({ share }) => share), row.none.share],
  }))
  const parts = [
    ...figure.columns.map(({ label }) => ({ label: worded(lang, label) })),
    { label: t('survey-report:none'), muted: true },
  ]
  const described = {
    id: anchor('cross', figure.target, `${figure.columnsAsked.item}-${figure.rowsAsked.item}`),
    title: crossTitle(figure, voice),
    description: t('survey-report:chart.description'),
  }
  return sharesChart(parts, stacks, described, voice, 2)
}

/** Rows of 100 %: what is withheld of a row is one part, at its end. A row of which nothing is shown is left to the table. */
function sharesChart(parts: Part[], stacks: Stack[], described: Described, { t }: Voice, least = 1): string | null {
  const known = stacks.filter(({ values }) => values.some((value) => value !== null && value > 0))
  if (known.length < least) return null
  const rests = known.map(({ values }) =>
    values.includes(null) ? Math.max(0, 100 - values.reduce<number>((all, value) => all + (value ?? 0), 0)) : 0,
  )
  if (rests.every((rest) => rest === 0)) return stackChart(parts, known, described)
  const withRests = known.map(({ label, values }, at) => ({ label, values: [...values, rests[at] ?? 0] }))
  return stackChart(
    [...parts, { label: t('survey-report:chart.withheld'), muted: true, empty: true }],
    withRests,
    described,
  )
}

export function crossTitle({ columnsAsked, rowsAsked }: CrossFigure, { t, lang }: Voice): string {
  return t('survey-report:cross.title', { columns: nameOf(columnsAsked, lang), rows: nameOf(rowsAsked, lang) })
}

export function wavesChart(figure: WavesFigure, { t, lang }: Voice): string | null {
  const rows = figure.rows.filter(({ cells }) => cells.some((cell) => cell?.share != null)).slice(0, 8)
  if (rows.length === 0) return null
  const stops = figure.waves.map(({ year }) => String(year))
  const lines = rows.map(({ label, cells }) => ({
    label: worded(lang, label),
    values: cells.map((cell) => cell?.share ?? null),
  }))
  return lineChart(stops, lines, {
    id: anchor('waves', figure.target, figure.asked.item),
    title: t('survey-report:waves.title', { words: nameOf(figure.asked, lang) }),
    description: t('survey-report:chart.description'),
  })
}

export function portfolioChart({ points, axes, target, satisfaction }: Portfolio, { t, lang }: Voice): string | null {
  if (!axes || points.length === 0) return null
  const spots = points.flatMap((point) =>
    point.satisfaction === null || point.importance === null
      ? []
      : [{ label: worded(lang, point.label), x: point.importance, y: point.satisfaction }],
  )
  const [xName, yName] = [t('survey-report:portfolio.importance'), t('survey-report:portfolio.satisfaction')]
  return spotChart(
    spots,
    { x: axes.importance, y: axes.satisfaction, xName, yName },
    {
      id: anchor('portfolio', target, satisfaction),
      title: t('survey-report:portfolio.title'),
      description: t('survey-report:chart.description'),
    },
  )
}
