import { expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import { editBlock } from '#app/plans/writing/block.ts'
import { because, samplePlan, versionOf } from '#app/plans/writing/sample-plan.fixture.ts'
import { withDb } from '#db/testing'
import { pendingPage } from './pending-shown.ts'

test('what waits for publication comes in pages of fifty, each once and in order', () =>
  withDb(async (db) => {
    const { slug: plan } = await samplePlan(db)
    for (let n = 0; n < 110; n++) {
      const expectedVersion = await versionOf(db, plan, 'a')
      const text = { kind: 'paragraph' as const, body: `${n}回めに直した文です。` }
      await editBlock(db, system, { plan, block: 'a', expectedVersion, text, ...because })
    }
    const sizes: number[] = []
    const numbers: number[] = []
    for (let after: number | null = 0; after !== null; ) {
      const { items, next } = await pendingPage(db, plan, String(after))
      expect(items.every(({ change }) => change?.body.passages[0]?.parts?.some(({ kind }) => kind === 'added'))).toBe(
        true,
      )
      sizes.push(items.length)
      numbers.push(...items.map(({ number }) => number))
      after = next
    }
    expect(sizes).toEqual([50, 50, 10])
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    expect(new Set(numbers).size).toBe(110)
    expect(await pendingPage(db, plan, '99999999999999')).toMatchObject({ isFirst: true })
  }))
