import { useText } from '#app/ui/language.tsx'
import { type Column, DataTable } from '#app/ui/parts.tsx'
import type { Measures, Portfolio } from '../figure.ts'
import { SpotNumber } from './chart.tsx'
import { useWords, WeightedHint } from './figure-table.tsx'

/** The values a portfolio is drawn from, and beside them those of weighted answers. */
export function PortfolioTable({ portfolio }: { portfolio: Portfolio }) {
  const { t, written, say } = useText()
  const words = useWords()
  const { formula, points } = portfolio
  const hasWeights = points.some(({ weighted }) => weighted != null)
  const measures: [keyof Measures, string][] = [
    ['satisfaction', t(`survey-results:satisfaction.${formula}`)],
    ['importance', t(`survey-results:importance.${formula}`)],
    ...(formula === 'improvement'
      ? [['improvement', t('survey-results:portfolio.improvement')] satisfies [keyof Measures, string]]
      : []),
  ]
  const columnsOf = (prefix: string, label: (name: string) => string): Column[] =>
    measures.map(([key, name]) => ({ key: `${prefix}${key}`, label: label(name), numeric: true }))
  const digits = (key: keyof Measures) => (formula === 'means' && key !== 'improvement' ? 2 : 1)
  const cellsOf = (prefix: string, values: Measures | null) =>
    measures.map(([key]) => [`${prefix}${key}`, values?.[key]?.toFixed(digits(key)).replace('-', '−') ?? '–'])
  return (
    <>
      <DataTable
        caption={say('survey-results:portfolio.table')}
        columns={[
          { key: 'label', label: written('survey-results:row'), head: true },
          ...columnsOf('', (name) => name),
          { key: 'n', label: written('survey-results:portfolio.n'), numeric: true },
          ...(hasWeights ? columnsOf('weighted-', (name) => t('survey-results:afterWeights', { name })) : []),
        ]}
        rows={points.map((point, at) => ({
          key: point.item,
          cells: {
            label: (
              <>
                <SpotNumber at={at} /> {words(point.label)}
              </>
            ),
            ...Object.fromEntries([...cellsOf('', point), ...cellsOf('weighted-', point.weighted ?? null)]),
            n: `${point.n.satisfaction} / ${point.n.importance}`,
          },
        }))}
      />
      <WeightedHint isShown={hasWeights} />
    </>
  )
}
