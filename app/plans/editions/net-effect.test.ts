import { expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import { responseOn } from '#app/plans/withdrawals/response.fixture.ts'
import { addBlock, editBlock, moveBlock, removeBlock } from '#app/plans/writing/block.ts'
import { because, samplePlan, versionOf } from '#app/plans/writing/sample-plan.fixture.ts'
import { renameSection } from '#app/plans/writing/section.ts'
import { workingSection } from '#app/plans/writing/working.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { compareEditions } from './comparison.ts'
import { publishEdition, publishMinorEdition } from './edition.ts'
import { endedPage, pendingPage } from './pending-shown.ts'
import { revisionLog } from './revision-log.ts'

const plan = 'midori'
const typing = { reason: '書き誤り', causes: [{ kind: 'typing_error' as const }] }

async function edit(db: Db, block: string, body: string, why: object = because) {
  const expectedVersion = await versionOf(db, plan, block)
  await editBlock(db, system, { plan, block, expectedVersion, text: { kind: 'paragraph', body }, ...why })
}

const move = (db: Db, block: string, after: string | null) =>
  moveBlock(db, system, { plan, block, toSection: 'c1', after, ...because })

async function slipAndRepair(db: Db) {
  await edit(db, 'a', '市は検討しまう。')
  await edit(db, 'a', 'a の文です。')
}

test('what was changed and changed back is marked at the desk and stays out of what is published', () =>
  withDb(async (db) => {
    await samplePlan(db)
    await slipAndRepair(db)
    await move(db, 'b', null)
    await move(db, 'b', 'a')
    const block = { kind: 'paragraph' as const, body: '消す文です。' }
    await addBlock(db, system, { plan, section: 'c2', after: null, key: 'short', block, ...because })
    const expectedVersion = await versionOf(db, plan, 'short')
    await removeBlock(db, system, { plan, block: 'short', expectedVersion, ...because })
    for (const title of ['別の題', '章 c2']) {
      const section = await workingSection(db, plan, 'c2')
      await renameSection(db, system, {
        ...{ plan, section: 'c2', expectedVersion: section?.versionId ?? '', title, ...because },
      })
    }
    await edit(db, 'c', '直した文です。')
    const { items } = await pendingPage(db, plan, null)
    expect(items.map(({ isIdle }) => isIdle)).toEqual([...Array(8).fill(true), false])
    await publishEdition(db, system, { plan, stage: 'draft', note: '' })
    const { revisions, total } = await revisionLog(db, plan)
    expect([total, revisions.map(({ number }) => number)]).toEqual([1, [9]])
    const ended = await endedPage(db, plan, null)
    expect(ended.items.map(({ number, ending, edition }) => [number, ending, edition])).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((number) => [number, 'no_effect', '2']),
    )
    expect((await pendingPage(db, plan, null)).items).toEqual([])
  }))

test('over two editions that undid each other nothing changed, though the wording was typed anew', () =>
  withDb(async (db) => {
    await samplePlan(db)
    for (const body of ['市は検討しまう。', 'a の文です。']) {
      await edit(db, 'a', body)
      await publishEdition(db, system, { plan, stage: 'draft', note: '' })
    }
    expect((await compareEditions(db, plan, '1', '3')).sections).toEqual([])
    expect((await compareEditions(db, plan, '1', '2')).counts).toMatchObject({ edited: 1 })
    expect((await revisionLog(db, plan)).total).toBe(2)
  }))

test('it is nothing to publish, and does not stand in the way of a minor edition', () =>
  withDb(async (db) => {
    await samplePlan(db)
    await slipAndRepair(db)
    await expect(publishEdition(db, system, { plan, stage: 'draft', note: '' })).rejects.toMatchObject({
      code: 'plans-desk:refused.nothingNew',
    })
    await edit(db, 'b', 'b の文でした。', typing)
    expect(await publishMinorEdition(db, system, { plan, reason: '書き誤り' })).toMatchObject({ label: '1.1' })
    expect((await revisionLog(db, plan)).revisions.map(({ number }) => number)).toEqual([3])
  }))

test('what an answer to residents is tied to is published all the same', () =>
  withDb(async (db) => {
    const made = await samplePlan(db)
    const responseId = await responseOn(db, made)
    await edit(db, 'a', '意見を受けた文です。', { reason: '意見', causes: [{ kind: 'response', responseId }] })
    await edit(db, 'a', 'a の文です。')
    expect((await pendingPage(db, plan, null)).items.map(({ isIdle }) => isIdle)).toEqual([false, false])
    await publishEdition(db, system, { plan, stage: 'draft', note: '' })
    expect((await revisionLog(db, plan)).total).toBe(2)
  }))
