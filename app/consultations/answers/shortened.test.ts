import { expect, test } from 'vitest'
import type { Told } from '#app/plans/editions/told.ts'
import { inShort } from './shortened.ts'

const told = (body: string, more: Partial<Told> = {}): Told[] => [
  { kind: 'paragraph', body, easy: null, en: null, ...more },
]
const changeOf = async (before: Told[], after: Told[]) => {
  const [found] = await inShort([{ before, after }])
  if (!found) throw new Error('nothing found')
  return found
}

test('of a table its changed rows stay a table, the rows between are counted', async () => {
  const table = (kakinosawa: string) =>
    told(
      ['| 地区 | 人口 |', '|---|---|', '| 北 | 1 |', '| 中 | 2 |', '| 南 | 3 |', `| 柿ノ沢 | ${kakinosawa} |`].join(
        '\n',
      ),
      { kind: 'table' },
    )
  const { change } = await changeOf(table('2,420'), table('2,240'))
  const [passage] = change.body.passages
  expect(passage?.table?.rows.map((row) => ('same' in row ? row.same : row.state))).toEqual(['same', 3, 'edited'])
})

test('a long paragraph keeps a few words around what changed', async () => {
  const around = 'これは変わらない長い文です。'.repeat(8)
  const { change, after } = await changeOf(told(`${around}検討する。${around}`), told(`${around}設ける。${around}`))
  const text = change.body.passages.flatMap(({ parts }) => parts ?? []).map((part) => part.text)
  expect(text.join('').length).toBeLessThan(80)
  expect(text).toContain('設ける')
  expect(after).toBe(`${around}設ける。${around}`)
})

test('where two wordings read the same, what differs is told by its name', async () => {
  const { change } = await changeOf(told('[申込み](/a)を'), told('[申込み](/b)を'))
  expect(change.body.marks.map(({ kind }) => kind)).toEqual(['link'])
})

test('a translation is shown where nothing else changed', async () => {
  const { change } = await changeOf(told('同じ文', { en: 'Former' }), told('同じ文', { en: 'Later' }))
  expect(change.en?.passages).toHaveLength(1)
  const both = await changeOf(told('前の文', { en: 'Former' }), told('後の文', { en: 'Later' }))
  expect(both.change.en).toBeNull()
})

test('of what was moved the beginning says which text it is', async () => {
  const long = 'まちの居場所を中学校区ごとに置きます。'.repeat(10)
  const { change } = await changeOf(told(long), told(long))
  const [part] = change.body.passages[0]?.parts ?? []
  expect(part?.kind).toBe('same')
  expect(part?.text.length).toBeLessThan(80)
})
