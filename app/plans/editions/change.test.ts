import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BlockKind } from '#app/plans/writing/tables.ts'
import { type Change, changesOf, isSame } from './change.ts'
import { partsOf } from './text-change.ts'
import type { Told } from './told.ts'

const told = (body: string, more: Partial<Told> = {}): Told => ({
  kind: 'paragraph',
  body,
  easy: null,
  en: null,
  ...more,
})

async function changeOf(before: Told, after: Told): Promise<Change> {
  const [change] = await changesOf([{ before: [before], after: [after] }])
  if (!change) throw new Error('no change')
  return change
}

const shown = (parts: { kind: string; text: string }[]) =>
  parts.map(({ kind, text }) => (kind === 'same' ? text : `[${kind === 'added' ? '+' : '-'}${text}]`)).join('')
const toldOf = ({ body, fields }: Change) =>
  [...body.marks, ...fields].map(({ kind, on, parts }) => `${kind} ${on}: ${shown(parts)}`)

describe('what letters do not tell is named, with what it was and what it is', () => {
  test.each<[string, string, string, BlockKind, string[]]>([
    ['the target of a link', '[申込み](/a)を', '[申込み](/b)を', 'paragraph', ['link 申込み: [-/a][+/b]']],
    ['a link put on words', '申込みを', '[申込み](/b)を', 'paragraph', ['link 申込み: [+/b]']],
    ['a link taken off words', '[申込み](/a)を', '申込みを', 'paragraph', ['link 申込み: [-/a]']],
    ['a link in new words', '市は', '市は[申込み](/a)を', 'paragraph', ['link 申込み: [+/a]']],
    ['a reading', '{山家|やまが}の', '{山家|やまべ}の', 'paragraph', ['reading 山家: [-やまが][+やまべ]']],
    ['a reading put on words', '山家の', '{山家|やまべ}の', 'paragraph', ['reading 山家: [+やまべ]']],
    ['bold', '市は**守る**。', '市は守る。', 'paragraph', ['bold 守る: [-bold]']],
    ['nesting', '・学校\n・小学校', '・学校\n　・小学校', 'list', ['level 小学校: [-level1][+level2]']],
    ['a line that becomes an item', '学校', '・学校', 'list', ['level 学校: [-level0][+level1]']],
    [
      'a paragraph cut in two',
      '一つ。\n二つ。',
      '一つ。\n\n二つ。',
      'paragraph',
      ['breaks 二つ。: [-newLine][+newParagraph]'],
    ],
    ['a table given a head', '| 年 |\n| 1 |', '| 年 |\n|---|\n| 1 |', 'table', ['head : [-headless][+head]']],
    ['a link in a cell', '| [年](/a) |', '| [年](/b) |', 'table', ['link 年: [-/a][+/b]']],
    ['only how it was typed', '- 学校', '・学校', 'list', ['typed : [-- ][+・]学校']],
  ])('%s', async (_, before, after, kind, expected) => {
    const change = await changeOf(told(before, { kind }), told(after, { kind }))
    expect(toldOf(change)).toEqual(expected)
  })

  test('numbers of a list are part of its text', async () => {
    const change = await changeOf(told('1. 一\n2. 二', { kind: 'list' }), told('1. 一\n3. 二', { kind: 'list' }))
    expect(shown(partsOf(change.body))).toBe('1. 一\n[-2][+3]. 二')
  })

  test('easy Japanese and English have their own texts, readings and links', async () => {
    const change = await changeOf(
      told('文。', { easy: '{文|ふみ}です。', en: 'A [line](/a).' }),
      told('文。', { easy: '{文|ぶん}です。', en: 'A [line](/b), now.' }),
    )
    expect(change.body.marks).toEqual([])
    expect(change.easy?.marks).toMatchObject([{ kind: 'reading', on: '文' }])
    expect(shown(partsOf(change.en ?? { passages: [], marks: [] }))).toBe('A line[+, now].')
    expect(change.en?.marks).toMatchObject([{ kind: 'link', on: 'line' }])
  })

  test('what stands beside a text', async () => {
    const before = told('', { kind: 'figure', file: '/files/a.png', alt: '古い図', caption: '題' })
    const change = await changeOf(before, { ...before, alt: '新しい図', file: '/files/b.png' })
    expect(toldOf(change)).toEqual(['alt : [-古い][+新しい]図', expect.stringMatching(/^file : /)])
    expect(toldOf(await changeOf(told('注'), told('注', { kind: 'note' })))).toEqual(['kind : [-paragraph][+note]'])
    const heading = told('1 題', { kind: 'heading', en: 'One', department: '企画課', goals: '3' })
    const renamed = await changeOf(heading, { ...heading, en: 'First', department: '福祉課', goals: '3, 11' })
    expect(toldOf(renamed)).toEqual(['department : [-企画][+福祉]課', 'goals : 3[+, 11]'])
    expect(shown(partsOf(renamed.en ?? { passages: [], marks: [] }))).toBe('[-One][+First]')
  })
})

test('two wordings that differ in anything show it', async () => {
  const typed = fc
    .array(
      fc.constantFrom(
        ...['市', '計画', '。', '**', '[市](/a)', '[市](/b)', '{市|し}', '{市|いち}', '・', '　・', '1. ', '2. '],
        ...['\n', '\n\n', '| a | b |\n', '|---|---|\n', '[^1]', '\n[^1]: 注\n', ' ', '\t'],
      ),
      { maxLength: 12 },
    )
    .map((all) => all.join(''))
  const any = fc.record({
    kind: fc.constantFrom<BlockKind>('paragraph', 'list', 'table', 'note'),
    body: typed,
    easy: fc.option(typed),
    en: fc.option(typed),
    source: fc.option(fc.constantFrom('甲', '乙')),
  })
  await fc.assert(
    fc.asyncProperty(any, any, async (before, after) => {
      const isEqual = (['kind', 'body', 'easy', 'en', 'source'] as const).every(
        (name) => (before[name] || null) === (after[name] || null),
      )
      expect(isSame(await changeOf(before, after))).toBe(isEqual)
      expect(isSame(await changeOf(before, { ...before }))).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

describe('tables are compared as tables', () => {
  const table = (rows: string[]) => told(rows.map((row) => `| ${row} |`).join('\n'), { kind: 'table' })
  const rowsOf = async (before: string[], after: string[]) => {
    const { body } = await changeOf(table(before), table(after))
    return body.passages[0]?.table?.rows.map((row) =>
      'same' in row ? row.same : `${row.state} ${row.cells.map(shown).join(' | ')}`,
    )
  }
  const head = ['地区 | 人口', '--- | ---']

  test('one cell, its row and its column', async () => {
    const rows = ['鐘ノ辻 | 18,400', '小泉 | 9,100', '八木 | 7,200', '三田 | 5,000', '原 | 4,000']
    expect(await rowsOf([...head, ...rows], [...head, '鐘ノ辻 | 18,410', ...rows.slice(1)])).toEqual([
      'same 地区 | 人口',
      'edited 鐘ノ辻 | [-18,400][+18,410]',
      4,
    ])
  })

  test('rows put between and taken out leave the others beside themselves', async () => {
    expect(await rowsOf([...head, '甲 | 1', '乙 | 2', '丙 | 3'], [...head, '丁 | 9', '甲 | 1', '丙 | 4'])).toEqual([
      'same 地区 | 人口',
      'added [+丁] | [+9]',
      'same 甲 | 1',
      'removed [-乙] | [-2]',
      'edited 丙 | [-3][+4]',
    ])
  })

  test('a column put between is one column, not every cell', async () => {
    const { body } = await changeOf(
      table([...head, '甲 | 1', '乙 | 2']),
      table(['地区 | 世帯 | 人口', '--- | --- | ---', '甲 | 7 | 1', '乙 | 8 | 2']),
    )
    expect(body.passages[0]?.table?.columns).toEqual(['same', 'added', 'same'])
    expect(await rowsOf([...head, '甲 | 1'], ['地区 | 世帯 | 人口', '--- | --- | ---', '甲 | 7 | 1'])).toEqual([
      'edited 地区 | [+世帯] | 人口',
      'edited 甲 | [+7] | 1',
    ])
  })

  test('text around a table stays text', async () => {
    const { body } = await changeOf(
      told('前の文。\n| a |\n後の文。', { kind: 'table' }),
      told('前の文。\n| b |\n後の文を直した。', { kind: 'table' }),
    )
    expect(body.passages.map(({ parts }) => parts && shown(parts))).toEqual([
      '前の文。',
      null,
      expect.stringContaining('['),
    ])
  })

  test('as large a table as a field takes is compared in bounded time', async () => {
    const rows = Array.from({ length: 900 }, (_, at) => `${at} | ${at * 7}`)
    const longest = (sign: string) =>
      table(Array.from({ length: 100 }, (_, at) => Array(6).fill(`${sign}${at}の長めのセルの文`).join(' | ')))
    const other = rows.map((row, at) => (at % 2 ? `x${row}9` : row))
    const from = process.cpuUsage()
    await changeOf(table(rows), table(other))
    await changeOf(table(rows), table(Array.from({ length: 900 }, (_, at) => `y${at} | z`)))
    await changeOf(longest('甲'), longest('乙'))
    expect(process.cpuUsage(from).user / 1000).toBeLessThan(3000)
  })
})
