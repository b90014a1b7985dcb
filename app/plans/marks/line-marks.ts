import type { PhrasingContent } from 'mdast'
import { isSafeAddress } from './safe-html.ts'

/** Names of footnotes that are both mentioned and given, with the number of each. */
export type Notes = Map<string, number>

// Each is looked for where it could begin, and is bounded, so that a line is read in one go however long it is.
const ruby = /\{(?=[^{}|\n]*[^{}|\s])([^{}|\n]{1,200})\|(?=[^{}|\n]*[^{}|\s])([^{}|\n]{1,200})\}/y
const link = /\[([^[\]\n]{1,500})\]\(([^\s()]{1,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,200})?)\)/y
const note = /\[\^([^[\]\s]{1,60})\]/y
const address = /(?:https?:\/\/|www\.)[!#-'*-;=?-Z_a-z~]{2,2000}/iy
const mail = /[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,5}/iy
// what ends a sentence around an address, not the address
const afterAddress = /[.,:;!?'*]+$/

const text = (value: string): PhrasingContent => ({ type: 'text', value })

const rubyNode = (base: string, reading: string): PhrasingContent => ({
  type: 'emphasis',
  children: [],
  data: {
    hName: 'ruby',
    hChildren: [
      { type: 'text', value: base },
      { type: 'element', tagName: 'rp', properties: {}, children: [{ type: 'text', value: '（' }] },
      { type: 'element', tagName: 'rt', properties: {}, children: [{ type: 'text', value: reading }] },
      { type: 'element', tagName: 'rp', properties: {}, children: [{ type: 'text', value: '）' }] },
    ],
  },
})

type Found = { length: number; nodes: PhrasingContent[] }
type Around = { notes: Notes; isLink?: boolean; isStrong?: boolean }

const matchAt = (pattern: RegExp, line: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(line)
}

function linkTo(url: string, children: PhrasingContent[]): PhrasingContent {
  return { type: 'link', url, children: children as never }
}

/** Which mark begins at a place of a line, if any. */
function markAt(line: string, at: number, around: Around): Found | null {
  const { notes, isLink, isStrong } = around
  const sign = line[at]
  if (sign === '{') {
    const found = matchAt(ruby, line, at)
    return found && { length: found[0].length, nodes: [rubyNode(found[1] ?? '', found[2] ?? '')] }
  }
  if (sign === '*' && !isStrong && line[at + 1] === '*') {
    const end = line.indexOf('**', at + 2)
    const inside = end < 0 ? '' : line.slice(at + 2, end)
    if (inside === '' || inside !== inside.trim()) return null
    const children = lineMarks(inside, { ...around, isStrong: true })
    return { length: inside.length + 4, nodes: [{ type: 'strong', children }] }
  }
  if (sign === '[') {
    const mention = matchAt(note, line, at)
    const number = mention && notes.get(mention[1] ?? '')
    if (number) {
      const identifier = String(number)
      return { length: mention[0].length, nodes: [{ type: 'footnoteReference', identifier, label: identifier }] }
    }
    const found = isLink || line[at - 1] === '!' ? null : matchAt(link, line, at)
    if (!found || !isSafeAddress(found[2] ?? '')) return null
    const children = lineMarks(found[1] ?? '', { ...around, notes: new Map(), isLink: true })
    return { length: found[0].length, nodes: [linkTo(found[2] ?? '', children)] }
  }
  if (isLink || /[\w.+-]/.test(line[at - 1] ?? '')) return null
  const typed = matchAt(address, line, at)?.[0].replace(afterAddress, '')
  if (typed)
    return { length: typed.length, nodes: [linkTo(/^http/i.test(typed) ? typed : `http://${typed}`, [text(typed)])] }
  const to = matchAt(mail, line, at)?.[0]
  return to ? { length: to.length, nodes: [linkTo(`mailto:${to}`, [text(to)])] } : null
}

const beginnings = /[{*[\w.+]/g

/**
 * One line of a plan's text: bold, links, readings, footnotes and addresses, as the help beside the field names them.
 * Everything else stands as it was typed.
 */
export function lineMarks(line: string, around: Around): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let [from, at] = [0, 0]
  for (;;) {
    beginnings.lastIndex = at
    const next = beginnings.exec(line)?.index
    if (next === undefined) break
    const found = markAt(line, next, around)
    if (found) {
      if (next > from) nodes.push(text(line.slice(from, next)))
      nodes.push(...found.nodes)
      from = next + found.length
    }
    at = found ? from : next + 1
  }
  if (from < line.length) nodes.push(text(line.slice(from)))
  return nodes
}
