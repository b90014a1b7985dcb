import { expect, test } from 'vitest'
import { newLine, type SourceLine } from '#app/plans/sources/line.ts'
import { readPasted } from '#app/plans/sources/reading.ts'
import { assemble, type TreeSection } from './assembly.ts'
import { conservationOf } from './conservation.ts'
import { propose } from './proposal.ts'
import { warningsOf } from './warnings.ts'

function taken(text: string) {
  const { lines } = readPasted(text)
  const { lines: proposed, entries } = propose(lines)
  const kinds = proposed.map(({ kind }) => kind)
  const tree = assemble(lines, kinds, '計画')
  const warnings = warningsOf({ lines, proposed, entries }, tree)
  return { lines, kinds, tree, warnings, conservation: conservationOf(lines, kinds, tree) }
}
const outline = (sections: TreeSection[], depth = 0): string[] =>
  sections.flatMap(({ number, title, blocks, sections: inside }) => [
    `${'  '.repeat(depth)}${number}/${title}${blocks.map(({ kind }) => ` ${kind}`).join('')}`,
    ...outline(inside, depth + 1),
  ])
const tree = (text: string) => outline(taken(text).tree.sections)
const told = (text: string) => taken(text).warnings.map(({ at, kind }) => `${at} ${kind}`)

test('parts that name themselves stand in their order, however their numbers are written', () => {
  expect(
    tree(
      '第１編 基本構想\n第一章　現状\n人口が減ります。\n第1節 課題\n課題があります。\n第２章 目標\n目指します。\n第２編 計画\n第１章 施策\n行います。',
    ),
  ).toEqual([
    '第１編/基本構想',
    '  第一章/現状 paragraph',
    '    第1節/課題 paragraph',
    '  第２章/目標 paragraph',
    '第２編/計画',
    '  第１章/施策 paragraph',
  ])
})

test('of other numbers the first to appear is the highest in this document', () => {
  expect(tree('① 目的\n定めます。\n(1) 背景\n減ります。\n② 期間\n五年です。')).toEqual([
    '①/目的 paragraph',
    '  (1)/背景 paragraph',
    '②/期間 paragraph',
  ])
  expect(tree('(1) 目的\n定めます。\n① 背景\n減ります。\n(2) 期間\n五年です。')).toEqual([
    '(1)/目的 paragraph',
    '  ①/背景 paragraph',
    '(2)/期間 paragraph',
  ])
})

test('numbers one under the other are items of a list, as are those that end a sentence', () => {
  expect(tree('１ 取組\n次のとおり。\n(1) 広報\n(2) 学習\n(3) 交流\n以上です。\n２ 体制\n① 市が行います。')).toEqual([
    '１/取組 paragraph list paragraph',
    '２/体制 list',
  ])
})

test('a dash before a number is dropped and counted, other kinds of numbers are moved in', () => {
  const { tree, conservation } = taken('１ 取組\n- ① 広報する。\nア 紙で。\nイ 声で。\n- ② 学ぶ。')
  expect(tree.sections[0]?.blocks[0]?.body).toBe('① 広報する。\n  ・ア 紙で。\n  ・イ 声で。\n② 学ぶ。')
  expect(conservation).toMatchObject({ aside: 2, lost: 0 })
})

test('marks are headings where text comes after them, else items; → and ※ are text', () => {
  expect(
    tree('１ 考え方\n■ 協働とは\n力を合わせます。\n※ 市の定義。\n■ 原則\n→ 対等である。\n２ 例\n■ 祭り\n■ 清掃'),
  ).toEqual(['１/考え方', '  ■/協働とは paragraph paragraph', '  ■/原則 paragraph', '２/例 list'])
})

test('words with a number head a row of their own', () => {
  expect(
    tree(
      '１ 方針\n三つあります。\n基本方針1 人づくり\n(1) 学習\n行います。\n基本方針2 場づくり\n(1) 広場\nつくります。\n令和5年 4月から。',
    ),
  ).toEqual([
    '１/方針 paragraph',
    '  基本方針1/人づくり',
    '    (1)/学習 paragraph',
    '  基本方針2/場づくり',
    '    (1)/広場 paragraph paragraph',
  ])
})

test('lines broken at the width of the sheet are put together, paragraphs stay apart', () => {
  const text = [
    '１ 趣旨',
    '　この計画は市民と行政がともに考えともに決める',
    'まちづくりのために策定するものであり今後十年の',
    '方向を示しますので市民の皆さんのご意見を伺いな',
    'がら進めていきます。',
    '　次の段落はここから始まりますので前の文とは別',
    'の段落として読まれなければならないものであると',
    '考えています。',
  ].join('\n')
  const blocks = taken(text).tree.sections[0]?.blocks.map(({ body }) => body)
  expect(blocks).toHaveLength(2)
  expect(blocks?.[0]).toMatch(/^この計画は.*がら進めていきます。$/)
})

test('a long line that stops in the middle of a sentence goes on after an empty one, and it is said', () => {
  const text = '１ 手法\n\nまた、審議会を設け、計画全体を見る「全体会」と目標ごとに\n\n設ける「部会」とします。'
  expect(taken(text).tree.sections[0]?.blocks).toHaveLength(1)
  expect(told(text)).toContain('2 joined')
})

const pages = (footer: (page: number) => string) =>
  [1, 2, 3, 4].map((page) => `第${page}章 見出し\n本文が${page}つあります。\n${footer(page)}`).join('\f')

test('what returns at the edges of pages and numbers of pages are set aside', () => {
  for (const footer of [(page: number) => `- ${page} -`, (page: number) => `第３回審議会 資料２　${page}`]) {
    const { tree, conservation } = taken(pages(footer))
    expect(outline(tree.sections)).toHaveLength(4)
    expect(tree.aside).toHaveLength(4)
    expect(conservation.lost).toBe(0)
  }
})

const contents = '目次\n１ 目的\t1\n２ 期間\t1\n３ 視点\t2\n４ 手法と公開\t2\n５ 体制\t3\n'
const body =
  '１ 目的\n定めます。\n２ 期間\n五年です。\n３ 視点\n三つです。\n４ 手法、公開\n広く聞きます。\n５ 体制\n庁内です。'

test('contents are set aside and compared with the text', () => {
  const { tree, warnings } = taken(contents + body)
  expect(tree.aside).toEqual([0, 1, 2, 3, 4, 5])
  expect(warnings.map(({ at, kind }) => [at, kind])).toEqual(
    [
      [4, 'contents'],
      [12, 'notInContents'],
    ].sort((a, b) => Number(a[0]) - Number(b[0])),
  )
})

test('the cover is set aside, and text before the first heading heads itself by the plan', () => {
  expect(tree('【素案】\n緑の計画\n令和8年4月\n１ 目的\n定めます。')).toEqual(['１/目的 paragraph'])
  expect(tree('この計画は、素案です。\n１ 目的\n定めます。')).toEqual(['/計画 paragraph', '１/目的 paragraph'])
})

test('gaps, numbers given twice, headings that are long or without text, signs that only one font has', () => {
  expect(told('１ 目的\n定めます。\n３ 期間\n五年\ue001です。\n３ 視点\n四 ます。\n４ 体制')).toEqual([
    '2 gap',
    '3 gaiji',
    '4 twice',
  ])
  expect(told(`${'長い'.repeat(40)}。\n文です。\n第２章 体制`)).toEqual(['0 beforeHeading', '2 noText'])
  const line = newLine({ line: 1 }, { text: '長い'.repeat(40), outline: 1 })
  const proposed = propose([line])
  const tree = assemble([line], ['heading1'], '計画')
  const judged = { lines: [line], proposed: proposed.lines, entries: [] }
  expect(warningsOf(judged, tree).map(({ kind }) => kind)).toEqual(['longHeading', 'noText'])
})

test('whatever a word processor counts is an item, in signs we know and in others', () => {
  const line = (number: string, text: string) => newLine({ line: 1 }, { number, text, isWhole: true })
  const kinds = (lines: SourceLine[]) => propose(lines).lines.map(({ kind }) => kind)
  const romans = ['i.', 'ii.', 'iii.', 'iv.', 'v.'].map((number) => line(number, '道をつくる'))
  expect(kinds([line('第１章', '取組'), ...romans])).toEqual(['heading1', ...romans.map(() => 'list')])
  const strange = ['α)', 'β)'].map((number) => line(number, '道をつくる'))
  expect(kinds([line('第１章', '取組'), ...strange])).toEqual(['heading1', 'list', 'list'])
})
