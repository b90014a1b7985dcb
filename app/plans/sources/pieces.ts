import { isSafeAddress } from '#app/plans/marks/safe-html.ts'
import { boxesIn, pictureIn } from './drawing.ts'
import { Fields } from './fields.ts'
import type { Marked, SourcePicture, Span } from './line.ts'
import { joined } from './marked.ts'
import { childOf, type Element, elementsOf, findIn, isOn, textOf } from './xml.ts'

/** What a paragraph is read with: what the document keeps elsewhere, by the ids that stand in it. */
export type Around = {
  addresses: Map<string, string>
  pictures: Map<string, string>
  notes: Map<string, string>
  isBold: boolean
}

const plain = (text: string): Marked => ({ text, spans: [] })

/** Elements that only hold runs: what was inserted or moved here is text, like the rest. */
const holders = new Set(
  ['ins', 'moveTo', 'smartTag', 'sdt', 'sdtContent', 'customXml', 'dir', 'bdo', 'fldSimple'].map((name) => `w:${name}`),
)

/** Reads what stands in a paragraph. Whatever was deleted or moved away, or says how things look, is passed by. */
export class Pieces {
  parts: Marked[] = []
  pictures: SourcePicture[] = []
  boxes: Element[] = []
  comments: string[] = []
  pageBreaks = 0
  isContents: boolean
  #around: Around
  #fields: Fields
  #letters = 0
  #boldLetters = 0

  /** `fields`: those that began in a paragraph before and go on. */
  constructor(around: Around, fields: Fields) {
    this.#around = around
    this.#fields = fields
    this.isContents = fields.isContents
  }

  get isBold(): boolean {
    return this.#letters > 0 && this.#boldLetters === this.#letters
  }

  read(element: Element): void {
    for (const child of elementsOf(element)) {
      if (child.name === 'w:r') this.#run(child)
      else if (child.name === 'w:hyperlink') this.#link(child)
      else if (holders.has(child.name)) this.read(child)
      else if (child.name.startsWith('m:') && findIn(child, 'm:t')) this.#add(plain(textOf(child)))
    }
  }

  #link(element: Element): void {
    const url = this.#around.addresses.get(element.attributes['r:id'] ?? '')
    const from = this.parts.length
    this.read(element)
    const shown = joined(this.parts.splice(from))
    const isLink = url && isSafeAddress(url) && shown.text.trim() !== '' && !/[\n[\]]/.test(shown.text)
    const whole: Span[] = isLink ? [{ from: 0, to: shown.text.length, kind: 'link', url }] : []
    this.parts.push({ text: shown.text, spans: [...whole, ...shown.spans] })
  }

  #run(run: Element): void {
    const looks = childOf(run, 'w:rPr')
    if (isOn(looks, 'w:vanish')) return
    const isBold = isOn(looks, 'w:b') ?? this.#around.isBold
    for (const child of elementsOf(run)) this.#inRun(child, isBold)
  }

  #inRun(child: Element, isBold: boolean): void {
    const { name, attributes } = child
    if (name === 'w:fldChar') this.#fields.mark(attributes['w:fldCharType'])
    else if (name === 'w:instrText') this.#fields.instruct(textOf(child))
    else if (this.#fields.isShown) this.#shown(child, isBold)
    this.isContents ||= this.#fields.isContents
  }

  #shown(child: Element, isBold: boolean): void {
    const { name, attributes } = child
    if (name === 'w:t') this.#add(plain(textOf(child).replace(/[\r\n]+/g, ' ')), isBold)
    else if (name === 'w:tab' || name === 'w:ptab') this.#add(plain('\t'))
    else if (name === 'w:br' || name === 'w:cr') this.#add(plain(isOfPage(attributes['w:type']) ? '' : '\n'))
    else if (name === 'w:lastRenderedPageBreak') this.pageBreaks++
    else if (name === 'w:noBreakHyphen') this.#add(plain('-'))
    else if (name === 'w:sym') this.#add(plain(symbol(attributes['w:char'])))
    else if (name === 'w:ruby') this.#ruby(child)
    else if (name === 'w:footnoteReference') this.#note(`foot ${attributes['w:id']}`)
    else if (name === 'w:endnoteReference') this.#note(`end ${attributes['w:id']}`)
    else if (name === 'w:commentReference') this.comments.push(attributes['w:id'] ?? '')
    else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') this.#drawing(child)
    else if (name === 'mc:AlternateContent') {
      // the same thing in a newer and an older form: one of them is read
      const chosen = childOf(child, 'mc:Choice') ?? childOf(child, 'mc:Fallback')
      for (const each of chosen ? elementsOf(chosen) : []) this.#inRun(each, isBold)
    }
  }

  #add(marked: Marked, isBold = false): void {
    if (marked.text === '' && marked.spans.length === 0) return
    const letters = marked.text.trim().length
    this.#letters += letters
    if (isBold) this.#boldLetters += letters
    const strong: Span[] = isBold && letters > 0 ? [{ from: 0, to: marked.text.length, kind: 'strong' }] : []
    this.parts.push({ text: marked.text, spans: [...strong, ...marked.spans] })
  }

  #ruby(element: Element): void {
    const inner = (name: string) => {
      const pieces = new Pieces({ ...this.#around, isBold: false }, new Fields())
      const child = childOf(element, name)
      if (child) pieces.read(child)
      return joined(pieces.parts).text
    }
    const [base, reading] = [inner('w:rubyBase'), inner('w:rt').trim()]
    const isMark = base.trim() && reading && !/[{}|\n]/.test(base + reading)
    this.#add({ text: base, spans: isMark ? [{ from: 0, to: base.length, kind: 'ruby', reading }] : [] })
  }

  #note(id: string): void {
    const text = this.#around.notes.get(id)
    if (text) this.#add({ text: '', spans: [{ from: 0, to: 0, kind: 'note', text }] })
  }

  #drawing(element: Element): void {
    const boxes = boxesIn(element)
    const picture = boxes.length === 0 ? pictureIn(element, this.#around.pictures) : null
    this.boxes.push(...boxes)
    if (picture) this.pictures.push(picture)
  }
}

const isOfPage = (type: string | undefined) => type === 'page' || type === 'column'

function symbol(code: string | undefined): string {
  const point = Number.parseInt(code ?? '', 16)
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point).toWellFormed() : ''
}
