import { createHash } from 'node:crypto'
import type { DrawEntry, DrawStratum, PlannedSource } from './tables.ts'

export const algorithm = 'tomoni-draw-2'

/** Everything that decides a draw but the number nobody knows yet. It is hashed before, and never changes. */
export type Announcement = {
  /** Of the draw, as its lots are made with it. */
  name: string
  listedAt: Date
  places: number
  strata: DrawStratum[]
  sources: PlannedSource[]
  list: DrawEntry[]
}

/** The announcement as it is hashed: fields parted by tabs, every line ended by a line feed, in UTF-8; moments in UTC. */
export function announcementText({ name, listedAt, places, strata, sources, list }: Announcement): string {
  const lines: (string | number)[][] = [
    [algorithm],
    ['draw', name],
    ['listed', listedAt.toISOString()],
    ['places', places],
    ...strata.map((each) => ['stratum', each.label, each.people, each.places]),
    ...sources.map(({ kind, knownFrom, digits, decimals, named }, at) => [
      ...['source', at + 1, kind, knownFrom === null ? '' : new Date(knownFrom).toISOString()],
      ...[digits, decimals, named],
    ]),
    ...list.map((each) => ['application', each.number, each.people, each.stratum, each.priority ? 1 : 0]),
  ]
  return lines.map((fields) => `${fields.join('\t')}\n`).join('')
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

export const announcementHash = (announcement: Announcement): string => hash(announcementText(announcement))

/** Names a list with what would be drawn from it, as somebody has seen it before anything is announced. */
export const seenHash = (seen: Pick<Announcement, 'places' | 'strata' | 'list'>): string =>
  hash(announcementText({ ...seen, name: '', listedAt: new Date(0), sources: [] }))
