import type { Element, Root } from 'hast'
import { toString as contentOf } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'

/** Wide tables scroll by themselves, by keyboard too; header cells say that they head a column. */
export function rehypeTables() {
  return (tree: Root) => {
    visit(tree, 'element', (node: Element, index, parent) => {
      if (node.tagName === 'th') {
        if (contentOf(node).trim() === '') node.tagName = 'td'
        else node.properties.scope = 'col'
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

const isScroller = (parent: Root | Element) => parent.type === 'element' && parent.tagName === 'div'
