import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { applicant, meanwhile, sampleEvent, signupInput } from '#app/events/programme/event.fixture.ts'
import { openMail } from '#app/notifications/mail.ts'
import { mailSignup } from '#app/notifications/signup-mails.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { signUp } from './signup.ts'
import { allSignups } from './signup-list.ts'
import type { SignupMail } from './tables.ts'

const visitor = { kind: 'visitor' } as const
const by = (changes: object) =>
  signupInput({ applicant: applicant({ email: '', phone: '0900-111-222', ...changes }), now: meanwhile })

type Told = { kind: SignupMail; about: string; occasion?: string }
async function told(db: Db): Promise<Told[]> {
  const { rows } = await sql<{ payload: Told }>`select payload from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'signup_mail' order by j.id`.execute(
    db,
  )
  return rows.map(({ payload }) => payload)
}

test('a second application is taken like a new one, by name and number or by address; staff see both', () =>
  withDb(async (db) => {
    const { id: event } = await sampleEvent(db, { quotas: [10] })
    const first = await signUp(db, visitor, by({}))
    const second = await signUp(db, visitor, by({ phone: '0900111222' }))
    const other = await signUp(db, visitor, by({ name: '加藤 ひかり', email: 'kato@post.internal' }))
    const third = await signUp(db, visitor, by({ name: '佐藤 そら', phone: '', email: 'KATO@post.internal' }))
    expect([second, other, third].map(({ states }) => states)).toEqual([first.states, first.states, first.states])
    const listed = await allSignups(db, event, {})
    expect(listed.map(({ number, alike }) => [number, alike])).toEqual([
      [first.number, [second.number]],
      [second.number, [first.number]],
      [other.number, [third.number]],
      [third.number, [other.number]],
    ])
    expect((await told(db)).filter(({ kind }) => kind === 'again')).toEqual([
      { kind: 'again', about: first.id, occasion: second.id },
      { kind: 'again', about: other.id, occasion: third.id },
    ])
  }))

test('whoever applied first is told at their own address, not at the one that was typed', () =>
  withDb(async (db) => {
    await sampleEvent(db, { quotas: [10] })
    const city = { name: '試験市', nameKana: '', nameEasy: '試験市', nameEn: 'Test' }
    await db.insertInto('municipality').values(city).execute()
    const first = await signUp(db, visitor, by({ email: 'first@post.internal' }))
    const second = await signUp(db, visitor, by({ email: 'stranger@post.internal' }))
    for (const each of (await told(db)).filter(({ kind }) => kind === 'again')) await mailSignup(db, each)
    const mails = await db.selectFrom('mails').select(['id', 'sealed']).where('kind', '=', 'signup_again').execute()
    const [words, ...others] = mails.map(({ id, sealed }) => openMail(id, sealed as Buffer))
    expect(others).toEqual([])
    expect(words?.to).toBe('first@post.internal')
    expect(words?.text).toContain(`/signups/${first.number}/`)
    // its number is told, so that it can be asked about; what opens it is not
    expect(words?.text).toContain(second.number)
    expect(words?.text).not.toContain(`/signups/${second.number}/`)
  }))

test('whoever has no address is told nothing, and nothing is lost', () =>
  withDb(async (db) => {
    await sampleEvent(db, { quotas: [10] })
    await signUp(db, visitor, by({}))
    await signUp(db, visitor, by({}))
    for (const each of await told(db)) await mailSignup(db, each)
    expect(await db.selectFrom('mails').select('id').execute()).toEqual([])
    expect(await db.selectFrom('signups').select('id').execute()).toHaveLength(2)
  }))

test('nobody is told of a second one where the first was given up', () =>
  withDb(async (db) => {
    await sampleEvent(db, { quotas: [10] })
    await signUp(db, visitor, by({}))
    await sql`update session_places set state = 'cancelled'`.execute(db)
    await signUp(db, visitor, by({}))
    expect((await told(db)).map(({ kind }) => kind)).not.toContain('again')
  }))
