import type { SourceLine } from '#app/plans/sources/line.ts'
import type { Tree, TreeSection } from './assembly.ts'
import { unitsOf } from './assembly.ts'
import { lettersOf } from './body.ts'
import type { LineKind } from './kinds.ts'

/** Letters without spaces. `lost` is what stands in the source and nowhere else: never anything but nothing. */
export type Conservation = { source: number; text: number; aside: number; lost: number }

const count = (text: string): number => [...text.replace(/\s+/gu, '')].length

/** Every letter of the source is in a block or set aside: counted from what was made, not from how it was made. */
export function conservationOf(lines: SourceLine[], kinds: LineKind[], tree: Tree): Conservation {
  // signs that stand in the source itself and are marks of a plan's text are read as marks on both sides
  const units = unitsOf(lines, kinds)
  const read = units.reduce((sum, { text, line }) => sum + sourceLetters({ ...line, ...text, number: '' }), 0)
  const left = tree.aside.reduce((sum, at) => sum + sourceLetters(lines[at] as SourceLine), 0)
  const text = tree.sections.reduce((sum, section) => sum + lettersIn(section), 0)
  const aside = left + count(tree.dropped)
  return { source: read + left, text, aside, lost: read + left - text - aside }
}

function sourceLetters({ number, text, spans, table }: SourceLine): number {
  const notes = (marked: { spans: SourceLine['spans'] }) =>
    marked.spans.flatMap((span) => (span.kind === 'note' ? [span.text] : [])).join('')
  const cells = table?.rows.flat().map((cell) => lettersOf(cell.text, 'paragraph') + notes(cell)) ?? []
  return count(number + lettersOf(text, 'paragraph') + notes({ spans }) + cells.join(''))
}

function lettersIn({ number, title, isGiven, blocks, sections }: TreeSection): number {
  const own = isGiven ? 0 : count(number + lettersOf(title, 'paragraph'))
  const ofBlocks = blocks.reduce(
    (sum, { kind, body, caption, added }) =>
      sum + count(lettersOf(body, kind)) + count(lettersOf(caption, 'paragraph')) - added,
    0,
  )
  return own + ofBlocks + sections.reduce((sum, section) => sum + lettersIn(section), 0)
}
