import type { Root as Html } from 'hast'
import rehypeSanitize from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype, { type Options } from 'remark-rehype'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { readMarks } from './block-marks.ts'
import { rehypeTables } from './html-tables.ts'
import { plainText } from './plain-text.ts'
import { rehypeExternal, schema } from './safe-html.ts'

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

/**
 * Safe HTML and plain text of one block. Ids begin with `key`, so that blocks on one page never collide. What is no mark is
 * shown as it was typed.
 */
export function renderBlock(
  typed: string,
  { key, kind }: { key: string; kind: string },
): { html: string; text: string } {
  const toHtml = unified()
    .use(remarkRehype, footnotes(key))
    .use(rehypeFootnoteLabel, key)
    .use(rehypeExternal)
    .use(rehypeSanitize, schema)
    .use(rehypeTables)
  const tree = toHtml.runSync(readMarks(typed, kind))
  return { html: unified().use(rehypeStringify).stringify(tree), text: plainText(tree) }
}
