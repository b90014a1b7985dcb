import type { SourceLine } from '#app/plans/sources/line.ts'
import type { Tree, TreeSection } from './assembly.ts'
import type { ContentsEntry } from './contents-page.ts'
import type { Proposed } from './proposal.ts'
import { markerAt } from './proposal.ts'

export const warningKinds = [
  ...(['jump', 'gap', 'twice', 'longHeading', 'tooLongHeading', 'noText', 'contents', 'notInContents'] as const),
  ...(['gaiji', 'emptyHead', 'merged', 'joined', 'cover', 'noAlt', 'badPicture', 'beforeHeading'] as const),
]
export type Warning = { at: number; kind: (typeof warningKinds)[number]; values: Record<string, string | number> }

export const mostTitle = 200
const mostHeading = 60
const unknown = /[\ue000-\uf8ff\u{f0000}-\u{10fffd}]/gu

export type Judged = { lines: SourceLine[]; proposed: Proposed[]; entries: ContentsEntry[] }

/** What a person should look at, each with its line. */
export function warningsOf({ lines, proposed, entries }: Judged, tree: Tree): Warning[] {
  const found: Warning[] = []
  const warn = (at: number | undefined, kind: Warning['kind'], values: Warning['values'] = {}) => {
    if (at !== undefined) found.push({ at, kind, values })
  }
  ofSections(tree.sections, 0, lines, warn)
  ofContents(tree, entries, warn)
  const kept = new Set(linesIn(tree.sections))
  lines.forEach((line, at) => {
    const isKept = kept.has(at)
    if (proposed[at]?.doubt === 'joined' && isKept) warn(at, 'joined')
    if (proposed[at]?.doubt === 'cover' && !isKept) warn(at, 'cover')
    if (line.picture?.isBad) warn(at, 'badPicture')
    if (!isKept) return
    const cells = line.table?.rows.flat().map(({ text }) => text) ?? []
    const strange = new Set([line.text, ...cells].join('').match(unknown) ?? [])
    if (strange.size > 0) warn(at, 'gaiji', { codes: [...strange].slice(0, 5).map(codeOf).join(' ') })
    if (line.table?.hasHead && line.table.rows[0]?.some(({ text }) => !text.trim())) warn(at, 'emptyHead')
    if (line.table?.isMerged) warn(at, 'merged')
    if (line.picture && !line.picture.alt) warn(at, 'noAlt')
  })
  return found.sort((a, b) => a.at - b.at)
}

type Warn = (at: number | undefined, kind: Warning['kind'], values?: Warning['values']) => void

function ofSections(sections: TreeSection[], depth: number, lines: SourceLine[], warn: Warn): void {
  const last = new Map<string, number>()
  for (const section of sections) {
    const [at] = section.lines
    if (section.isGiven) warn(section.blocks[0]?.lines[0], 'beforeHeading')
    if (section.level > depth + 1 && !section.isGiven) warn(at, 'jump', { level: section.level, above: depth })
    const length = section.title.length
    if (length > mostTitle || section.number.length > 30) warn(at, 'tooLongHeading', { length, most: mostTitle })
    else if (length > mostHeading) warn(at, 'longHeading', { length })
    if (section.blocks.length === 0 && section.sections.length === 0) warn(at, 'noText')
    const marker = at === undefined ? null : markerAt(lines[at] as SourceLine)
    if (marker?.value && marker.makes !== 'symbol') {
      const before = last.get(marker.class)
      if (before === marker.value) warn(at, 'twice', { number: marker.number })
      else if (before !== undefined && marker.value !== before + 1) warn(at, 'gap', { before, value: marker.value })
      last.set(marker.class, marker.value)
    }
    ofSections(section.sections, section.isGiven ? depth : section.level, lines, warn)
  }
}

const folded = (text: string) => text.normalize('NFKC').replace(/[\s.．、,。・:：]+/g, '')

/** Contents that name what the text does not, and headings of the same kind that they leave out. */
function ofContents(tree: Tree, entries: ContentsEntry[], warn: Warn): void {
  if (entries.length === 0) return
  const headings = allSections(tree.sections).filter(({ isGiven }) => !isGiven)
  const named = (section: TreeSection) => folded(section.number + section.title)
  const listed = new Set(entries.map(({ text }) => folded(text)))
  const there = new Set(headings.map(named))
  for (const { at, text } of entries) if (!there.has(folded(text))) warn(at, 'contents', { text })
  const matched = headings.filter((section) => listed.has(named(section)))
  const levels = new Set(matched.map(({ level }) => level))
  for (const section of headings)
    if (levels.has(section.level) && !listed.has(named(section))) warn(section.lines[0], 'notInContents')
}

const allSections = (sections: TreeSection[]): TreeSection[] =>
  sections.flatMap((each) => [each, ...allSections(each.sections)])
const linesIn = (sections: TreeSection[]): number[] =>
  allSections(sections).flatMap(({ lines, blocks }) => [...lines, ...blocks.flatMap((block) => block.lines)])
const codeOf = (sign: string) => `U+${sign.codePointAt(0)?.toString(16).toUpperCase()}`
