import type { Root as Html } from 'hast'
import type { Root } from 'mdast'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype, { type Options } from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { prepared, remarkJapanese } from './japanese-markdown.ts'
import { markdownFault } from './markdown-bounds.ts'
import { plainText } from './plain-text.ts'
import { rehypeAddresses, schema } from './safe-html.ts'
import { rehypeTables } from './tables.ts'

export { readingsIn, stripRuby } from './japanese-markdown.ts'

/** Headings of a block would break the outline of the page: they become strong paragraphs. Check boxes become signs. */
function remarkWithinPage() {
  return (tree: Root) => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'heading' && parent && index !== undefined)
        parent.children[index] = { type: 'paragraph', children: [{ type: 'strong', children: node.children }] }
      if (node.type === 'listItem' && typeof node.checked === 'boolean') {
        const first = node.children[0]
        if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value: node.checked ? '☑ ' : '☐ ' })
        node.checked = null
      }
    })
  }
}

/** The label of the footnotes has one fixed id, the only one remark-rehype does not prefix. */
function rehypeFootnoteLabel(key: string) {
  return (tree: Html) => {
    visit(tree, 'element', ({ properties }) => {
      if (properties.id === 'footnote-label') properties.id = `${key}-footnote-label`
      if (properties.ariaDescribedBy) properties.ariaDescribedBy = [`${key}-footnote-label`]
    })
  }
}

const footnotes = (key: string): Options => ({
  clobberPrefix: `${key}-`,
  footnoteLabel: '注',
  footnoteLabelTagName: 'p',
  footnoteLabelProperties: { className: ['footnote-label'] },
  footnoteBackContent: '↩',
  footnoteBackLabel: (note, mention) => `↩ ${note + 1}${mention > 1 ? `-${mention}` : ''}`,
})

const blockParser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkJapanese)
  .use(remarkWithinPage)
  .freeze()

/**
 * Safe HTML and plain text of one block. Ids begin with `key`, so that blocks on one page never collide. What no form
 * would have taken is shown as it was typed: nothing that is stored can hold up a page.
 */
export function renderBlock(markdown: string, { key }: { key: string }): { html: string; text: string } {
  const toHtml = unified()
    .use(remarkRehype, footnotes(key))
    .use(rehypeFootnoteLabel, key)
    .use(rehypeAddresses)
    .use(rehypeSanitize, schema)
    .use(rehypeTables)
  const source = markdownFault(markdown)
    ? asTyped(markdown)
    : blockParser.runSync(blockParser.parse(prepared(markdown)))
  const tree = toHtml.runSync(source as Root)
  return { html: unified().use(rehypeStringify).stringify(tree), text: plainText(tree) }
}

const asTyped = (value: string): Root => ({ type: 'root', children: [{ type: 'code', value: value.toWellFormed() }] })
