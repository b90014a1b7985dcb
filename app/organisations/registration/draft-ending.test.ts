import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { personOf } from '#app/accounts/person.ts'
import { openMail } from '#app/notifications/mail.ts'
import { mailEndingDraft } from '#app/notifications/member-mails.ts'
import { groupOf } from '#app/organisations/groups/member.ts'
import { emptyProfile, sampleWords } from '#app/organisations/groups/organisation.fixture.ts'
import type { Db, Trx } from '#db/connection'
import { freshDatabase, withDb } from '#db/testing'
import { beginRegistration, newestApplication } from './application.ts'
import { emptyFile } from './application-form.ts'
import { saveFile, saveProfile } from './draft.ts'
import { endDrafts } from './draft-ending.ts'
import { handIn, withdrawApplication } from './handing-in.ts'
import { addPaper, removePaper } from './paper.ts'

const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF')
const profile = { ...emptyProfile, name: '川べりの会', nameKana: 'かわべりのかい', purpose: '川を守る', type: 'npo' }

const city = (db: Db) =>
  db
    .insertInto('municipality')
    .values({ name: '試験市', nameKana: '', nameEasy: '試験市', nameEn: 'Test' })
    .onConflict((c) => c.doNothing())
    .execute()

async function draft(db: Trx) {
  await sampleWords(db)
  await city(db)
  const person = await personOf(db, { email: 'sato@group.example', language: 'ja' })
  const group = await beginRegistration(db, person)
  const { id } = await groupOf(db, person, group)
  const asked = async () => ({ person, group, version: (await newestApplication(db, id)).version })
  const paper = async () => addPaper(db, { ...(await asked()), kind: 'rules', name: '規約.pdf', bytes: pdf })
  return { person, group, id, asked, paper, now: () => newestApplication(db, id) }
}

const pass = (db: Trx, days: number) =>
  sql`update organisation_applications set changed_at = changed_at - ${days} * interval '1 day',
    warned_at = warned_at - ${days} * interval '1 day'`.execute(db)
/** What happened cannot be changed, not even by tests: so the days between are taken off the clock of the rows. */
const stepsEarlier = (db: Trx, days: number) =>
  sql`set local session_replication_role = replica`
    .execute(db)
    .then(() => sql`update organisation_steps set made_at = made_at - ${days} * interval '1 day'`.execute(db))
    .then(() => sql`set local session_replication_role = origin`.execute(db))
const papersLeft = (db: Trx) => db.selectFrom('organisationPapers').select('id').execute()
const steps = async (db: Trx, organisation: string) =>
  (await db.selectFrom('organisationSteps').select('step').where('organisationId', '=', organisation).execute()).map(
    ({ step }) => step,
  )
const warnings = async (db: Trx) => {
  const { rows } = await sql<{ payload: { organisation: string; occasion: string } }>`select payload
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where t.identifier = 'draft_ending_mail'`.execute(db)
  return rows.map(({ payload }) => payload)
}

test('a draft nobody goes on with: told in time, then withdrawn, then destroyed with its papers', () =>
  withDb(async (db) => {
    const own = await draft(db)
    await saveProfile(db, { ...(await own.asked()), profile })
    await saveFile(db, { ...(await own.asked()), file: { ...emptyFile, officers: '会長 佐藤' } })
    await own.paper()
    await pass(db, 75)
    await endDrafts(db)
    expect(await warnings(db)).toEqual([])
    await pass(db, 2)
    await endDrafts(db)
    await endDrafts(db)
    const [warned, ...others] = await warnings(db)
    expect(others).toEqual([])
    if (warned) await mailEndingDraft(db, warned)
    const mail = await db.selectFrom('mails').select(['id', 'sealed']).where('kind', '=', 'draft_ending').execute()
    const words = openMail(mail[0]?.id ?? '', mail[0]?.sealed as Buffer)
    expect(words.to).toBe('sato@group.example')
    expect(words.text).toContain(`/my/groups/${own.group}/application`)
    await pass(db, 13)
    await endDrafts(db)
    expect(await own.now()).toMatchObject({ state: 'draft' })
    await pass(db, 2)
    await endDrafts(db)
    expect(await steps(db, own.id)).toEqual(['withdrawn'])
    expect(await own.now()).toMatchObject({ state: 'withdrawn', file: { officers: '会長 佐藤' } })
    await stepsEarlier(db, 8)
    await endDrafts(db)
    expect(await own.now()).toMatchObject({ profile: {}, file: emptyFile })
    expect(await papersLeft(db)).toEqual([])
    const { details } = await db
      .selectFrom('journal')
      .select('details')
      .where('verb', '=', 'organisation.draft_destroyed')
      .executeTakeFirstOrThrow()
    expect(details).toEqual({ papers: 1 })
  }))

test('whoever goes on has the whole time again, and nobody ends who was not told', () =>
  withDb(async (db) => {
    const own = await draft(db)
    await pass(db, 80)
    await endDrafts(db)
    await saveProfile(db, { ...(await own.asked()), profile })
    await pass(db, 20)
    await endDrafts(db)
    expect(await own.now()).toMatchObject({ state: 'draft' })
    // no job was done for a year
    await pass(db, 365)
    await endDrafts(db)
    expect(await own.now()).toMatchObject({ state: 'draft' })
    expect(await warnings(db)).toHaveLength(2)
  }))

test('what was handed in once stays, with its papers, withdrawn or not; what was taken out before it does not', () =>
  withDb(async (db) => {
    const own = await draft(db)
    await saveProfile(db, { ...(await own.asked()), profile: { ...profile, activities: '草刈り', members: 8 } })
    const never = await own.paper()
    await removePaper(db, { ...(await own.asked()), paper: never })
    const shown = await own.paper()
    await sql`update organisation_papers set handed_in_at = handed_in_at - interval '10 days',
      removed_at = removed_at - interval '8 days'`.execute(db)
    await handIn(db, await own.asked())
    await pass(db, 400)
    await withdrawApplication(db, { ...(await own.asked()), ...(await own.asked()) })
    await stepsEarlier(db, 400)
    await endDrafts(db)
    expect(await own.now()).toMatchObject({ profile: { name: '川べりの会' } })
    expect(await papersLeft(db)).toEqual([{ id: shown }])
  }))

test('a paper that staff have read and that was then taken out stays', () =>
  withDb(async (db) => {
    const own = await draft(db)
    await saveProfile(db, { ...(await own.asked()), profile: { ...profile, activities: '草刈り', members: 8 } })
    const paper = await own.paper()
    await handIn(db, await own.asked())
    await sql`update organisation_papers set handed_in_at = now() - interval '9 days', removed_at = now() - interval '8 days'`.execute(
      db,
    )
    await stepsEarlier(db, 8.5)
    await endDrafts(db)
    expect(await papersLeft(db)).toEqual([{ id: paper }])
  }))

test('three registrations at a time, also where they are begun at once', async () => {
  const { db, drop } = await freshDatabase()
  try {
    await city(db)
    const person = await db.transaction().execute((trx) => personOf(trx, { email: 'a@b.example', language: 'ja' }))
    const begun = await Promise.allSettled(Array.from({ length: 8 }, () => beginRegistration(db, person)))
    expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    await expect(beginRegistration(db, person)).rejects.toMatchObject({
      code: 'groups:refused.tooManyDrafts',
      values: { max: 3 },
    })
  } finally {
    await drop()
  }
})

test('papers taken out count in what an application may hold, until they are destroyed', () =>
  withDb(async (db) => {
    const own = await draft(db)
    const bytes = new Uint8Array(3 * 1024 * 1024)
    bytes.set(pdf)
    const add = async () => addPaper(db, { ...(await own.asked()), kind: 'other', name: 'a.pdf', bytes })
    for (let at = 0; at < 20; at++) await removePaper(db, { ...(await own.asked()), paper: await add() })
    await expect(add()).rejects.toMatchObject({ code: 'groups:refused.tooManyBytes' })
    await sql`update organisation_papers set removed_at = now() - interval '8 days'`.execute(db)
    await endDrafts(db)
    await expect(add()).resolves.toEqual(expect.any(String))
  }))
