import type { Portfolio } from '#app/surveys/figures/figure.ts'
import type { ChartByRoom } from '#app/surveys/figures/figure-charts.ts'
import { RoomyChart, SpotNumber } from '#app/surveys/figures/views/chart.tsx'
import { useText, Written } from '#app/ui/language.tsx'
import { DataTable } from '#app/ui/parts.tsx'
import { Value } from './cells.tsx'

/** 満足度 × 重要度 with the formula in words, as it must stand beside the chart. */
export function PortfolioPart({
  figure,
  chart,
  asked,
}: {
  figure: Portfolio
  chart: ChartByRoom | null
  asked: number
}) {
  const { say, written } = useText()
  const digits = figure.formula === 'means' ? 2 : 1
  const isRanked = figure.formula === 'improvement'
  const points = isRanked
    ? [...figure.points].sort((a, b) => (b.improvement ?? 0) - (a.improvement ?? 0))
    : figure.points
  if (points.length === 0) {
    return (
      <section>
        <h3>{say('survey-report:portfolio.title')}</h3>
        <p>{say('survey-report:tooFew')}</p>
      </section>
    )
  }
  return (
    <section>
      <h3>{say('survey-report:portfolio.title')}</h3>
      <p>{say(`survey-report:portfolio.formula.${figure.formula}`)}</p>
      <p className="hint">
        {say('survey-report:portfolio.axes')} {points.length < asked && say('survey-report:portfolio.withheld')}
      </p>
      <RoomyChart chart={chart} />
      <DataTable
        caption={say('survey-report:portfolio.caption')}
        columns={[
          { key: 'label', label: written('survey-report:column.row'), head: true },
          { key: 'satisfaction', label: written('survey-report:portfolio.satisfaction'), numeric: true },
          { key: 'importance', label: written('survey-report:portfolio.importance'), numeric: true },
          ...(isRanked
            ? [{ key: 'improvement', label: written('survey-report:portfolio.improvement'), numeric: true }]
            : []),
        ]}
        rows={points.map((point) => ({
          key: point.item,
          cells: {
            label: (
              <>
                <SpotNumber at={figure.points.indexOf(point)} /> <Written {...point.label} />
              </>
            ),
            satisfaction: <Value value={point.satisfaction} digits={digits} />,
            importance: <Value value={point.importance} digits={digits} />,
            improvement: <Value value={point.improvement} digits={1} />,
          },
        }))}
      />
    </section>
  )
}
