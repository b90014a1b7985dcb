import type { Bands } from './bands.ts'
import type { AskedItem } from './counted-survey.ts'

/** How an item that can be banded is cut, as it was asked for in the address; `prefix` where two items are. */
export type AskedBands = {
  prefix: string
  kind: 'number' | 'date'
  width: string
  bounds: string
  bands: Bands | undefined
  /** What cannot be read is told, and bands are made as if nothing had been asked. */
  refused: 'bandWidth' | 'bandBounds' | null
}

/** Widths of dates that are offered, in months. */
export const dateWidths = ['1', '12', '60', '120']
const mostBounds = 30
const nameOf = (prefix: string, part: 'width' | 'bounds') =>
  prefix === '' ? part : `${prefix}${part === 'width' ? 'Width' : 'Bounds'}`

/** Null where the item has no bands. */
export function askedBands(query: URLSearchParams, item: AskedItem | null, prefix = ''): AskedBands | null {
  if (item?.kind !== 'number' && item?.kind !== 'date') return null
  const typed = (part: 'width' | 'bounds') =>
    (query.get(nameOf(prefix, part)) ?? '').normalize('NFKC').trim().slice(0, 300)
  const [width, bounds] = [typed('width'), typed('bounds')]
  const asked = { prefix, kind: item.kind, width, bounds, bands: undefined, refused: null }
  const begins = bounds.split(/[,、\s]+/).filter((each) => each !== '')
  if (begins.length > 0) {
    const isRead = begins.length <= mostBounds && begins.every(item.kind === 'number' ? isNumber : isDate)
    return isRead ? { ...asked, bands: { bounds: begins } } : { ...asked, refused: 'bandBounds' }
  }
  if (width === '') return asked
  const isRead = item.kind === 'number' ? isNumber(width) && Number(width) > 0 : dateWidths.includes(width)
  return isRead ? { ...asked, bands: { width: Number(width) } } : { ...asked, refused: 'bandWidth' }
}

const isNumber = (text: string) => /^-?\d{1,12}(\.\d{1,4})?$/.test(text)
const isDate = (text: string) => /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text)

/** What an address says to be cut the same way, for the item at `prefix` of another page. */
export function bandsQuery(asked: AskedBands | null, prefix = asked?.prefix ?? ''): Record<string, string> {
  if (!asked) return {}
  const parts = (['width', 'bounds'] as const).filter((part) => asked[part] !== '')
  return Object.fromEntries(parts.map((part) => [nameOf(prefix, part), asked[part]]))
}
