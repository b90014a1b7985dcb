import type { Element, Root } from 'hast'
import type { Options } from 'rehype-sanitize'
import { visit } from 'unist-util-visit'

const footnoteLink = ['ariaDescribedBy', 'ariaLabel', 'dataFootnoteRef', 'dataFootnoteBackref', 'id']

export const schema: Options = {
  tagNames: [
    'a',
    'br',
    'li',
    'ol',
    'p',
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
    li: ['id'],
    p: ['id', ['className', 'footnote-label']],
    section: ['dataFootnotes', ['className', 'footnotes']],
    table: ['dataHeadless'],
    td: [['align', 'left', 'center', 'right']],
    th: [['align', 'left', 'center', 'right']],
    ul: [['className', 'as-typed']],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  // Ids come from our own footnotes only and carry the key of their block.
  clobber: [],
  strip: [],
}

const external = /^https?:\/\//i
// A path of this site or a place on this page; //host and /\host would lead elsewhere.
const allowedLink = /^(?:https?:\/\/|mailto:|#|\/(?![/\\]))/i

/** Whether an address leads to a page of this site, a place on the page, or openly elsewhere. */
export const isSafeAddress = (address: string): boolean => allowedLink.test(address)

/** Who is linked to elsewhere does not learn which window came. */
export function rehypeExternal() {
  return (tree: Root) => {
    visit(tree, 'element', ({ tagName, properties }: Element) => {
      if (tagName === 'a' && external.test(String(properties.href))) properties.rel = ['noopener']
    })
  }
}
