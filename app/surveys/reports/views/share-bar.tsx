import type { Figure } from '#app/surveys/figures/figure.ts'
import { Share } from './cells.tsx'

/** How an answer is drawn: of a scale by the side it is on. */
export type BarTone = 'plain' | 'high' | 'middle' | 'low' | 'none'

/** A share with its bar in the same line; `most` is the longest of the table. The number says all that the bar does. */
export function ShareBar({ share, most, tone }: { share: number | null; most: number; tone: BarTone }) {
  return (
    <span className="share-bar">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" data-tone={tone}>
        {share !== null && share > 0 && <rect width={(share / most) * 100} height="10" />}
      </svg>
      <span>
        <Share share={share} />
      </span>
    </span>
  )
}

/** Answers of a scale above its middle, on it and below; what is no point of it is as any other answer. */
export function tonesOf({ kind, rows }: Pick<Figure, 'kind' | 'rows'>): BarTone[] {
  const scores = rows.flatMap(({ score }) => score ?? [])
  const middle = (Math.min(...scores) + Math.max(...scores)) / 2
  return rows.map(({ score }) => {
    if (kind !== 'scale') return 'plain'
    if (score === null) return 'none'
    return score > middle ? 'high' : score < middle ? 'low' : 'middle'
  })
}
