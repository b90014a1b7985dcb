import { XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { everythingIn, readWorkbook, unzipped } from '#app/documents/reading.fixture.ts'
import type { Speaker } from '#app/documents/speaker.ts'
import { tableAs } from '#app/documents/table.ts'
import { changesOf } from './change.ts'
import type { ChangedSection } from './comparison.ts'
import { comparisonDocument } from './comparison-document.ts'
import type { Told } from './told.ts'

const told = (body: string, more: Partial<Told> = {}): Told => ({
  kind: 'paragraph',
  body,
  easy: null,
  en: null,
  ...more,
})

const changes: [string, Told, Told][] = [
  ['link', told('[申込み](/old-address)を'), told('[申込み](/new-address)を')],
  ['reading', told('{山家|やまが}の'), told('{山家|やまべ}の')],
  ['easy', told('文。', { easy: 'まえの　ことば' }), told('文。', { easy: 'あとの　ことば' })],
  ['en', told('文。', { en: 'Former words' }), told('文。', { en: 'Later words' })],
  ['level', told('・一\n・二', { kind: 'list' }), told('・一\n　・二', { kind: 'list' })],
  ['number', told('1. 一\n2. 二', { kind: 'list' }), told('1. 一\n7. 二', { kind: 'list' })],
  [
    'table',
    told('| 地区 | 人口 |\n|---|---|\n| 鐘ノ辻 | 18,400 |\n| 小泉 | 9,100 |', { kind: 'table' }),
    told('| 地区 | 人口 |\n|---|---|\n| 鐘ノ辻 | 18,410 |\n| 小泉 | 9,100 |', { kind: 'table' }),
  ],
]

const edition = (label: string) => ({
  id: label,
  label,
  stage: { ja: '素案' },
  publishedAt: '2026-10-24T00:00:00.000Z',
})
const words: Record<string, string> = {
  'ui:change.value.level1': '1段目',
  'ui:change.value.level2': '2段目',
  'documents:about': 'この表',
}
const speaker = {
  lang: 'ja',
  publisher: '青葉野市',
  t: (key: string) => words[key] ?? key,
  address: (path: string) => `https://plans.example.jp${path}`,
  day: () => '10月24日',
} as unknown as Speaker

async function document() {
  const found = await changesOf(changes.map(([, before, after]) => ({ before: [before], after: [after] })))
  const blocks = changes.map(([key], at) => {
    const change = found[at]
    if (!change) throw new Error(key)
    return { key, kind: 'paragraph' as const, state: 'edited' as const, change, movedFrom: null, revisions: [] }
  })
  const change = { body: { passages: [], marks: [] }, easy: null, en: null, fields: [] }
  const section = { key: '1', number: '1', title: { ja: '題' }, state: 'same' as const, before: null, revisions: [] }
  const sections: ChangedSection[] = [{ ...section, change, blocks }]
  const plan = { id: 'p', slug: 'plan', title: { ja: '計画' } }
  const counts = { same: 0, edited: 1, moved: 0, split: 0, merged: 0, added: 0, removed: 0 }
  const [from, to] = [edition('1'), edition('2')]
  const of = { plan, from, to, editions: [from, to], sections, counts, revisionIds: [] }
  return comparisonDocument(of, new Map(), speaker)
}

const unspaced = (text: string) => text.replace(/<[^>]*>|\s/g, '')

test.each(['pdf', 'docx', 'xlsx'] as const)('%s shows old and new of all that letters do not tell', async (format) => {
  const text = unspaced(await everythingIn(format, await tableAs(format, await document())))
  for (const [name, before, after] of [
    ['ui:change.link', '－/old-address', '＋/new-address'],
    ['ui:change.reading', '－やまが', '＋やまべ'],
    ['ui:change.easy', '－まえ', '＋あと'],
    ['ui:change.en', '－Former', '＋Later'],
    ['ui:change.level', '－1段目', '＋2段目'],
  ] as const) {
    expect(text).toContain(`［${name}］`)
    expect(text).toContain(before)
    expect(text).toContain(after)
  }
  expect(text).toContain('1.一')
  expect(text).toContain('＋7')
  expect(text).toContain('－18,400')
  expect(text).toContain('＋18,410')
})

test('Word has a table within the cell, a sheet names row and column of what changed', async () => {
  const table = await document()
  const xml = unzipped(await tableAs('docx', table)).get('word/document.xml') ?? ''
  expect(XMLValidator.validate(xml)).toBe(true)
  expect(xml).toMatch(/<w:tc>(?:(?!<\/w:tc>).)*<w:tbl>/s)
  const sheet = (await readWorkbook(await tableAs('xlsx', table))).worksheets[0]
  const cells = [3, 4].map((column) => sheet?.getCell(8, column).text)
  expect(cells).toEqual([
    '地区（人口）\n鐘ノ辻（人口 －18,400）\n小泉（人口 9,100）',
    '地区（人口）\n鐘ノ辻（人口 ＋18,410）\n小泉（人口 9,100）',
  ])
})
