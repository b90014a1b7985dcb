import type { Nodes } from 'hast'

const layouts = new Set(['blockquote', 'div', 'li', 'ol', 'section', 'table', 'tbody', 'thead', 'tr', 'ul'])
const lines = new Set(['blockquote', 'div', 'hr', 'li', 'p', 'pre', 'section', 'tr'])

function read(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type !== 'element' && node.type !== 'root') return ''
  if (node.type === 'element') {
    const { tagName, properties } = node
    if (tagName === 'rt' || tagName === 'rp' || properties.className?.toString() === 'footnote-label') return ''
    if (properties.dataFootnoteRef !== undefined || properties.dataFootnoteBackref !== undefined) return ''
    if (tagName === 'br') return '\n'
    if (tagName === 'img') return String(properties.alt ?? '')
  }
  const layout = node.type === 'root' || layouts.has(node.tagName)
  const inner = node.children
    .map((child) => (layout && child.type === 'text' && !child.value.trim() ? '' : read(child)))
    .join('')
  if (node.type === 'root') return inner
  if (node.tagName === 'td' || node.tagName === 'th') return `${inner}\t`
  return lines.has(node.tagName) ? `\n${inner}\n` : inner
}

/** What a reader reads, without ruby and footnote marks: one line per paragraph, item or table row. */
export const plainText = (tree: Nodes): string =>
  read(tree)
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n')
