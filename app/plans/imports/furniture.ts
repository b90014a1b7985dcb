import type { SourceLine } from '#app/plans/sources/line.ts'
import { markerOf } from './markers.ts'

const pageNumber =
  /^[-－–—‐\s(（[［]*(?:p|Ｐ|ページ|頁)?[.．\s]*[0-9０-９ivxⅰ-ⅹ]{1,4}[-－–—‐\s)）\]］]*(?:(?:\/|／)\s*[0-9０-９]{1,4}|ページ|頁)?$/i

/** Lines that belong to the sheet and not to the text: page numbers alone, and what returns at the edges of pages. */
export function furniture(lines: SourceLine[]): Set<number> {
  const found = new Set<number>()
  lines.forEach((line, at) => {
    if (line.where.part === 'edge') found.add(at)
    if (!line.table && !line.picture && !line.number && pageNumber.test(line.text.trim()) && !line.isWhole)
      found.add(at)
  })
  for (const at of returning(lines)) found.add(at)
  return found
}

const isHeading = (text: string) => markerOf(text)?.makes === 'heading'

/** How many lines at each end of a page are looked at. */
const edge = 2
const longest = 60

function returning(lines: SourceLine[]): number[] {
  const pages = new Map<number, number[]>()
  lines.forEach(({ where, isWhole }, at) => {
    if (where.page !== undefined && !isWhole) pages.set(where.page, [...(pages.get(where.page) ?? []), at])
  })
  if (pages.size < 3) return []
  const places = new Map<string, number[]>()
  for (const all of pages.values()) {
    const ends = new Set([...all.slice(0, edge), ...all.slice(-edge)])
    for (const at of ends) {
      const text = lines[at]?.text ?? ''
      if (text.length > longest || text.endsWith('。')) continue
      // chapters that begin pages differ by their numbers, a head that repeats the chapter does not
      const key = isHeading(text) ? text : text.normalize('NFKC').replace(/\d+/g, '#').replace(/\s+/g, '')
      places.set(key, [...(places.get(key) ?? []), at])
    }
  }
  const enough = Math.max(3, Math.ceil(pages.size / 3))
  const often = [...places].filter(([, all]) => all.length >= enough)
  return often.flatMap(([text, all]) => (isHeading(text) ? all.slice(1) : all))
}
