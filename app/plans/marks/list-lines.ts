import type { List, ListItem, PhrasingContent } from 'mdast'

/** A line of a list: how far it is moved in, and its text; what numbers it is part of the text and stands as typed. */
export type Item = { indent: number; text: string; sign: 'dot' | 'typed' }

const indents = /^[ \t\u3000]*/
const dot = /^(?:・(?!・)[ \t\u3000]*|-[ \t\u3000]+)(?=\S)/
// In running text a minus before a figure is a minus: - 5.2ポイント.
const dotInText = /^(?:・(?!・)[ \t\u3000]*|-[ \t\u3000]+(?![\d０-９.．]))(?=\S)/
const number = String.raw`[\d０-９]{1,3}`
const letter = '[ア-ンぁ-んa-zａ-ｚA-ZＡ-Ｚ一二三四五六七八九十]{1,3}'
// what numbers a line, or stands before it as a dot does: 1. 1) （1） ① ア） （ア） ● ※
const typedSign = new RegExp(
  `^(?:[①-⑳㉑-㉟㊱-㊿❶-❿⓪Ⅰ-Ⅻⅰ-ⅻ●○◎◆◇■□▪•◦※]|[(（](?:${number}|${letter})[)）]|${number}[.．)）、](?![\\d０-９])|${letter}[.．)）、])`,
)

const width = (space: string) => [...space].reduce((sum, each) => sum + (each === ' ' ? 1 : each === '\t' ? 4 : 2), 0)

/** A line as an item of a list, null where it is none; in a text of the kind "list" numbers make items too. */
export function itemOf(line: string, isList: boolean): Item | null {
  const space = indents.exec(line)?.[0] ?? ''
  const rest = line.slice(space.length)
  const dotted = (isList ? dot : dotInText).exec(rest)
  if (dotted) return { indent: width(space), text: rest.slice(dotted[0].length), sign: 'dot' }
  return isList && typedSign.test(rest) ? { indent: width(space), text: rest, sign: 'typed' } : null
}

export const indentOf = (line: string): number => width(indents.exec(line)?.[0] ?? '')

const deepest = 8

type Open = { list: List; indent: number; sign: Item['sign'] }

/** Lists within lists, by how far their lines are moved in. */
export function listsOf(items: Item[], phrases: (text: string) => PhrasingContent[]): List[] {
  const lists: List[] = []
  const open: Open[] = []
  for (const { indent, text, sign } of items) {
    while (open.length > 1 && indent < (open.at(-1)?.indent ?? 0)) open.pop()
    let last = open.at(-1)
    const isWithin = last && indent > last.indent + 1 && open.length < deepest
    if (last && !isWithin && last.sign !== sign) {
      open.pop()
      last = undefined
    }
    if (!last || isWithin) {
      const list = newList(sign)
      const parent = open.at(-1)?.list.children.at(-1)
      if (parent) parent.children.push(list)
      else lists.push(list)
      last = { list, indent, sign }
      open.push(last)
    }
    last.list.children.push(newItem(phrases(text)))
  }
  return lists
}

const newList = (sign: Item['sign']): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: [],
  ...(sign === 'typed' && { data: { hProperties: { className: ['as-typed'] } } }),
})

const newItem = (children: PhrasingContent[]): ListItem => ({
  type: 'listItem',
  spread: false,
  children: [{ type: 'paragraph', children }],
})
