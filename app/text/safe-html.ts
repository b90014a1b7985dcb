import type { Element, Root } from 'hast'
import type { Options } from 'rehype-sanitize'
import { visit } from 'unist-util-visit'

const footnoteLink = ['ariaDescribedBy', 'ariaLabel', 'dataFootnoteRef', 'dataFootnoteBackref', 'id']

export const schema: Options = {
  tagNames: [
    'a',
    'blockquote',
    'br',
    'code',
    'del',
    'em',
    'hr',
    'img',
    'li',
    'ol',
    'p',
    'pre',
    'rp',
    'rt',
    'ruby',
    'section',
    'strong',
    'sup',
    'table',
    'tbody',
    'td',
    'th',
    'thead',
    'tr',
    'ul',
  ],
  attributes: {
    a: ['href', 'title', 'rel', ['className', 'data-footnote-backref'], ...footnoteLink],
    img: ['src', 'alt', 'title'],
    li: ['id'],
    ol: ['start'],
    p: ['id', ['className', 'footnote-label']],
    section: ['dataFootnotes', ['className', 'footnotes']],
    td: [['align', 'left', 'center', 'right']],
    th: [['align', 'left', 'center', 'right']],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  // Ids come from our own footnotes only and carry the key of their block.
  clobber: [],
  strip: [],
}

const external = /^https?:\/\//i
// A path of this site or a place on this page; //host and /\host would lead elsewhere.
const allowedLink = /^(?:https?:\/\/|mailto:|#|\/(?![/\\]))/i
const allowedImage = /^\/files\/(?!.*(?:\.|%2e){2})/i

/** Links that lead nowhere safe become their text, images from elsewhere become their description. */
export function rehypeAddresses() {
  return (tree: Root) => {
    visit(tree, 'element', (node: Element, index, parent) => {
      if (!parent || index === undefined) return undefined
      const { href = '', src = '', alt = '' } = node.properties
      if (node.tagName === 'img' && !allowedImage.test(String(src)))
        parent.children[index] = { type: 'text', value: String(alt) }
      if (node.tagName !== 'a') return undefined
      if (external.test(String(href))) node.properties.rel = ['noopener']
      if (allowedLink.test(String(href))) return undefined
      parent.children.splice(index, 1, ...node.children)
      return index
    })
  }
}
