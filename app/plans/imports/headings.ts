import type { SourceLine } from '#app/plans/sources/line.ts'
import type { markerOf } from './markers.ts'

/** A line that may be a heading: in which row of headings it stands. */
export type Candidate = { at: number; class: string; order: number | null }

const mostLetters = 60
const finished = /[。．、，]$/

export const fullText = ({ number, text }: SourceLine): string => (number ? `${number} ${text}` : text)
const isShort = (text: string) =>
  text.length <= mostLetters && !finished.test(text) && !text.includes('\n') && !text.includes('\t')

/** How one class of lines stands to the text after it. */
type Unit = { at: number; line: SourceLine; marker: ReturnType<typeof markerOf> }

/**
 * Which of the lines are headings: those the file says are; parts that name themselves; numbered lines that are short, end no
 * sentence and are followed by something else than the next of their kind. Several of a kind in a row are items.
 */
export function candidates(units: Unit[]): Map<number, Candidate> {
  const found = new Map<number, Candidate>()
  units.forEach((unit, place) => {
    const { at, line, marker } = unit
    if (line.outline !== null) found.set(at, { at, class: `outline ${line.outline}`, order: null })
    else if (line.table || line.picture || !isShort(fullText(line))) return
    else if (marker?.makes === 'heading') found.set(at, { at, class: marker.class, order: marker.order })
    else if (marker?.makes === 'either' || marker?.makes === 'symbol') {
      if (isFollowedByText(units, place)) found.set(at, { at, class: marker.class, order: null })
    } else if (!marker && line.isBold && isFollowedByText(units, place))
      found.set(at, { at, class: 'bold', order: null })
  })
  return found
}

const classOf = (unit: Unit | undefined) => unit?.marker?.class ?? (unit?.line.isBold ? 'bold' : '')

function isFollowedByText(units: Unit[], place: number): boolean {
  const [before, unit, next] = [units[place - 1], units[place], units[place + 1]]
  if (!next || !unit) return false
  const isAlike = (other: Unit | undefined) => other !== undefined && classOf(other) === classOf(unit)
  // the last of a row of items is an item too, though text comes after it
  if (isAlike(next) || (isAlike(before) && before && !before.line.outline)) return false
  return true
}

/**
 * The level of each heading. The order in which classes first appear in this document decides: a new one lies below the heading
 * it appears under. Only parts that name themselves, 第N編 to 第N条, and outlines of the file have an order of their own.
 */
export function levelsOf(headings: Candidate[]): Map<number, number> {
  const known: string[] = []
  let open: Candidate[] = []
  const levels = new Map<number, number>()
  for (const heading of headings) {
    if (!known.includes(heading.class)) known.splice(placeAmong(known, open, heading), 0, heading.class)
    const own = known.indexOf(heading.class)
    open = open.filter((above) => known.indexOf(above.class) < own)
    levels.set(heading.at, Math.min(open.length + 1, 6))
    open.push(heading)
  }
  return levels
}

function placeAmong(known: string[], open: Candidate[], heading: Candidate): number {
  const named = ['編', '部', '章', '節', '項', '条']
  const ownName = named.indexOf(heading.class)
  if (heading.order !== null && ownName >= 0) {
    // above all that is not named, below the parts that are greater
    const greater = known.findLastIndex((other) => named.includes(other) && named.indexOf(other) < ownName)
    return greater + 1
  }
  const outline = /^outline (\d)$/.exec(heading.class)?.[1]
  if (outline) return known.findLastIndex((other) => /^outline \d$/.test(other) && other < heading.class) + 1
  const above = open.at(-1)
  return above ? known.indexOf(above.class) + 1 : 0
}
