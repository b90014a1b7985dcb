import type { Nodes, PhrasingContent } from 'mdast'
import { readMarks } from './block-marks.ts'

/** Letters that are marked alike. */
export type Run = { text: string; link: string; reading: string; isBold: boolean }
/** `level`: how deep an item stands in lists, 0 outside of any; `opens`: a paragraph or an item begins here. */
export type Line = { before: string; runs: Run[]; level: number; opens: boolean }
export type TableRead = { rows: Run[][][]; hasHead: boolean }
/** What is read one after the other: lines, or a table. */
export type Passage = { lines: Line[] } | TableRead

const unmarked = { link: '', reading: '', isBold: false }

function runsOf(nodes: PhrasingContent[], around: Omit<Run, 'text'> = unmarked): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (node.type === 'text') return [{ ...around, text: node.value }]
    if (node.type === 'link') return runsOf(node.children, { ...around, link: node.url })
    if (node.type === 'strong') return runsOf(node.children, { ...around, isBold: true })
    if (node.type === 'footnoteReference') return [{ ...around, text: `［注${node.identifier}］` }]
    if (node.type !== 'emphasis') return []
    if (node.data?.hName === 'br') return [{ ...around, text: '\n' }]
    const [base = '', , reading = ''] = (node.data?.hChildren ?? []).map(wordsOf)
    return [{ ...around, text: base, reading }]
  })
}

const wordsOf = (node: { type: string; value?: string; children?: { value?: string }[] } | object): string =>
  'value' in node ? String(node.value) : 'children' in node ? wordsOf((node.children as object[])[0] ?? {}) : ''

/** The lines of a paragraph or of an item, which is moved in and has its sign. */
function linesOf(nodes: PhrasingContent[], level: number, sign: string): Line[] {
  const lines: Run[][] = [[]]
  for (const run of runsOf(nodes)) {
    if (run.text === '\n') lines.push([])
    else lines.at(-1)?.push(run)
  }
  const space = '　'.repeat(Math.max(0, level - 1))
  return lines.map((runs, at) => {
    const before = at === 0 ? space + sign : space + (sign && '　')
    return { before, runs, level, opens: at === 0 }
  })
}

function read(node: Nodes, level: number, sign: string): Passage[] {
  if (node.type === 'paragraph') return [{ lines: linesOf(node.children, level, sign) }]
  if (node.type === 'list') {
    const own = node.data?.hProperties ? '' : '・'
    return node.children.flatMap((item) => item.children.flatMap((child) => read(child, level + 1, own)))
  }
  if (node.type === 'table') {
    const hasHead = node.data?.hProperties?.dataHeadless === undefined
    const rows = node.children.map((row) => row.children.map((cell) => runsOf(cell.children)))
    return [{ rows, hasHead }]
  }
  if (node.type === 'footnoteDefinition')
    return node.children.flatMap((child) => read(child, 0, `注${node.identifier} `))
  return []
}

/** A plan's text as it is read, with what the letters do not tell: where links lead, readings, how deep items stand. */
export function passagesOf(typed: string, kind: string): Passage[] {
  return joined(readMarks(typed, kind).children.flatMap((node) => read(node, 0, '')))
}

/** Lines that follow each other are one passage. */
export function joined(passages: Passage[]): Passage[] {
  const found: Passage[] = []
  for (const passage of passages) {
    const last = found.at(-1)
    if (last && 'lines' in last && 'lines' in passage)
      found[found.length - 1] = { lines: [...last.lines, ...passage.lines] }
    else found.push(passage)
  }
  return found
}

export const textOf = (runs: Run[]): string => runs.map(({ text }) => text).join('')

/** The same as one text: an item with its sign, the cells of a row apart by bars. */
export const readAsText = (passages: Passage[]): string =>
  passages
    .flatMap((passage) =>
      'lines' in passage
        ? passage.lines.map(({ before, runs }) => before + textOf(runs))
        : passage.rows.map((row) => row.map(textOf).join(' | ')),
    )
    .join('\n')
