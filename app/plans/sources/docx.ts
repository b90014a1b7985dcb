import {
  aroundOf,
  commentsOf,
  documentPart,
  isContentsBlock,
  type Parts,
  partOf,
  picturesIn,
  propertiesOf,
  relationsOf,
} from './docx-parts.ts'
import { cellText, readTable } from './docx-table.ts'
import { Fields } from './fields.ts'
import { checkLength, most, refuse } from './limits.ts'
import { type Marked, newLine, type Source, type SourceLine, type Where } from './line.ts'
import { hasNoEnd, indentOf, isContentsStyle, numberOf, outlineOf } from './looks.ts'
import { joined, trimmed } from './marked.ts'
import { Numbering } from './numbering.ts'
import { checkZip, unpack } from './parts.ts'
import { type Around, Pieces } from './pieces.ts'
import { Styles } from './styles.ts'
import { childOf, type Element, eachChild, elementsOf, valOf } from './xml.ts'

const kept = /\.(xml|rels)$|vbaProject\.bin$|(^|\/)media\//i

/** A document of Word and its kin: what a reader of the printed page sees, with numbers and tracked changes resolved. */
export function readDocx(bytes: Uint8Array): Source {
  checkZip(bytes)
  const parts = unpack(bytes, (name) => kept.test(name))
  const lines = new Reading(parts).lines()
  checkLength(lines)
  const pictures = picturesIn(
    parts,
    lines.flatMap(({ picture }) => picture?.name ?? []),
  )
  return { format: 'docx', lines, pictures, ...propertiesOf(parts) }
}

const nothing: Marked = { text: '', spans: [] }
type Given = Partial<SourceLine> & { part?: Where['part'] }

class Reading {
  #parts: Parts
  #name: string
  #lines: SourceLine[] = []
  #styles: Styles
  #numbering: Numbering
  #around: Omit<Around, 'isBold'>
  #comments: ReturnType<typeof commentsOf>
  #relations: ReturnType<typeof relationsOf>
  #fields = new Fields()
  #page = 1
  #pushed = 0
  /** The text of a paragraph whose end was deleted. */
  #held: Marked[] = []

  constructor(parts: Parts) {
    this.#parts = parts
    this.#name = documentPart(parts)
    this.#relations = relationsOf(parts, this.#name)
    this.#styles = new Styles(partOf(parts, this.#relations, 'styles'))
    this.#numbering = new Numbering(partOf(parts, this.#relations, 'numbering'), this.#styles)
    this.#around = aroundOf(parts, this.#relations)
    this.#comments = commentsOf(parts, this.#relations)
  }

  lines(): SourceLine[] {
    eachChild(this.#parts.get(this.#name), 'w:body', (element) => this.#block(element, {}))
    if (this.#held.length > 0) this.#push(joined(this.#held.splice(0)), {})
    this.#edges()
    return this.#lines.map((line, at) => ({ ...line, where: { ...line.where, line: at + 1 } }))
  }

  #block(element: Element, given: Given): void {
    if (element.name === 'w:p') this.#paragraph(element, given)
    else if (element.name === 'w:tbl') this.#table(element, given)
    else if (element.name === 'w:sdt') {
      const isContents = given.isContents || isContentsBlock(element)
      this.#each(childOf(element, 'w:sdtContent'), { ...given, isContents })
    } else if (['w:customXml', 'w:ins', 'w:moveTo'].includes(element.name)) this.#each(element, given)
  }

  #each(holder: Element | undefined, given: Given): void {
    for (const child of holder ? elementsOf(holder) : []) this.#block(child, given)
  }

  #paragraph(element: Element, given: Given): void {
    const looks = childOf(element, 'w:pPr')
    const style = this.#styles.of(valOf(looks, 'w:pStyle'))
    const pieces = new Pieces({ ...this.#around, isBold: style.isBold }, this.#fields)
    pieces.read(element)
    this.#page += pieces.pageBreaks
    const text = joined([...this.#held.splice(0), ...pieces.parts])
    if (hasNoEnd(looks)) this.#held.push(text)
    else if (text.text.trim() || text.spans.length > 0) {
      const numbered = numberOf(looks, this.#styles, this.#numbering)
      this.#push(text, {
        ...given,
        number: numbered?.text.trim() ?? '',
        outline: outlineOf(looks, style.outline),
        indent: numbered?.level ?? indentOf(looks),
        isBold: pieces.isBold,
        isContents: given.isContents || pieces.isContents || isContentsStyle(style.name),
        comments: pieces.comments.flatMap((id) => this.#comments.get(id) ?? []),
      })
    }
    for (const picture of pieces.pictures) this.#push(nothing, { ...given, picture })
    for (const box of pieces.boxes) this.#each(box, { part: 'box', ...given })
  }

  #table(element: Element, given: Given): void {
    const pictures: SourceLine[] = []
    const table = readTable(element, (cell) => {
      const found = this.#apart(() => this.#each(cell, given))
      pictures.push(...found.filter(({ picture }) => picture))
      return cellText(found.map(whole))
    })
    if (table.rows.some((row) => row.some(({ text }) => text.trim()))) this.#push(nothing, { ...given, table })
    this.#lines.push(...pictures)
  }

  /** Reads into lines of its own. */
  #apart(read: () => void): SourceLine[] {
    const before = this.#lines
    this.#lines = []
    read()
    const found = this.#lines
    this.#lines = before
    return found
  }

  /** What stands at the head and the foot of every page: each thing once. */
  #edges(): void {
    const edges = [...this.#relations.values()].filter(({ type }) => type === 'header' || type === 'footer')
    const found = this.#apart(() => {
      for (const { target, type } of edges)
        eachChild(this.#parts.get(target), type === 'header' ? 'w:hdr' : 'w:ftr', (element) =>
          this.#block(element, { part: 'edge' }),
        )
    })
    const each = new Map(found.filter(({ picture }) => !picture).map((line) => [line.text, line]))
    this.#lines.push(...each.values())
  }

  #push(text: Marked, { part, ...given }: Given): void {
    // counted as they come: what is too long is not held first
    if (++this.#pushed > most.lines) throw refuse('tooLong')
    const where: Where = { line: 0, page: this.#page, ...(part && { part }) }
    this.#lines.push(newLine(where, { ...given, ...trimmed(text), isWhole: true }))
  }
}

/** A line of a cell, or a table within it, as one text. */
const whole = (line: SourceLine): Marked =>
  line.table ? cellText(line.table.rows.flat()) : joined([{ text: line.number && `${line.number} `, spans: [] }, line])
