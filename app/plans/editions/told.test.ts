import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { withDb } from '#db/testing'
import { Fixture } from './reading.fixture.ts'
import { changedText, type Told, toldText } from './told.ts'

test('where two wordings read the same, an answer shows them as they were typed', () =>
  withDb(async (trx) => {
    const made = await Fixture.make(trx)
    const texts = ['[申込み](/a)を', '[申込み](/b)を', '届けを']
    for (const [at, text] of texts.entries()) await made.publish(at + 1, [{ key: '1', blocks: { a: text } }])
    const shown = async (own: string, other: string) => {
      const { rows } = await sql<{ text: string }>`
        select ${changedText('v', 'o')} as text from block_versions v, block_versions o
        where v.id = ${made.version('a', own)} and o.id = ${made.version('a', other)}`.execute(trx)
      return rows[0]?.text
    }
    const [first = '', second = '', third = ''] = texts
    expect(await shown(first, second)).toBe(first)
    expect(await shown(second, first)).toBe(second)
    expect(await shown(first, third)).toBe('申込みを')
    expect(await shown(first, first)).toBe('申込みを')
  }))

test('as data a list keeps its numbers, its signs and how deep its items stand', () => {
  const list: Told = {
    kind: 'list',
    body: '1. 一\n3. 三\n（ア）小\n・学校\n　・小学校',
    easy: null,
    en: null,
    source: '国勢調査',
  }
  expect(toldText([list])).toBe('1. 一\n3. 三\n（ア）小\n・学校\n　・小学校\n国勢調査')
})
