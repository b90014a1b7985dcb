import type { ChartByRoom } from '../figure-charts.ts'

/** Drawn on the server from figures alone; its texts are escaped there. */
export function Chart({ svg }: { svg: string | null }) {
  return svg && <div dangerouslySetInnerHTML={{ __html: svg }} />
}

/** A chart of which a phone gets one of its own: the style sheet shows one of the two, and only that one is heard. */
export function RoomyChart({ chart }: { chart: ChartByRoom | null }) {
  return (
    chart && (
      <div className="roomy">
        <div dangerouslySetInnerHTML={{ __html: chart.wide }} />
        <div dangerouslySetInnerHTML={{ __html: chart.narrow }} />
      </div>
    )
  )
}

/** What an item is called in the chart for the phone; seen where that chart is. */
export function SpotNumber({ at }: { at: number }) {
  return <span className="spot-number">{at + 1}</span>
}
