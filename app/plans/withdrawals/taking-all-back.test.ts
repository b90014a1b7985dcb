import fc from 'fast-check'
import { expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import { addBlock, moveBlock } from '#app/plans/writing/block.ts'
import { mergeBlocks, splitBlock } from '#app/plans/writing/block-joints.ts'
import { pendingOnly } from '#app/plans/writing/pending-only.ts'
import { because, order, samplePlan, versionOf } from '#app/plans/writing/sample-plan.fixture.ts'
import { addSection, renameSection } from '#app/plans/writing/section.ts'
import { moveSection, removeSection } from '#app/plans/writing/section-place.ts'
import { workingTree } from '#app/plans/writing/working.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { body, edit, plan, remove, takeBack, wholeText } from './withdrawal.fixture.ts'

/** A paragraph was joined to one elsewhere, its section, empty now, removed: it cannot come back without that. */
const once: [{ what: number; one: number; other: number }[], number[]] = [
  [
    { what: 5, one: 0, other: 15 },
    { what: 8, one: 10, other: 3 },
    { what: 0, one: 0, other: 0 },
  ],
  [0],
]

test('whatever was done, taking all of it back gives the published text again', async () => {
  const step = fc.record({
    what: fc.nat(8),
    one: fc.nat(20),
    other: fc.nat(20),
  })
  const way = fc.tuple(fc.array(step, { minLength: 1, maxLength: 8 }), fc.array(fc.nat(20), { maxLength: 4 }))
  await fc.assert(
    fc.asyncProperty(way, ([steps, withdrawn]) =>
      withDb(async (db) => {
        await samplePlan(db)
        const before = await wholeText(db)
        for (const [at, each] of steps.entries()) await change(db, each, `k${at}`)
        for (const pick of withdrawn) {
          const pending = await pendingOnly(db, { slug: plan })
          const chosen = pending[pick % Math.max(1, pending.length)]
          if (chosen) await takeBack(db, chosen.number).catch(refusedOnly)
        }
        for (let left = await pendingOnly(db, { slug: plan }); left.length > 0; ) {
          await takeBack(db, left.at(-1)?.number ?? 0)
          left = await pendingOnly(db, { slug: plan })
        }
        const after = await wholeText(db)
        if (withdrawn.length === 0) expect(after).toEqual(before)
        const wordings = ({ blocks }: typeof after) =>
          new Set(blocks.map(({ blockId, versionId }) => blockId + versionId))
        expect(wordings(after)).toEqual(wordings(before))
        expect(new Set(after.tree.map(String))).toEqual(new Set(before.tree.map(String)))
      }),
    ),
    { numRuns: 60, examples: [[once]] },
  )
})

const refusedOnly = (error: { status?: number }) => {
  if (error.status !== 409) throw error
}

/** Something of all that can be done, where it can be done. */
async function change(db: Db, { what, one, other }: { what: number; one: number; other: number }, key: string) {
  const standing = Object.entries(await order(db, plan)).flatMap(([section, keys]) =>
    keys.map((block) => ({ section, block })),
  )
  const sections = (await workingTree(db, plan)).map((each) => each.key)
  const [from, to] = [standing[one % Math.max(1, standing.length)], standing[other % Math.max(1, standing.length)]]
  const [section, parent] = [
    sections[one % Math.max(1, sections.length)],
    sections[other % Math.max(1, sections.length)],
  ]
  const common = { plan, ...because }
  const version = (block: string) => versionOf(db, plan, block)
  const run = async () => {
    if (what === 0 && section) await addBlock(db, system, { ...common, section, after: null, key, block: body(key) })
    if (what === 1 && from) await edit(db, from.block, `${key} の文です。`)
    if (what === 2 && from) await remove(db, from.block)
    if (what === 3 && from && section)
      await moveBlock(db, system, { ...common, block: from.block, toSection: section, after: null })
    if (what === 4 && from) {
      const parts: [{ body: string }, { body: string }] = [{ body: '前' }, { body: '後' }]
      const split = { ...common, block: from.block, expectedVersion: await version(from.block), parts, newKey: key }
      await splitBlock(db, system, split)
    }
    if (what === 5 && from && to) {
      const expectedVersions = { keep: await version(from.block), gone: await version(to.block) }
      await mergeBlocks(db, system, { ...common, keep: from.block, gone: to.block, expectedVersions, body: key })
    }
    if (what === 6 && section)
      await addSection(db, system, { ...common, key, parent: parent ?? null, after: null, number: '', title: key })
    if (what === 7 && section)
      await moveSection(db, system, { ...common, section, parent: other % 2 ? null : (parent ?? null), after: null })
    if (what === 8 && section) {
      const found = (await workingTree(db, plan)).find((each) => each.key === section)
      if (other % 2) await removeSection(db, system, { ...common, section })
      else
        await renameSection(db, system, {
          ...common,
          ...{ section, expectedVersion: found?.versionId ?? '', title: key },
        })
    }
  }
  await run().catch((error: { status?: number }) => {
    if (error.status !== 409 && error.status !== 422) throw error
  })
}
