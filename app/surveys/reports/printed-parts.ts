import type { Speaker } from '#app/documents/speaker.ts'
import type { Figure } from '#app/surveys/figures/figure.ts'
import {
  crossTables,
  figureTable,
  matrixTable,
  type PrintedTable,
  portfolioTable,
  spoken,
  wavesTable,
} from './printed-tables.ts'
import type { TargetParts } from './result-parts.ts'

/** A chart with its table. `beside`: both are narrow enough to stand next to each other. */
export type Part = {
  title: string
  lines: string[]
  chart: string | null
  beside: boolean
  wide: boolean
  tables: PrintedTable[]
}

/** What a report prints of one question for one target. */
export function partsOfTarget({ figures, chart, portfolio, waves, crosses }: TargetParts, speaker: Speaker): Part[] {
  const { t } = speaker
  const [first] = figures
  if (!first)
    return [{ title: '', lines: [t('survey-report:tooFew')], chart: null, beside: false, wide: false, tables: [] }]
  const isMatrix = first.row !== null
  const tables = isMatrix ? [matrixTable(figures, speaker)] : first.rows.length > 0 ? [figureTable(first, speaker)] : []
  const isWide = (tables[0]?.columns.length ?? 0) > 5
  const own: Part = {
    ...{ title: '', lines: isMatrix ? [] : sumsOf(first, speaker), chart, tables },
    ...{ beside: !isMatrix && !isWide && chart !== null, wide: false },
  }
  return [
    own,
    ...(portfolio ? [portfolioPart(portfolio, figures.length, speaker)] : []),
    ...waves.map(({ figure, chart }) => ({
      title: [t('survey-report:waves.heading'), figure.asked.row && spoken(speaker, figure.asked.row)]
        .filter(Boolean)
        .join('　'),
      ...{ lines: [], chart, beside: false, wide: false, tables: [wavesTable(figure, speaker)] },
    })),
    ...crosses.map(({ figure, chart }) => ({
      title: [
        `${t('survey-report:cross.by')}　${spoken(speaker, figure.rowsAsked.words)}`,
        figure.columnsAsked.row && `（${spoken(speaker, figure.columnsAsked.row)}）`,
      ]
        .filter(Boolean)
        .join(''),
      ...{ lines: [], chart, beside: false, wide: false, tables: crossTables(figure, speaker) },
    })),
  ]
}

function portfolioPart(
  { figure, chart }: NonNullable<TargetParts['portfolio']>,
  asked: number,
  speaker: Speaker,
): Part {
  const { t } = speaker
  const isEmpty = figure.points.length === 0
  const isPartial = figure.points.length < asked
  return {
    title: t('survey-report:portfolio.title'),
    lines: isEmpty
      ? [t('survey-report:tooFew')]
      : [
          t(`survey-report:portfolio.formula.${figure.formula}`),
          t('survey-report:portfolio.axes'),
          ...(isPartial ? [t('survey-report:portfolio.withheld')] : []),
        ],
    ...{
      chart: chart?.wide ?? null,
      beside: false,
      wide: true,
      tables: isEmpty ? [] : [portfolioTable(figure, speaker)],
    },
  }
}

/** How many were asked, and of numbers and scales what they come to, on one line. */
function sumsOf({ n, hidden, mean, numbers, kind, rows }: Figure, { t }: Speaker): string[] {
  const sum = (key: string, values: Record<string, unknown>) => t(`survey-report:sum.${key}`, values)
  const known = (value: number | null) => value ?? '—'
  const sums = [
    n === null ? '' : sum('n', { count: n }),
    hidden === null || hidden === 0 ? '' : sum('hidden', { count: hidden }),
    mean?.value == null ? '' : sum('mean', { value: mean.value.toFixed(2), n: known(mean.n) }),
    numbers ? sum('numbers', { mean: known(numbers.mean), median: known(numbers.median) }) : '',
    numbers ? sum('quartiles', { lower: known(numbers.lower), upper: known(numbers.upper) }) : '',
  ].filter(Boolean)
  const onlyWords = kind === 'text' && rows.length === 0
  return [...(sums.length > 0 ? [sums.join('　')] : []), ...(onlyWords ? [t('survey-report:textOnly')] : [])]
}
