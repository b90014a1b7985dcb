import type { PhrasingContent, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

// Markdown was made for English. These marks (no text may contain them) are set into the source before it is parsed and
// taken out of the tree afterwards, so that code and addresses come back as they were typed.
const rubyBar = '\ufdd0' // for the | of {漢字|かんじ}, which would end a table cell
const letter = '\ufdd1' // beside **, so that **「強調」**です is emphasis although 」 and で touch it
const stop = '\ufeff' // after an address, so that https://example.jp/をご覧ください links the address only
const marks = /[\ufdd0\ufdd1\ufeff]/g

const ruby = /\{([^{}|\n]+)\|([^{}|\n]+)\}/g
const markedRuby = /\{([^{}\ufdd0]+)\ufdd0([^{}\ufdd0]+)\}/g
const cjk = '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}ー々]'
const sign = '[^\\s\\p{L}\\p{N}\\p{M}*~_\\\\`|]'
const closingEmphasis = new RegExp(`(${sign})(\\*+|~~)(?=${cjk})`, 'gu')
const openingEmphasis = new RegExp(`(?<=${cjk})(\\*+|~~)(?=${sign})`, 'gu')
const address = /(?:https?:\/\/|www\.)[!-)+-;=?-~]+/gi

export const prepared = (markdown: string): string =>
  markdown
    .toWellFormed()
    .replace(marks, '')
    .replace(/(?<!\\)\{([^{}|\n]+)\|([^{}|\n]+)\}/g, `{$1${rubyBar}$2}`)
    .replace(address, (typed, at: number, all: string) =>
      all.charAt(at + typed.length) > '\x7f' ? typed + stop : typed,
    )
    .replace(closingEmphasis, `$1${letter}$2`)
    .replace(openingEmphasis, `$1${letter}`)

/** `{漢字|かんじ}` → 漢字 */
export const stripRuby = (s: string): string => s.replace(ruby, '$1')

/** How a text in easy Japanese sounds, without the spaces between its words: `{駅|えき}の　まえ` → えきのまえ */
export const readingsIn = (s: string): string => s.replace(ruby, '$2').replaceAll('\u3000', '')

const asTyped = (s: string) => s.replaceAll(rubyBar, '|').replace(marks, '')

/** Text with its ruby and its line breaks: Enter typed in a form is a line break on the page. */
function phrases(value: string): PhrasingContent[] {
  const found: PhrasingContent[] = []
  const plain = (text: string) => {
    asTyped(text)
      .split('\n')
      .forEach((line, n) => {
        if (n > 0) found.push({ type: 'break' })
        if (line !== '') found.push({ type: 'text', value: line })
      })
  }
  let at = 0
  for (const match of value.matchAll(markedRuby)) {
    plain(value.slice(at, match.index))
    found.push(rubyNode(asTyped(match[1] ?? ''), asTyped(match[2] ?? '')))
    at = match.index + match[0].length
  }
  plain(value.slice(at))
  return found
}

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

/** Markdown's typed HTML becomes text, ruby becomes ruby, and the marks of `prepared` go. */
export function remarkJapanese() {
  return (tree: Root) => {
    visit(tree, (node, index, parent) => {
      if ('url' in node) node.url = asTyped(node.url)
      if ('title' in node && node.title) node.title = asTyped(node.title)
      if ('alt' in node && node.alt) node.alt = asTyped(node.alt)
      if (node.type === 'inlineCode' || node.type === 'code') node.value = asTyped(node.value)
      if (!parent || index === undefined || (node.type !== 'text' && node.type !== 'html')) return undefined
      const content = phrases(node.value)
      const flow = node.type === 'html' && !holdsPhrases.has(parent.type)
      const children = flow ? [{ type: 'paragraph' as const, children: content }] : content
      parent.children.splice(index, 1, ...(children as typeof parent.children))
      return [SKIP, index + children.length]
    })
  }
}

const holdsPhrases = new Set([
  'paragraph',
  'heading',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'tableCell',
])
