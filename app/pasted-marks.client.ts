import { edge, lineBreak, linesOf } from './pasted-lines.client.ts'
import { cellsOf, tableOf } from './pasted-table.client.ts'

const unseen = 'style, script, title, xml, template, noscript, rp'
const blocks =
  /^(?:address|article|aside|blockquote|body|caption|d[dlt]|div|figcaption|figure|footer|form|h[1-6]|header|hr|main|p|pre|section)$/
const marks = 'table, ul, ol, ruby, a[href], [data-style*="mso-list"]'

/**
 * What is copied in a word processor, a spreadsheet or a browser, as text with the marks of a plan, for a text of that kind.
 * Null where the clipboard holds no mark: then its plain text says the same.
 */
export function marksIn(html: string, kind: string): string | null {
  const { body } = new DOMParser().parseFromString(withoutLooks(html), 'text/html')
  for (const each of body.querySelectorAll<HTMLElement>(`${unseen}, [data-style]`))
    if (each.matches(unseen) || isHidden(each)) each.remove()
  return body.querySelector(marks)
    ? linesOf(textOf(body, kind))
        .join('\n')
        .replace(/^\n+|\n+$/g, '')
    : null
}

// The page's rules let no style in, not even into a document that nobody sees: what it says is read under another name.
const withoutLooks = (html: string): string =>
  html.replace(/<\/?[a-z][^>]*>/gi, (tag) =>
    tag.replace(/^(<\/?)style\b/i, '$1template').replace(/\sstyle(?=\s*=)/i, ' data-style'),
  )
const styleOf = (element: Element) => element.getAttribute('data-style') ?? ''
const isHidden = (element: Element) => /display:\s*none|mso-hide:\s*all/i.test(styleOf(element))

const inside = (node: Node, kind: string): string => [...node.childNodes].map((each) => textOf(each, kind)).join('')

function textOf(node: Node, kind: string): string {
  if (node instanceof Text) return node.data.replace(/\r\n?/g, '\n').replace(/[\v\f\u0085\u2028\u2029]/g, lineBreak)
  if (!(node instanceof HTMLElement)) return ''
  const name = node.localName
  if (name === 'br') return lineBreak
  if (name === 'ruby') return rubyOf(node, kind)
  if (name === 'a') return linkOf(node, kind)
  if (name === 'table') {
    const rows = cellsOf(node as HTMLTableElement, (cell) => linesOf(inside(cell, kind)).join('\n'))
    return edge + tableOf(rows, kind).replaceAll('\n', lineBreak) + edge
  }
  if (name === 'ul' || name === 'ol') return listOf(node, kind, 0)
  if (/mso-tab-count/i.test(styleOf(node))) return '\t'
  if (/mso-list:\s*l\d/i.test(styleOf(node))) return wordItemOf(node, kind)
  const text = name === 'pre' ? inside(node, kind).replaceAll('\n', lineBreak) : inside(node, kind)
  if (!blocks.test(name)) return text
  return edge + (name === 'p' && linesOf(text).length === 0 ? lineBreak : text) + edge
}

/** A reading over its word; of a word without one, or that cannot be marked, what is seen stays. */
function rubyOf(ruby: Element, kind: string): string {
  let [text, base] = ['', '']
  for (const each of ruby.childNodes) {
    if (!(each instanceof HTMLElement && each.localName === 'rt')) {
      base += linesOf(textOf(each, kind)).join('')
      continue
    }
    const reading = linesOf(inside(each, kind)).join('')
    const isMark = base.trim() !== '' && reading.trim() !== '' && !/[{|}]/.test(base + reading)
    text += isMark ? `{${base}|${reading}}` : base + (reading && `（${reading}）`)
    base = ''
  }
  return text + base
}

/** Links that lead anywhere from here; those of a footnote, or to a file of whoever wrote it, are words. */
function linkOf(link: HTMLElement, kind: string): string {
  const [text, address] = [inside(link, kind), (link.getAttribute('href') ?? '').trim()]
  const words = linesOf(text).join(' ')
  const isPlain =
    words === '' || /[[\]\n]/.test(words) || words.length > 500 || !/^(?:https?:\/\/|mailto:)/i.test(address)
  if (isPlain || words === address || `mailto:${words}` === address) return text
  const url = URL.canParse(address) ? new URL(address).href.replaceAll('(', '%28').replaceAll(')', '%29') : undefined
  return url === undefined || url.replace(/\/$/, '') === words ? text : `[${words}](${url})`
}

const indentOf = (depth: number) => '\u3000'.repeat(Math.min(depth, 7))

/** The first line behind its sign, the others under it. */
function itemOf(depth: number, sign: string, text: string): string {
  const [first = '', ...others] = linesOf(text)
  return (
    edge +
    [`${indentOf(depth)}${sign}${first}`, ...others.map((line) => indentOf(depth + 1) + line)].join(lineBreak) +
    edge
  )
}

function listOf(list: Element, kind: string, depth: number): string {
  let number = Number(list.getAttribute('start') ?? 1)
  let text = ''
  for (const item of list.children) {
    const isList = (node: Node) => node instanceof HTMLElement && /^[ou]l$/.test(node.localName)
    // a list within a list, as LibreOffice and browsers write it
    if (isList(item)) text += listOf(item, kind, depth + 1)
    if (item.localName !== 'li') continue
    number = Number(item.getAttribute('value') ?? number)
    const own = [...item.childNodes].filter((node) => !isList(node)).map((node) => textOf(node, kind))
    if (linesOf(own.join('')).length > 0)
      text += itemOf(depth, list.localName === 'ol' ? `${number++}. ` : '・', own.join(''))
    for (const each of item.children) if (isList(each)) text += listOf(each, kind, depth + 1)
  }
  return edge + text + edge
}

const dots = /^[\u00b7\u2022\u25cf\u25cb\u25a0\u25a1\u25c6\u25c7\u25aa\u30fb\uf000-\uf0ff*–—-]$/

/** An item as Word writes it: a paragraph that begins with its sign. */
function wordItemOf(paragraph: Element, kind: string): string {
  const level = Number(/level(\d)/i.exec(styleOf(paragraph))?.[1] ?? 1)
  const mark = [...paragraph.querySelectorAll('span')].find((span) => /mso-list:\s*ignore/i.test(styleOf(span)))
  if (!mark) return edge + inside(paragraph, kind) + edge
  const sign = linesOf(inside(mark, kind)).join('')
  const isLetter = [mark, mark.parentElement].some(
    (each) => each && /(?:^|;)\s*font-family:[^;]*(?:wingdings|symbol)/i.test(styleOf(each)),
  )
  mark.remove()
  return itemOf(level - 1, isLetter || dots.test(sign) ? '・' : `${sign} `, inside(paragraph, kind))
}
