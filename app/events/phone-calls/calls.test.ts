import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { applicant, closesAt, sampleEvent, signupInput, startsAt } from '#app/events/programme/event.fixture.ts'
import { callOffSession } from '#app/events/signups/session-change.ts'
import { cancelSignup, signUp } from '#app/events/signups/signup.ts'
import type { SignupMail } from '#app/events/signups/tables.ts'
import { system } from '#app/journal/journal.ts'
import { mailSignup } from '#app/notifications/signup-mails.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { callsOf, noteCall } from './calls.ts'

const visitor = { kind: 'visitor' } as const
const now = new Date(closesAt.getTime() + 3_600_000)
const onlyPhone = (phone: string) => signupInput({ applicant: applicant({ phone }) })

/** Does what the worker would with the mails that wait to be written. */
async function mail(db: Db, isSent = true): Promise<void> {
  type Job = { id: string; told: { kind: SignupMail; about: string; occasion?: string; session?: string } }
  const { rows } = await sql<Job>`select j.id, j.payload as told from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'signup_mail' order by j.id`.execute(
    db,
  )
  for (const { told } of rows) await mailSignup(db, { ...told, now, isSent })
  await sql`delete from graphile_worker._private_jobs`.execute(db)
}

/** One has a place and gives it up; two wait, with a phone only. */
async function offered(db: Db) {
  const event = await sampleEvent(db, { quotas: [1] })
  const { id: gives } = await signUp(db, visitor, signupInput())
  const first = await signUp(db, visitor, onlyPhone('0191234567'))
  const second = await signUp(db, visitor, onlyPhone('0197654321'))
  await db
    .insertInto('municipality')
    .values({ name: '丘市', nameKana: '', nameEasy: '丘市', nameEn: 'Oka' })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await mail(db)
  expect(await callsOf(db, event.id, { now })).toEqual([])
  await cancelSignup(db, visitor, { signup: gives, now })
  await mail(db)
  return { event, first, second }
}
const open = async (db: Db, event: string, at = now) =>
  (await callsOf(db, event, { now: at })).filter((call) => call.open).map(({ kind, number }) => `${kind} ${number}`)
const state = (db: Db, signup: string) =>
  db.selectFrom('sessionPlaces').select('state').where('signupId', '=', signup).executeTakeFirst()

test('whoever has only a phone is called about an offer before it ends, and answers on the phone', () =>
  withDb(async (db) => {
    const { event, first, second } = await offered(db)
    const [call] = await callsOf(db, event.id, { now })
    const { expiresAt } = await db.selectFrom('offers').select('expiresAt').executeTakeFirstOrThrow()
    expect(call).toMatchObject({ kind: 'offer', number: first.number, sessions: [1], open: true, steps: [] })
    expect(call?.until).toEqual(expiresAt)
    const id = call?.id ?? ''
    await noteCall(db, system, { call: id, outcome: 'not_reached', note: '留守', now })
    await noteCall(db, system, { call: id, outcome: 'told', now })
    expect(await open(db, event.id)).toEqual([`offer ${first.number}`])
    await noteCall(db, system, { call: id, outcome: 'declined', now })
    expect(await state(db, first.id)).toEqual({ state: 'declined' })
    await mail(db)
    // who declined was on the phone; who comes next is to be called
    expect(await open(db, event.id)).toEqual([`offer ${second.number}`])
    const [next] = await callsOf(db, event.id, { now })
    await noteCall(db, system, { call: next?.id ?? '', outcome: 'accepted', now })
    expect(await state(db, second.id)).toEqual({ state: 'accepted' })
    await mail(db)
    expect(await open(db, event.id)).toEqual([])
    const steps = (await callsOf(db, event.id, { now })).find((each) => each.id === id)?.steps
    expect(steps?.map(({ outcome, note }) => [outcome, note])).toEqual([
      ['not_reached', '留守'],
      ['told', ''],
      ['declined', ''],
    ])
    const { rows } = await sql`select details from journal where verb = 'signup.called'`.execute(db)
    expect(JSON.stringify(rows)).not.toMatch(/留守|0191234567/)
    expect(rows).toHaveLength(4)
  }))

test('what changes or is called off is told by phone once, and not any more once it is over', () =>
  withDb(async (db) => {
    const { event, first, second } = await offered(db)
    await callOffSession(db, system, { event: event.slug, session: 1, reason: '大雨', now })
    await mail(db)
    expect((await open(db, event.id)).sort()).toEqual(
      [`session_cancelled ${first.number}`, `session_cancelled ${second.number}`].sort(),
    )
    const [call] = await callsOf(db, event.id, { now })
    await noteCall(db, system, { call: call?.id ?? '', outcome: 'told', now })
    await expect(noteCall(db, system, { call: call?.id ?? '', outcome: 'told', now })).rejects.toMatchObject({
      code: 'event-calls:refused.done',
    })
    await expect(noteCall(db, system, { call: call?.id ?? '', outcome: 'accepted', now })).rejects.toMatchObject({
      code: 'event-calls:refused.nothingOffered',
    })
    expect(await open(db, event.id)).toHaveLength(1)
    expect(await open(db, event.id, startsAt)).toEqual([])
  }))

test('where no mail server is set, whoever left a number too is called as well', () =>
  withDb(async (db) => {
    const event = await sampleEvent(db)
    await db
      .insertInto('municipality')
      .values({ name: '丘市', nameKana: '', nameEasy: '丘市', nameEn: 'Oka' })
      .execute()
    const both = applicant({ email: 'both@post.internal', phone: '0191234567' })
    const { number } = await signUp(db, visitor, signupInput({ applicant: both }))
    await signUp(db, visitor, signupInput())
    await mail(db, false)
    await callOffSession(db, system, { event: event.slug, session: 1, reason: '大雨', now })
    await mail(db, false)
    expect(await open(db, event.id)).toEqual([`session_cancelled ${number}`])
    const mails = await db.selectFrom('mails').select('kind').where('kind', '=', 'signup_session_cancelled').execute()
    expect(mails).toHaveLength(2)
  }))
