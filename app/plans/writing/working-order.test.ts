import fc from 'fast-check'
import { expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { addBlock, moveBlock, removeBlock } from './block.ts'
import { mergeBlocks, splitBlock } from './block-joints.ts'
import { because, order, samplePlan, versionOf } from './sample-plan.fixture.ts'

const plan = 'midori'
const sections = ['c1', 'c1-1', 'c2']
type Step = { verb: 'add' | 'move' | 'split' | 'merge' | 'remove'; block: number; other: number; section: number }

const step: fc.Arbitrary<Step> = fc.record({
  verb: fc.constantFrom('add', 'move', 'split', 'merge', 'remove'),
  block: fc.nat(50),
  other: fc.nat(50),
  section: fc.nat(2),
})

type Order = Record<string, string[]>

/** What the tree should look like, worked out without a database. */
function expected(now: Order, change: { take?: string; put?: string; section?: string; after?: string | null }): Order {
  const next = Object.fromEntries(
    Object.entries(now).map(([key, blocks]) => [key, blocks.filter((block) => block !== change.take)]),
  )
  if (change.put && change.section) {
    const list = next[change.section] ?? []
    const at = change.after ? list.indexOf(change.after) + 1 : 0
    next[change.section] = [...list.slice(0, at), change.put, ...list.slice(at)]
  }
  return Object.fromEntries(Object.entries(next).filter(([, blocks]) => blocks.length > 0))
}

async function apply(db: Db, { verb, block, other, section }: Step): Promise<void> {
  const now = await order(db, plan)
  const keys = Object.values(now).flat()
  const key = keys[block % Math.max(keys.length, 1)]
  const second = keys[other % Math.max(keys.length, 1)]
  const to = sections[section] as string
  const home = (wanted: string) => sections.find((one) => now[one]?.includes(wanted)) as string
  const last = (now[to] ?? []).filter((one) => one !== key)
  const after = last.length ? (last[other % last.length] ?? null) : null
  const version = (wanted: string) => versionOf(db, plan, wanted)
  let wanted = now
  if (verb === 'add') {
    const text = { kind: 'paragraph' as const, body: `文 ${keys.length}` }
    const added = await addBlock(db, system, { plan, section: to, after, block: text, ...because })
    wanted = expected(now, { put: added.block, section: to, after })
  } else if (!key || !second) return
  else if (verb === 'move') {
    const result = await moveBlock(db, system, { plan, block: key, toSection: to, after, ...because }).catch(
      (error) => error,
    )
    wanted = expected(now, { take: key, put: key, section: to, after })
    if (result instanceof Error) {
      expect(result).toMatchObject({ code: 'plans-desk:refused.samePlace' })
      expect(wanted).toEqual(now)
    }
  } else if (verb === 'split') {
    const parts: [{ body: string }, { body: string }] = [{ body: '前' }, { body: '後' }]
    const split = await splitBlock(db, system, {
      plan,
      block: key,
      expectedVersion: await version(key),
      parts,
      ...because,
    })
    wanted = expected(now, { put: split.newBlock, section: home(key), after: key })
  } else if (verb === 'merge' && key !== second) {
    const expectedVersions = { keep: await version(key), gone: await version(second) }
    await mergeBlocks(db, system, { plan, keep: key, gone: second, expectedVersions, body: '合わせた', ...because })
    wanted = expected(now, { take: second })
  } else if (verb === 'remove') {
    await removeBlock(db, system, { plan, block: key, expectedVersion: await version(key), ...because })
    wanted = expected(now, { take: key })
  }
  expect(await order(db, plan)).toEqual(wanted)
}

test('whatever is done in whatever order, positions stay dense and every block stands once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) =>
      withDb(async (db) => {
        await samplePlan(db)
        for (const one of steps) await apply(db, one)
        const rows = await db.selectFrom('workingBlocks').select(['sectionId', 'position']).execute()
        for (const { sectionId } of rows) {
          const places = rows.filter((row) => row.sectionId === sectionId).map(({ position }) => position)
          expect(places.sort((a, b) => a - b)).toEqual(places.map((_, at) => at))
        }
        const numbers = await db.selectFrom('revisions').select('number').orderBy('number').execute()
        expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_, at) => at + 1))
      }),
    ),
    { numRuns: 15 },
  )
})
