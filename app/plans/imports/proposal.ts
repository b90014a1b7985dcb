import type { SourceLine } from '#app/plans/sources/line.ts'
import { type ContentsEntry, contentsPage } from './contents-page.ts'
import { furniture } from './furniture.ts'
import { type Candidate, candidates, fullText, levelsOf } from './headings.ts'
import { headingOf, type LineKind } from './kinds.ts'
import { dashBefore, type Marker, markerOf } from './markers.ts'
import { wraps } from './wraps.ts'

export type Proposed = {
  kind: LineKind
  /** Lines alike: "all lines like this" means those with the same. */
  alike: string
  /** Why it is so, where a person should look at it. */
  doubt: 'joined' | 'cover' | null
}
export type Proposal = { lines: Proposed[]; entries: ContentsEntry[] }

/** What each line of a source probably is. Nothing is lost: what is no text is set aside, to be seen and taken back. */
export function propose(lines: SourceLine[]): Proposal {
  const contents = contentsPage(lines)
  const aside = new Set([...furniture(lines), ...contents.lines])
  const joined = wraps(lines, aside)
  const units = lines.flatMap((line, at) =>
    aside.has(at) || joined.has(at) ? [] : [{ at, line, marker: markerAt(line) }],
  )
  const found = candidates(units)
  const cover = coverOf(
    lines,
    units.find(({ at, line, marker }) => found.has(at) && (marker?.number || line.outline))?.at,
    aside,
  )
  const levels = levelsOf([...found.values()].filter(({ at }) => !cover.has(at)))
  return {
    entries: contents.entries,
    lines: lines.map((line, at) => {
      const doubt = cover.has(at) ? 'cover' : joined.get(at) === 'likely' ? 'joined' : null
      const kind = kindOf(line, {
        isAside: aside.has(at) || cover.has(at),
        isJoined: joined.has(at),
        level: levels.get(at),
      })
      return { kind, alike: alikeOf(line, found.get(at)), doubt }
    }),
  }
}

/** A number that a word processor counts numbers its line, however it is written. */
export function markerAt(line: SourceLine): Marker | null {
  if (line.table || line.picture) return null
  const marker = markerOf(fullText(line).replace(dashBefore, ''))
  if (marker || !line.number) return marker
  const { number, text: rest, indent } = line
  return { class: `counted ${indent}`, order: null, number, rest, value: null, makes: 'either' }
}

type Seen = { isAside: boolean; isJoined: boolean; level: number | undefined }

function kindOf(line: SourceLine, { isAside, isJoined, level }: Seen): LineKind {
  if (isAside) return 'aside'
  if (line.table) return 'table'
  if (line.picture) return line.picture.isBad ? 'aside' : 'figure'
  if (isJoined) return 'continued'
  if (level !== undefined) return headingOf(level)
  const marker = markerAt(line)
  if (marker?.makes === 'remark' || marker?.makes === 'heading') return 'paragraph'
  if (marker?.makes === 'symbol') return marker.number && fullText(line).length > 1 ? 'list' : 'paragraph'
  return marker ? 'list' : 'paragraph'
}

/** Short lines on the cover, before the first numbered heading. */
function coverOf(lines: SourceLine[], first: number | undefined, aside: Set<number>): Set<number> {
  const before = lines.slice(0, first ?? 0).map((line, at) => ({ line, at }))
  const own = before.filter(({ at }) => !aside.has(at))
  const isCover = own.every(
    ({ line: { table, picture, text } }) => !table && !picture && text.length <= 60 && !/[。、]/.test(text),
  )
  return new Set(isCover ? own.map(({ at }) => at) : [])
}

function alikeOf(line: SourceLine, candidate: Candidate | undefined): string {
  if (line.table) return 'table'
  if (line.picture) return 'figure'
  if (line.where.part) return line.where.part
  if (line.isContents) return 'contents'
  if (candidate) return candidate.class
  const marker = markerAt(line)
  return marker ? marker.class : line.isBold ? 'bold' : 'text'
}
