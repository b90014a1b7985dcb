import { expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import { publishEdition } from '#app/plans/editions/edition.ts'
import { removeBlock } from '#app/plans/writing/block.ts'
import { mergeBlocks } from '#app/plans/writing/block-joints.ts'
import { order, samplePlan, staffMember, versionOf } from '#app/plans/writing/sample-plan.fixture.ts'
import { removeSection } from '#app/plans/writing/section-place.ts'
import { workingTree } from '#app/plans/writing/working.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { draftRemovals, restoreRemoval } from './restoration.ts'

const plan = 'midori'

async function remove(db: Db, block: string) {
  await removeBlock(db, await staffMember(db), { plan, block, expectedVersion: await versionOf(db, plan, block) })
}

const putBack = async (db: Db, at = 0) => {
  const removals = await draftRemovals(db, plan)
  await restoreRemoval(db, system, { plan, act: removals[at]?.act ?? '' })
}

test('what was taken out of a plan without an edition is put back where it stood', () =>
  withDb(async (db) => {
    await samplePlan(db, { published: false })
    await remove(db, 'b')
    await remove(db, 'a')
    expect(await draftRemovals(db, plan)).toMatchObject([
      { text: 'a の文です。', by: '山本', section: { number: '1' }, blocks: 1, sections: 0 },
      { text: 'b の文です。' },
    ])
    await putBack(db, 1)
    expect(await order(db, plan)).toMatchObject({ c1: ['b', 'c'] })
    await putBack(db)
    expect(await order(db, plan)).toMatchObject({ c1: ['a', 'b', 'c'] })
    expect(await draftRemovals(db, plan)).toEqual([])
    const told = await db.selectFrom('journal').select('verb').where('verb', '=', 'block.restored').execute()
    expect(told).toHaveLength(2)
  }))

test('a section comes back with all that was in it, a paragraph that was taken in by another as it was', () =>
  withDb(async (db) => {
    await samplePlan(db, { published: false })
    const before = [await order(db, plan), await workingTree(db, plan)]
    await removeSection(db, system, { plan, section: 'c1' })
    expect(await draftRemovals(db, plan)).toMatchObject([
      { text: null, sections: 2, blocks: 4, section: { number: '1' } },
    ])
    await putBack(db)
    expect([await order(db, plan), await workingTree(db, plan)]).toEqual(before)
    const expectedVersions = { keep: await versionOf(db, plan, 'a'), gone: await versionOf(db, plan, 'b') }
    await mergeBlocks(db, system, { plan, keep: 'a', gone: 'b', expectedVersions, body: '両方の文です。' })
    await putBack(db)
    expect(await order(db, plan)).toMatchObject({ c1: ['a', 'b', 'c'] })
  }))

test('refused where it stands already, where its section is gone, and once there is an edition', () =>
  withDb(async (db) => {
    await samplePlan(db, { published: false })
    await remove(db, 'd')
    const [first] = await draftRemovals(db, plan)
    const again = { plan, act: first?.act ?? '' }
    await removeSection(db, system, { plan, section: 'c1-1' })
    await expect(restoreRemoval(db, system, again)).rejects.toMatchObject({
      code: 'plans-desk:refused.restorationGone',
    })
    await putBack(db)
    await restoreRemoval(db, system, again)
    await expect(restoreRemoval(db, system, again)).rejects.toMatchObject({
      code: 'plans-desk:refused.restoredAlready',
    })
    await remove(db, 'd')
    await publishEdition(db, system, { plan, stage: 'draft', note: '' })
    expect(await draftRemovals(db, plan)).toEqual([])
  }))
