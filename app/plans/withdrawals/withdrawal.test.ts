import { describe, expect, test } from 'vitest'
import type { Staff } from '#app/accounts/staff.ts'
import { system } from '#app/journal/journal.ts'
import { editBlock, moveBlock } from '#app/plans/writing/block.ts'
import { linkResponse } from '#app/plans/writing/cause.ts'
import { pendingOnly } from '#app/plans/writing/pending-only.ts'
import { because, order, samplePlan, staffMember, versionOf } from '#app/plans/writing/sample-plan.fixture.ts'
import { removeSection } from '#app/plans/writing/section-place.ts'
import { newId } from '#app/text/ids.ts'
import type { Db, Trx } from '#db/connection'
import { withDb } from '#db/testing'
import { withdrawnRevision } from './desk-access.ts'
import { responseOn } from './response.fixture.ts'
import { body, edit, plan, remove, takeBack, wholeText } from './withdrawal.fixture.ts'
import { withdrawRevision } from './withdrawal.ts'

test('a slip and its repair are taken back together, and nothing is left of them but the record', () =>
  withDb(async (db) => {
    await samplePlan(db)
    const before = await wholeText(db)
    const slip = await edit(db, 'a', '市は検討しまう。')
    const repair = await edit(db, 'a', '市は検討します。')
    const actor = await staffMember(db)
    const reason = '誤って保存したため'
    expect(await withdrawRevision(db, actor, { plan, revision: slip, expected: [slip, repair], reason })).toEqual([
      repair,
      slip,
    ])
    expect(await wholeText(db)).toEqual(before)
    expect(await pendingOnly(db, { slug: plan })).toEqual([])
    expect(await db.selectFrom('revisionWithdrawals').select(['kind', 'reason', 'madeBy']).execute()).toEqual([
      { kind: 'withdrawn', reason, madeBy: actor.id },
      { kind: 'withdrawn', reason, madeBy: actor.id },
    ])
    const told = await db.selectFrom('journal').select('details').where('verb', '=', 'revision.withdrawn').execute()
    expect(told.map(({ details }) => details)).toEqual([
      { plan, revision: repair },
      { plan, revision: slip },
    ])
    // nothing that comments or answers could point at is gone
    expect(
      await db.selectFrom('blockVersions').select('plain').where('plain', 'like', '市は検討%').execute(),
    ).toHaveLength(2)
    await edit(db, 'a', '市は設けます。')
  }))

test('a paragraph removed by mistake is restored where it stood, also where its neighbours changed', () =>
  withDb(async (db) => {
    await samplePlan(db)
    const removed = await remove(db, 'b')
    await edit(db, 'c', '直した文です。')
    await remove(db, 'a')
    await takeBack(db, removed)
    expect(await order(db, plan)).toEqual({ c1: ['b', 'c'], 'c1-1': ['d'] })
  }))

test('a section taken out is restored whole: its paragraphs, what lies below it, its place', () =>
  withDb(async (db) => {
    await samplePlan(db)
    const before = await wholeText(db)
    const { revision } = await removeSection(db, system, { plan, section: 'c1', ...because })
    expect(await order(db, plan)).toEqual({})
    const numbers = await takeBack(db, revision ?? 0)
    expect(numbers).toHaveLength(6)
    expect(await wholeText(db)).toEqual(before)
  }))

test('a new wording stays where only the move before it is taken back', () =>
  withDb(async (db) => {
    await samplePlan(db)
    const { revision } = await moveBlock(db, system, { plan, block: 'a', toSection: 'c2', after: null, ...because })
    const kept = await edit(db, 'a', '直した文です。')
    expect(await takeBack(db, revision ?? 0)).toEqual([revision])
    expect(await order(db, plan)).toEqual({ c1: ['a', 'b', 'c'], 'c1-1': ['d'] })
    expect((await pendingOnly(db, { slug: plan })).map(({ number }) => number)).toEqual([kept])
  }))

describe('refused', () => {
  test.each<[string, (db: Db) => Promise<unknown>, object]>([
    ['without a reason', async (db) => takeBack(db, await edit(db, 'a', '新'), { reason: ' ' }), { status: 422 }],
    [
      'where more goes with it than was shown',
      async (db) => {
        const first = await edit(db, 'a', '一')
        const second = await edit(db, 'a', '二')
        const input = { plan, revision: first, expected: [first], reason: '理由' }
        await withdrawRevision(db, system, input).catch((error) => {
          expect(error.current).toEqual([second, first])
          throw error
        })
      },
      { status: 409, code: 'plans-desk:refused.withdrawalChanged' },
    ],
    [
      'twice',
      async (db) => {
        const number = await edit(db, 'a', '新')
        await takeBack(db, number)
        await takeBack(db, number)
      },
      { status: 409, code: 'plans-desk:refused.withdrawnAlready' },
    ],
    ['of a revision there never was', (db) => takeBack(db, 99), { status: 404 }],
  ])('%s', (_, run, expected) =>
    withDb(async (db) => {
      await samplePlan(db)
      await expect(run(db)).rejects.toMatchObject(expected)
    }),
  )
})

describe('an answer that names what is taken back', () => {
  async function tied(db: Trx) {
    const made = await samplePlan(db)
    const responseId = await responseOn(db, made)
    const expectedVersion = await versionOf(db, plan, 'a')
    const causes = [{ kind: 'response' as const, responseId }]
    const change = { plan, block: 'a', expectedVersion, text: body('意見を受けた文です。'), reason: '意見', causes }
    const { revision } = await editBlock(db, system, change)
    return { responseId, revision: revision ?? 0, other: await edit(db, 'b', '別の文です。') }
  }
  const causesOf = async (db: Db) =>
    (
      await db
        .selectFrom('revisionCauses')
        .innerJoin('revisions', 'revisions.id', 'revisionCauses.revisionId')
        .select(['number', 'responseId'])
        .where('responseId', 'is not', null)
        .execute()
    ).map(({ number, responseId }) => [number, responseId])

  test('has to be given another change, or openly none', () =>
    withDb(async (db) => {
      const { responseId, revision, other } = await tied(db)
      const undecided = { status: 422, field: `tie_${responseId}` }
      await expect(takeBack(db, revision)).rejects.toMatchObject(undecided)
      await expect(takeBack(db, revision, { heirs: { [responseId]: revision } })).rejects.toMatchObject(undecided)
      expect(await causesOf(db)).toEqual([[revision, responseId]])
      await takeBack(db, revision, { heirs: { [responseId]: other } })
      expect(await causesOf(db)).toEqual([[other, responseId]])
      await takeBack(db, other, { heirs: { [responseId]: null } })
      expect(await causesOf(db)).toEqual([])
    }))

  test('keeps it once it is approved', () =>
    withDb(async (db) => {
      const { responseId, revision } = await tied(db)
      await db.updateTable('opinionGroups').set({ state: 'approved' }).execute()
      await expect(takeBack(db, revision, { heirs: { [responseId]: null } })).rejects.toMatchObject({
        status: 409,
        code: 'plans-desk:refused.tieSettled',
      })
    }))

  test('is never tied to what was taken back', () =>
    withDb(async (db) => {
      const { responseId } = await tied(db)
      const number = await edit(db, 'c', '新しい文です。')
      const { id: revisionId } = await db
        .selectFrom('revisions')
        .select('id')
        .where('number', '=', number)
        .executeTakeFirstOrThrow()
      await takeBack(db, number)
      await expect(linkResponse(db, system, { revisionId, responseId })).rejects.toMatchObject({ status: 409 })
    }))
})

test('whoever may write in all sections concerned takes back, and nobody else', () =>
  withDb(async (db) => {
    const { departmentId } = await samplePlan(db)
    const number = String(await edit(db, 'a', '新しい文です。'))
    const asked = (roles: Staff['roles']) =>
      withdrawnRevision(db, { id: newId(), name: '山本', email: 'p@city.example', roles }, { plan, number })
    expect(await asked([{ role: 'editor', departmentId }])).toMatchObject({ taken: [{ number: 1 }], heirs: [] })
    expect(await asked([{ role: 'answerer', departmentId }])).toMatchObject({ number: 1 })
    const forbidden = { status: 403 }
    await expect(asked([{ role: 'editor', departmentId: newId() }])).rejects.toMatchObject(forbidden)
    await expect(asked([{ role: 'approver', departmentId: null }])).rejects.toMatchObject(forbidden)
    await expect(asked([{ role: 'administrator', departmentId: null }])).rejects.toMatchObject(forbidden)
  }))
