import { expect, test } from 'vitest'
import { withDb } from '#db/testing'
import { changesIn, comparisonPart } from './comparison.ts'
import { Fixture } from './reading.fixture.ts'

const numbers = (count: number) => Array.from({ length: count }, (_, n) => n)

/** Two editions in which every paragraph of so many sections was reworded; the last section only has another title. */
async function rewritten(
  trx: Parameters<typeof Fixture.make>[0],
  { sections, each }: { sections: number; each: number },
) {
  const made = await Fixture.make(trx)
  const edition = (text: string) => [
    ...numbers(sections).map((s) => ({
      key: `s${s}`,
      blocks: Object.fromEntries(numbers(each).map((n) => [`b${s}-${n}`, `${text}${n}`])),
    })),
    { key: 'last', title: text, blocks: {} },
  ]
  await made.publish(1, edition('前'))
  await made.publish(2, edition('後'))
}

const part = (trx: Parameters<typeof comparisonPart>[0], asked: { part?: number; section?: string; all?: boolean }) =>
  comparisonPart(trx, 'plan', { all: false, ...asked })

test('1,500 changes stand on pages of a hundred, each once and in order', () =>
  withDb(async (trx) => {
    await rewritten(trx, { sections: 10, each: 150 })
    const { part: first } = await part(trx, {})
    expect(first).toMatchObject({ number: 1, count: 16, first: 1, last: 100, places: 1501 })
    const shown: string[] = []
    for (const n of numbers(first.count)) {
      const { sections, revisionIds } = await part(trx, { part: n + 1 })
      const here = sections.flatMap(({ key, blocks }) => (blocks.length > 0 ? blocks.map((each) => each.key) : [key]))
      expect(here.length).toBeLessThanOrEqual(100)
      const changed = (await changesIn(trx, sections)).flatMap(({ blocks }) => blocks)
      expect(changed.every(({ change }) => (change.body.passages[0]?.parts?.length ?? 0) > 1)).toBe(true)
      expect(revisionIds.length).toBeLessThanOrEqual(100)
      shown.push(...here)
    }
    expect(shown).toEqual([...numbers(10).flatMap((s) => numbers(150).map((n) => `b${s}-${n}`)), 'last'])
  }))

test('the contents say where each section begins, and its address leads there', () =>
  withDb(async (trx) => {
    await rewritten(trx, { sections: 3, each: 60 })
    const { part: first } = await part(trx, {})
    expect(first.contents.map(({ key, places, part }) => [key, places, part])).toEqual([
      ['s0', 60, 1],
      ['s1', 60, 1],
      ['s2', 60, 2],
      ['last', 1, 2],
    ])
    expect((await part(trx, { section: 's2' })).part.number).toBe(2)
    expect((await part(trx, { section: 'none' })).part.number).toBe(1)
    expect((await part(trx, { part: 99 })).part.number).toBe(1)
  }))
