import type { Element, Root } from 'hast'
import { toString as contentOf } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'

/** Wide tables scroll by themselves, by keyboard too; header cells say that they head a column, and a table without a head has none. */
export function rehypeTables() {
  return (tree: Root) => {
    visit(tree, 'element', (node: Element, index, parent) => {
      if (node.tagName === 'table' && node.properties.dataHeadless !== undefined) withoutHead(node)
      if (node.tagName === 'th') {
        if (contentOf(node).trim() === '') node.tagName = 'td'
        else node.properties.scope = 'col'
      }
      const { align } = node.properties
      if (align) {
        node.properties.dataAlign = align
        delete node.properties.align
      }
      if (node.tagName !== 'table' || !parent || index === undefined || isScroller(parent)) return undefined
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['table-scroll'], tabIndex: 0, role: 'group' },
        children: [node],
      }
      return [SKIP, index]
    })
  }
}

const elements = ({ children }: Element) => children.filter((child) => child.type === 'element')

function withoutHead(table: Element): void {
  delete table.properties.dataHeadless
  const rows = elements(table).flatMap(elements)
  for (const cell of rows.flatMap(elements)) cell.tagName = 'td'
  table.children = [{ type: 'element', tagName: 'tbody', properties: {}, children: rows }]
}

const isScroller = (parent: Root | Element) => parent.type === 'element' && parent.tagName === 'div'
