import type { Marked, SourceLine } from '#app/plans/sources/line.ts'
import { joined, part } from '#app/plans/sources/marked.ts'
import type { BlockKind } from '#app/plans/writing/tables.ts'
import { itemLine, type Notes, noteLines, tableBody, withMarks } from './body.ts'
import { type LineKind, levelOf } from './kinds.ts'
import { dashBefore, markerOf } from './markers.ts'

/** `lines`: places of the source lines it is made of. `added`: signs of a list that nobody typed. */
export type TreeBlock = {
  kind: BlockKind
  body: string
  picture: string | null
  alt: string
  caption: string
  lines: number[]
  added: number
}
export type TreeSection = {
  level: number
  number: string
  title: string
  /** The plan's own title, for what stands before the first heading. */
  isGiven: boolean
  lines: number[]
  blocks: TreeBlock[]
  sections: TreeSection[]
}
export type Tree = { sections: TreeSection[]; aside: number[]; dropped: string }

/** Lines that belong together: one, and those that go on with it. */
export type Unit = { kind: LineKind; lines: number[]; text: Marked; line: SourceLine }

export function unitsOf(lines: SourceLine[], kinds: LineKind[]): Unit[] {
  const units: Unit[] = []
  lines.forEach((line, at) => {
    const kind = kinds[at] ?? 'paragraph'
    if (kind === 'aside') return
    const number = { text: line.number && `${line.number} `, spans: [] }
    const text = joined([number, line])
    const last = units.at(-1)
    if (kind === 'continued' && last && last.kind !== 'table' && last.kind !== 'figure') {
      // words of other letters are apart, where Japanese is not
      const between = /[\w.,;:)]$/.test(last.text.text) && /^[\w(]/.test(text.text) ? ' ' : ''
      last.text = joined([last.text, text], between)
      last.lines.push(at)
    } else units.push({ kind: kind === 'continued' ? 'paragraph' : kind, lines: [at], text, line })
  })
  return units
}

/** The tree of sections and blocks that these lines make; `title` heads what stands before the first heading. */
export function assemble(lines: SourceLine[], kinds: LineKind[], title: string): Tree {
  const aside = lines.flatMap((_, at) => (kinds[at] === 'aside' ? [at] : []))
  const tree: Tree = { sections: [], aside, dropped: '' }
  const open: TreeSection[] = []
  const units = unitsOf(lines, kinds)
  for (let at = 0; at < units.length; ) {
    const unit = units[at] as Unit
    const level = levelOf(unit.kind)
    if (level !== null) {
      const { section, notes } = headingFrom(unit, level)
      while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) open.pop()
      const within = open.at(-1)?.sections ?? tree.sections
      within.push(section)
      open.push(section)
      if (notes.length > 0) section.blocks.push(textBlock('note', notes.join('\n'), unit.lines))
      at++
      continue
    }
    if (open.length === 0) {
      const section = { level: 1, number: '', title, isGiven: true, lines: [], blocks: [], sections: [] }
      tree.sections.push(section)
      open.push(section)
    }
    const end = unit.kind === 'list' ? endOfList(units, at) : at + 1
    const made = blockFrom(units.slice(at, end), units[end])
    tree.dropped += made.dropped
    open.at(-1)?.blocks.push(made.block)
    at = end + (made.took ? 1 : 0)
  }
  return tree
}

function endOfList(units: Unit[], from: number): number {
  let end = from
  while (units[end]?.kind === 'list') end++
  return end
}

/** What stands in one line, its spaces as they are. */
const oneLine = (text: string) => text.replace(/\s*[\n\t]\s*/g, ' ')

function headingFrom({ text, lines, line }: Unit, level: number) {
  const marker = markerOf(text.text)
  const number = line.number || (marker?.makes === 'remark' ? '' : (marker?.number ?? ''))
  const rest = number ? part(text, number.length) : text
  const named = rest.text.trim() ? rest : text
  const notes = text.spans.flatMap((span) => (span.kind === 'note' ? [span.text] : []))
  const title = oneLine(withMarks(named)).trim()
  const section: TreeSection = {
    ...{ level, number: named === text ? '' : number, title, isGiven: false, lines },
    ...{ blocks: [], sections: [] },
  }
  return { section, notes }
}

const textBlock = (kind: BlockKind, body: string, lines: number[], added = 0): TreeBlock => ({
  ...{ kind, body, lines, added },
  ...{ picture: null, alt: '', caption: '' },
})

function blockFrom(units: Unit[], next: Unit | undefined): { block: TreeBlock; dropped: string; took: boolean } {
  const [unit] = units as [Unit]
  const notes: Notes = []
  const lines = units.flatMap((each) => each.lines)
  const whole = (body: string) => [body, ...noteLines(notes)].join('\n')
  if (unit.kind === 'list') {
    const { body, dropped, added } = listFrom(units, notes)
    return { block: textBlock('list', whole(body), lines, added), dropped, took: false }
  }
  if (unit.line.table)
    return { block: textBlock('table', whole(tableBody(unit.line.table, notes)), lines), dropped: '', took: false }
  if (unit.line.picture) {
    const isCaption =
      next?.kind === 'paragraph' && /^[（(【]?(図|写真|グラフ)/.test(next.text.text) && next.text.text.length <= 100
    const caption = isCaption ? oneLine(withMarks(next.text)) : ''
    const { name, alt } = unit.line.picture
    const figure = {
      ...textBlock('figure', '', [...lines, ...(isCaption ? next.lines : [])]),
      picture: name,
      alt,
      caption,
    }
    return { block: figure, dropped: '', took: isCaption }
  }
  const body = withMarks(unit.text, notes)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n')
  return { block: textBlock('paragraph', whole(body), lines), dropped: '', took: false }
}

/** Items one under the other; those of another kind of number are moved in below the ones they came after. */
function listFrom(units: Unit[], notes: Notes) {
  const classes: string[] = []
  let [dropped, added] = ['', 0]
  const items = units.map(({ text, line }) => {
    const dash = dashBefore.exec(text.text)?.[0] ?? ''
    dropped += dash.trim()
    const own = `${markerOf(text.text.slice(dash.length))?.class ?? ''} ${line.isWhole ? line.indent : ''}`
    if (!classes.includes(own)) classes.push(own)
    const depth = classes.indexOf(own)
    classes.splice(depth + 1)
    const item = itemLine(withMarks(part(text, dash.length), notes), Math.min(depth, 5))
    added += item.added
    return item.text
  })
  return { body: items.join('\n'), dropped, added }
}
