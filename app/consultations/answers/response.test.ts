import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { staffMember } from '#app/plans/writing/sample-plan.fixture.ts'
import { newId } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { freshDatabase, withDb } from '#db/testing'
import { answer, answeringSample, draftOf, group, send } from './answering.fixture.ts'
import { addToGroup, assignGroup, makeGroup, mergeGroups, takeOutOfGroup } from './group.ts'
import { approveResponse, reopenResponse, returnResponse, saveResponse, submitResponse } from './response.ts'

const refused = (code: string) => expect.objectContaining({ code })

async function oneGroup(db: Db) {
  const sample = await answeringSample(db)
  const sent = await send(db, '居場所を増やしてください。')
  return { sample, id: await group(db, sample, sent.opinions), sent }
}
const stateOf = async (db: Db, id: string) =>
  (await db.selectFrom('opinionGroups').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state

test('a response goes from draft to approval, every wording kept', () =>
  withDb(async (trx) => {
    const { sample, id } = await oneGroup(trx)
    expect(await stateOf(trx, id)).toBe('unanswered')
    expect(await saveResponse(trx, sample.author, draftOf(id))).toBe(1)
    expect(await stateOf(trx, id)).toBe('draft')
    await submitResponse(trx, sample.author, { group: id, version: 1 })
    expect(await stateOf(trx, id)).toBe('submitted')
    await returnResponse(trx, sample.approver, { group: id, version: 1, reason: '理由を書いてください。' })
    expect(await stateOf(trx, id)).toBe('returned')
    expect(await saveResponse(trx, sample.author, draftOf(id, { expectedVersion: 1, body: '書きました。' }))).toBe(2)
    await submitResponse(trx, sample.author, { group: id, version: 2 })
    await approveResponse(trx, sample.approver, { group: id, version: 2 })
    expect(await stateOf(trx, id)).toBe('approved')
    await expect(saveResponse(trx, sample.author, draftOf(id, { expectedVersion: 2 }))).rejects.toEqual(
      refused('answers:refused.approved'),
    )
    await reopenResponse(trx, sample.author, { group: id, version: 2, reason: '数字の誤り' })
    expect(await stateOf(trx, id)).toBe('draft')
    expect(await trx.selectFrom('responseVersions').select('body').orderBy('number').execute()).toHaveLength(2)
    const verbs = await trx.selectFrom('journal').select('verb').where('aboutId', '=', id).orderBy('id').execute()
    expect(verbs.map(({ verb }) => verb)).toEqual([
      ...['group.made', 'response.saved', 'response.submitted', 'response.returned', 'response.saved'],
      ...['response.submitted', 'response.approved', 'response.reopened'],
    ])
  }))

test('who began from an older wording sees the newer one', () =>
  withDb(async (trx) => {
    const { sample, id } = await oneGroup(trx)
    await saveResponse(trx, sample.author, draftOf(id, { body: '先に保存した文' }))
    await expect(saveResponse(trx, sample.approver, draftOf(id))).rejects.toMatchObject({
      code: 'answers:refused.savedMeanwhile',
      values: { name: '山本', number: 1 },
      current: { body: '先に保存した文' },
    })
  }))

test('the same form sent twice keeps one wording', () =>
  withDb(async (trx) => {
    const { sample, id } = await oneGroup(trx)
    const draft = draftOf(id)
    expect(await saveResponse(trx, sample.author, draft)).toBe(1)
    expect(await saveResponse(trx, sample.author, draft)).toBe(1)
  }))

test('the same step sent twice is taken once, and whoever comes back to it is not refused', () =>
  withDb(async (trx) => {
    const { sample, id } = await oneGroup(trx)
    const version = await saveResponse(trx, sample.author, draftOf(id))
    const step = { group: id, version }
    for (const _ of [1, 2]) await submitResponse(trx, sample.author, step)
    for (const _ of [1, 2]) await returnResponse(trx, sample.approver, { ...step, reason: 'もう一度' })
    await submitResponse(trx, sample.author, step)
    for (const _ of [1, 2]) await approveResponse(trx, sample.approver, step)
    const steps = await trx.selectFrom('responseSteps').select('step').orderBy('id').execute()
    expect(steps.map(({ step }) => step)).toEqual(['submitted', 'returned', 'submitted', 'approved'])
    await expect(submitResponse(trx, sample.author, step)).rejects.toMatchObject({ code: 'answers:refused.notDraft' })
  }))

test('nobody approves what they wrote or submitted, by no way', () =>
  withDb(async (trx) => {
    const { sample, id } = await oneGroup(trx)
    const version = await saveResponse(trx, sample.author, draftOf(id))
    await submitResponse(trx, sample.approver, { group: id, version })
    for (const own of [sample.author, sample.approver]) {
      await expect(approveResponse(trx, own, { group: id, version })).rejects.toEqual(refused('answers:refused.own'))
      const { id: versionId, responseId } = await trx
        .selectFrom('responseVersions')
        .selectAll()
        .executeTakeFirstOrThrow()
      const step = { id: newId(), responseId, versionId, step: 'approved' as const, madeBy: own.id }
      await expect(
        inSavepoint(trx, (sp) =>
          sp
            .insertInto('responseSteps')
            .values({ ...step, authorId: sample.author.id })
            .execute(),
        ),
      ).rejects.toThrow()
      const other = own === sample.author ? sample.approver : sample.author
      await expect(
        inSavepoint(trx, (sp) =>
          sp
            .insertInto('responseSteps')
            .values({ ...step, authorId: other.id })
            .execute(),
        ),
      ).rejects.toThrow()
    }
    expect(await stateOf(trx, id)).toBe('submitted')
  }))

test('wordings and steps are append-only', () =>
  withDb(async (trx) => {
    const { sample, id } = await oneGroup(trx)
    await answer(trx, sample, id)
    for (const table of ['responseVersions', 'responseSteps'] as const) {
      await expect(inSavepoint(trx, (sp) => sp.deleteFrom(table).execute())).rejects.toThrow('append-only')
    }
    await expect(
      inSavepoint(trx, (sp) => sp.updateTable('responseVersions').set({ body: 'x' }).execute()),
    ).rejects.toThrow('append-only')
  }))

test('two who approve at once: one does, the other is told', async () => {
  const { db, drop } = await freshDatabase()
  try {
    const { sample, id } = await oneGroup(db)
    const version = await saveResponse(db, sample.author, draftOf(id))
    await submitResponse(db, sample.author, { group: id, version })
    const another = await staffMember(db, '林')
    const both = await Promise.allSettled(
      [sample.approver, another].map((approver) => approveResponse(db, approver, { group: id, version })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'answers:refused.notSubmitted' },
    })
  } finally {
    await drop()
  }
})

test('equal texts about the same place join by themselves, others only when asked for', () =>
  withDb(async (trx) => {
    const sample = await answeringSample(trx)
    const text = '市民プールを残してください。'
    const sent = []
    for (const body of [text, '市民プールを　残して下さい', `${text}\n`, '市民プールを残してください！'])
      sent.push(await send(trx, body))
    const elsewhere = await send(trx, text, { items: [{ section: 'c2', body: text }] })
    const id = await group(trx, sample, sent[0]?.opinions ?? [])
    const members = () => trx.selectFrom('opinions').select('id').where('groupId', '=', id).execute()
    expect(await members()).toHaveLength(3)
    expect(await addToGroup(trx, sample.author, { group: id, opinions: sent[1]?.opinions ?? [], equals: 'all' })).toBe(
      1,
    )
    const free = await trx.selectFrom('opinions').select('id').where('groupId', 'is', null).execute()
    expect(free.map((row) => row.id)).toEqual(elsewhere.opinions)
    await takeOutOfGroup(trx, sample.author, { group: id, opinions: sent[0]?.opinions ?? [] })
    expect(await members()).toHaveLength(3)
    await expect(group(trx, sample, sent[1]?.opinions ?? [])).rejects.toEqual(
      refused('answers:refused.sortedMeanwhile'),
    )
  }))

test('an approved group does not change until it is opened again', () =>
  withDb(async (trx) => {
    const { sample, id, sent } = await oneGroup(trx)
    const other = await send(trx, '別の意見です。')
    const another = await makeGroup(trx, sample.author, {
      ...{ consultation: sample.id, section: null, opinions: other.opinions, summary: '' },
    })
    await answer(trx, sample, id)
    const { author } = sample
    const changes = [
      () => addToGroup(trx, author, { group: id, opinions: other.opinions }),
      () => takeOutOfGroup(trx, author, { group: id, opinions: sent.opinions }),
      () =>
        assignGroup(trx, author, { group: id, expectedVersion: 2, department: sample.plan.departmentId, dueOn: null }),
      () => mergeGroups(trx, author, { from: another, into: id }),
    ]
    for (const change of changes) await expect(change()).rejects.toEqual(refused('answers:refused.approved'))
    await reopenResponse(trx, author, { group: id, version: 1, reason: '足すため' })
    await mergeGroups(trx, author, { from: another, into: id })
    const left = await trx.selectFrom('opinions').select('id').where('groupId', '=', another).execute()
    expect(left).toEqual([])
  }))

/** A failed statement ends a transaction; this one comes back to where it was. */
async function inSavepoint(trx: Db, run: (trx: Db) => Promise<unknown>): Promise<void> {
  await sql`savepoint attempt`.execute(trx)
  try {
    await run(trx)
    await sql`release savepoint attempt`.execute(trx)
  } catch (error) {
    await sql`rollback to savepoint attempt`.execute(trx)
    throw error
  }
}
