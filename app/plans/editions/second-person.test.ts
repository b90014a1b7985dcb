import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { seenOf } from '#app/forms/seen.ts'
import { system } from '#app/journal/journal.ts'
import { editBlock } from '#app/plans/writing/block.ts'
import { because, samplePlan, staffMember, versionOf } from '#app/plans/writing/sample-plan.fixture.ts'
import { newId } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { rehearse } from '#db/rehearsal'
import { withDb } from '#db/testing'
import { publishEdition, publishOrAsk } from './edition.ts'
import { editionShown } from './edition-shown.ts'
import { requestFor, waitingFor } from './second-person.ts'

const plan = 'midori'

async function city(db: Db, publicationByTwo: boolean) {
  const names = { name: '丘市', nameKana: '', nameEasy: '丘市', nameEn: 'Oka' }
  await db
    .insertInto('municipality')
    .values({ ...names, publicationByTwo })
    .execute()
  await samplePlan(db)
  const { id } = await db.selectFrom('plans').select('id').where('slug', '=', plan).executeTakeFirstOrThrow()
  const [first, second] = [await staffMember(db, '山本'), await staffMember(db, '森')]
  const seen = async () => seenOf((await editionShown(db, id)).digests)
  return { id, first, second, seen }
}

const edit = async (db: Db, body: string) => {
  const expectedVersion = await versionOf(db, plan, 'a')
  return editBlock(db, system, { plan, block: 'a', expectedVersion, text: { kind: 'paragraph', body }, ...because })
}
const filled = { plan, size: 'edition', stage: 'draft', note: '', reason: '' } as const
const labels = async (db: Db) =>
  (await db.selectFrom('editions').select('label').orderBy('id').execute()).map((e) => e.label)

test('as it comes one person publishes', () =>
  withDb(async (db) => {
    const { first, seen } = await city(db, false)
    await edit(db, '直した文。')
    expect(await publishOrAsk(db, first, { ...filled, seen: await seen() })).toBe('published')
  }))

test('where two have to look, the first asks, cannot confirm it, and another publishes exactly that', () =>
  withDb(async (db) => {
    const { id, first, second, seen } = await city(db, true)
    await edit(db, '直した文。')
    const looked = { ...filled, seen: await seen() }
    expect(await publishOrAsk(db, first, looked)).toBe('asked')
    expect(await publishOrAsk(db, first, looked)).toBe('asked')
    expect(await labels(db)).toEqual(['1'])
    const about = { kind: 'edition', id } as const
    expect(await requestFor(db, second.id, about, looked.seen)).toMatchObject({
      by: '山本',
      isMine: false,
      isSame: true,
    })
    expect(await Promise.all([waitingFor(db, second, about), waitingFor(db, first, about)])).toEqual(['山本', null])
    expect(await publishOrAsk(db, second, looked)).toBe('published')
    const last = db.selectFrom('editions').select(['publishedBy', 'askedBy']).where('label', '=', '2')
    expect(await last.executeTakeFirst()).toEqual({ publishedBy: second.id, askedBy: first.id })
    expect(await requestFor(db, second.id, about, await seen())).toBeNull()
  }))

test('what changed since, or was filled in otherwise, is asked for anew', () =>
  withDb(async (db) => {
    const { id, first, second, seen } = await city(db, true)
    await edit(db, '直した文。')
    const before = await seen()
    await publishOrAsk(db, first, { ...filled, seen: before })
    expect(await publishOrAsk(db, second, { ...filled, note: '別のことば', seen: before })).toBe('asked')
    await edit(db, 'また直した文。')
    const now = await seen()
    const request = await requestFor(db, first.id, { kind: 'edition', id }, now)
    expect(request).toMatchObject({ by: '森', isSame: false, fields: { note: '別のことば' } })
    const stale = rehearse(db, (trx) => publishOrAsk(trx, first, { ...filled, note: '別のことば', seen: before }))
    await expect(stale).rejects.toMatchObject({ status: 409 })
    expect(await publishOrAsk(db, first, { ...filled, seen: now })).toBe('asked')
    expect(await publishOrAsk(db, second, { ...filled, seen: now })).toBe('published')
  }))

test('what would be refused cannot be asked for, and no verb gets past the second person', () =>
  withDb(async (db) => {
    const { first, second, seen } = await city(db, true)
    const nothing = rehearse(db, async (trx) => publishOrAsk(trx, first, { ...filled, seen: await seen() }))
    await expect(nothing).rejects.toMatchObject({ code: 'plans-desk:refused.nothingNew' })
    await edit(db, '直した文。')
    const past = publishEdition(db, first, { plan, stage: 'draft', note: '' })
    await expect(past).rejects.toMatchObject({ code: 'plans-desk:refused.secondMissing' })
    await publishEdition(db, second, { plan, stage: 'draft', note: '', askedBy: first.id })
    const { planId } = await db.selectFrom('editions').select('planId').executeTakeFirstOrThrow()
    const own = { id: newId(), planId, number: 9, stage: 'draft', publishedBy: first.id, askedBy: first.id }
    await expect(rehearse(db, (trx) => trx.insertInto('editions').values(own).execute())).rejects.toThrow('check')
    for (const attempt of [sql`delete from publication_requests`, sql`update publication_requests set digest = ''`]) {
      await expect(rehearse(db, (trx) => attempt.execute(trx))).rejects.toThrow('append-only')
    }
  }))
