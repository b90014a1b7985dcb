import type { Wording } from '#app/wording.ts'
import type { ComparedSection } from './comparing.ts'

/** So many places stand on one page: any plan fits a page that a phone can show and one process can draw. */
const most = 100

export type ComparisonPart = {
  /** Which of how many, from 1. */
  number: number
  count: number
  /** The places that stand on it, of all, from 1. */
  first: number
  last: number
  places: number
  /** Where each section begins, and how much of it there is. */
  contents: { key: string; number: string; title: Wording; places: number; part: number }[]
}

/** What is asked for: a part by its number, or that in which a section begins. */
export type AskedPart = { part?: number; section?: string }

/** A section that only has another title is one place too. */
const placesIn = ({ blocks }: ComparedSection) => Math.max(1, blocks.length)

/** One part of a long comparison; what cannot be meant is the first. */
export function partOf(
  sections: ComparedSection[],
  { part = 1, section }: AskedPart,
): { sections: ComparedSection[]; part: ComparisonPart } {
  let places = 0
  const begun = sections.map((each) => {
    const at = places
    places += placesIn(each)
    return { each, at }
  })
  const contents = begun.map(({ each, at }) => {
    const { key, number, title } = each
    return { key, number, title, places: placesIn(each), part: Math.floor(at / most) + 1 }
  })
  const count = Math.max(1, Math.ceil(places / most))
  const asked = contents.find(({ key }) => key === section)?.part ?? part
  const number = asked <= count ? asked : 1
  const [from, to] = [(number - 1) * most, Math.min(number * most, places)]
  const shown = begun
    .filter(({ each, at }) => at < to && at + placesIn(each) > from)
    .map(({ each, at }) => ({ ...each, blocks: each.blocks.slice(Math.max(0, from - at), to - at) }))
  return { sections: shown, part: { number, count, first: from + 1, last: to, places, contents } }
}
