import { XMLParser } from 'fast-xml-parser'
import { openPdf } from '#app/documents/pdf.fixture.ts'
import { type Block, numberIn, type Told, t, toldByLine, toldByTable, type Words } from './published-words.fixture.ts'
import type { PrintedReport } from './results-document.ts'

type Node = Record<string, Node[] | string | Record<string, string>>
const parser = new XMLParser({
  ...{ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', allowBooleanAttributes: true },
  ...{ trimValues: false, parseTagValue: false, htmlEntities: true },
  unpairedTags: ['meta', 'link', 'br', 'hr', 'img', 'input', 'wbr'],
  processEntities: { enabled: true, maxTotalExpansions: 1_000_000, maxExpandedLength: 100_000_000 },
})

const tagOf = (node: Node) => Object.keys(node).find((key) => key !== ':@') ?? ''
const inside = (node: Node) => (node[tagOf(node)] ?? []) as Node[]
const classOf = (node: Node) => (node[':@'] as Record<string, string> | undefined)?.class ?? ''

function textOf(node: Node): string {
  const tag = tagOf(node)
  if (tag === '#text') return String(node[tag])
  if (['rt', 'rp', 'svg', 'style', 'script'].includes(tag)) return ''
  return inside(node).map(textOf).join('')
}
const all = (node: Node, tag: string): Node[] =>
  tagOf(node) === tag ? [node] : tagOf(node) === '#text' ? [] : inside(node).flatMap((each) => all(each, tag))

/** What a page of results says: its tables, the lines above them, and what stands in its pictures. */
export function toldByPage(html: string, words: Words): { told: Told[]; labels: number[] } {
  const told: Told[] = []
  const labels: number[] = []
  let place = { question: '', target: words.firstTarget, cut: '' }
  const walk = (node: Node): void => {
    const [tag, text] = [tagOf(node), tagOf(node) === '#text' ? '' : textOf(node).trim()]
    if (tag === 'h2' || (tag === 'h3' && /^問\d/.test(text)))
      place = { ...place, question: text, cut: '', target: words.firstTarget }
    else if (tag === 'h3') place = { ...place, cut: '', target: words.target(text) ?? place.target }
    else if (tag === 'summary') place = { ...place, cut: text }
    else if (tag === 'p' && classOf(node) === 'counts') told.push(...toldByLine(text, place, words))
    else if (tag === 'svg' && classOf(node).includes('chart')) labels.push(...labelsIn(node))
    else if (tag === 'table') {
      const [heads = [], ...rows] = all(node, 'tr').map((row) =>
        inside(row)
          .filter((cell) => /^t[hd]$/.test(tagOf(cell)))
          .map((cell) => textOf(cell).trim()),
      )
      told.push(...toldByTable({ ...place, columns: heads, rows }, words))
    } else if (tag !== '#text') inside(node).forEach(walk)
  }
  ;(parser.parse(html) as Node[]).forEach(walk)
  return { told, labels }
}

/** Numbers written in a picture: of bars their shares, of rows how many they are. */
const labelsIn = (svg: Node): number[] =>
  all(svg, 'text').flatMap((each) => {
    const text = textOf(each).trim()
    return numberIn(/\(n=(\d+)\)$/.exec(text)?.[1] ?? text) ?? []
  })

/** What the report prints, as its template gets it. */
export function toldByReport({ sections }: PrintedReport, words: Words): Told[] {
  return sections.flatMap(({ questions }) =>
    questions.flatMap(({ title, targets }) =>
      targets.flatMap(({ name, parts }) => {
        const place = { question: title, target: words.target(name) ?? words.firstTarget }
        return parts.flatMap((part) => [
          ...part.lines.flatMap((line) => toldByLine(line, place, words)),
          ...part.tables.flatMap((table) => toldByTable({ ...place, cut: part.title, ...table } as Block, words)),
        ])
      }),
    ),
  )
}

const headNames = new Set(['answer', 'row'].map((name) => t(`survey-report:column.${name}`)))

type Piece = { str: string; transform: number[] }

/** What stands in a PDF: its lines from above, in each its words from the left; a line of names is the head of those below it. */
export async function toldByPdf(bytes: Uint8Array, words: Words): Promise<Told[]> {
  const pdf = await openPdf(bytes)
  const told: Told[] = []
  let place = { question: '', target: words.firstTarget, cut: '' }
  let head = { columns: [] as string[], from: 0 }
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent()
    for (const pieces of linesOf((items as Piece[]).filter(({ str }) => str?.trim()))) {
      const first = pieces.find(({ str }) => headNames.has(str.trim()))
      const from = first?.transform[4] ?? head.from
      const text = pieces.map(({ str }) => str.trim()).join(' ')
      // What stands to the left of the table is its picture.
      const line = pieces.filter(({ transform: [, , , , x = 0] }) => x >= from - 1).map(({ str }) => str.trim())
      if (/^問\d+ ?\S/.test(text)) place = { question: text, target: words.firstTarget, cut: '' }
      else if (words.target(text)) place = { ...place, cut: '', target: words.target(text) ?? '' }
      else if (text.startsWith(t('survey-report:cross.by'))) place = { ...place, cut: text }
      else if (text.startsWith(t('survey-report:waves.heading'))) place = { ...place, question: '' }
      else if (first && line.length > 1) head = { columns: line.flatMap((each) => each.split(/\s+/)), from }
      else if (line.length > 1) told.push(...toldByTable({ ...place, ...rowOf(line, head.columns) }, words))
      told.push(...toldByLine(text, place, words))
    }
  }
  return told
}

/** A row with empty cells: what stands in its first three is sure. */
function rowOf([label = '', ...cells]: string[], columns: string[]): Pick<Block, 'columns' | 'rows'> {
  const row = [label, ...cells.flatMap((each) => each.split(/\s+/))]
  return { rows: [row], columns: row.length < columns.length ? columns.slice(0, 3) : columns }
}

function linesOf(pieces: Piece[]): Piece[][] {
  const rows = Map.groupBy(pieces, ({ transform }) => Math.round(transform[5] ?? 0))
  const across = ({ transform }: Piece) => transform[4] ?? 0
  return [...rows].sort(([a], [b]) => b - a).map(([, row]) => row.sort((one, other) => across(one) - across(other)))
}
