import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { meanwhile, sampleEvent, signupInput, startsAt } from '#app/events/programme/event.fixture.ts'
import { editEvent, findEvent } from '#app/events/programme/event.ts'
import { passOverReminders, remindOfSessions } from '#app/events/programme/reminding.ts'
import { openMail } from '#app/notifications/mail.ts'
import { mailSignup } from '#app/notifications/signup-mails.ts'
import { newId } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { callOffSession, editSession } from './session-change.ts'
import { cancelSignup, signUp } from './signup.ts'
import { thankParticipants } from './thanks.ts'

const [visitor, staff] = [{ kind: 'visitor' }, { kind: 'system' }] as const
/** So many days before the day of the first session, at that time in Japan. */
const before = (days: number, time = '09:00') => {
  const day = new Date(startsAt.getTime() + 9 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10)
  return new Date(`${day}T${time}:00+09:00`)
}
const after = (days: number, time?: string) => before(-days, time)

type Told = { kind: string; about: string; session: string; occasion: string }
const jobs = async (db: Db, kind: 'reminder' | 'thanks') => {
  const { rows } = await sql<{ payload: Told }>`select payload from graphile_worker._private_jobs
    where payload ->> 'kind' = ${kind} order by id`.execute(db)
  return rows.map(({ payload }) => payload)
}
const edit = async (db: Db, starts: Date, now: Date) => {
  const { version } = await findEvent(db, 'hiroba')
  const fields = { title: '', startsAt: starts, endsAt: new Date(starts.getTime() + 7_200_000), form: 'venue' as const }
  const rest = { quota: 3, venue: '市民館', venueEn: null, address: '' }
  await editSession(db, staff, {
    ...{ event: 'hiroba', session: 1, version, fields: { ...fields, ...rest }, services: [], now },
  })
}

test('a reminder goes out once, on the morning so many days before, to those who have a place', () =>
  withDb(async (db) => {
    const { sessions } = await sampleEvent(db, { quotas: [1], changes: { reminderDays: [7, 1] } })
    const has = await signUp(db, visitor, signupInput())
    await signUp(db, visitor, signupInput())
    await remindOfSessions(db, before(7, '08:59'))
    expect(await jobs(db, 'reminder')).toEqual([])
    for (const at of [before(7), before(7), before(6), before(1), before(0, '13:00'), after(1)]) {
      await remindOfSessions(db, at)
    }
    const told = await jobs(db, 'reminder')
    expect(told).toMatchObject([
      { about: has.id, session: sessions[0] },
      { about: has.id, session: sessions[0] },
    ])
    expect(new Set(told.map(({ occasion }) => occasion)).size).toBe(2)
  }))

test('what was missed is sent late as one mail, unless the session has begun', () =>
  withDb(async (db) => {
    await sampleEvent(db, { quotas: [1, 1], changes: { reminderDays: [7, 3, 1], sessionsChosen: true } })
    await signUp(db, visitor, signupInput({ sessions: [1] }))
    await signUp(db, visitor, signupInput({ sessions: [2] }))
    await remindOfSessions(db, before(0, '12:00'))
    // three were missed of the first session, one of the second a week later
    expect(await jobs(db, 'reminder')).toHaveLength(2)
    await db.deleteFrom('sessionReminders').execute()
    await remindOfSessions(db, startsAt)
    expect((await jobs(db, 'reminder')).slice(2)).toHaveLength(1)
  }))

test('a mail says which services are given, and one that becomes free later is told of', () =>
  withDb(async (db) => {
    await db
      .insertInto('municipality')
      .values({ name: '丘市', nameKana: '', nameEasy: '丘市', nameEn: 'Oka' })
      .execute()
    await sampleEvent(db, { quotas: [3], services: [{ kind: 'childcare', quota: 1, ages: [1, 6] }] })
    const services = [{ session: 1, kind: 'childcare' as const, people: 1, ages: [3] }]
    const first = await signUp(db, visitor, signupInput({ services }))
    const second = await signUp(db, visitor, signupInput({ services, language: 'en' }))
    const mail = async (kind: 'accepted' | 'service_given') => {
      await db.deleteFrom('mails').execute()
      await mailSignup(db, { kind, about: second.id, occasion: newId() })
      const found = await db.selectFrom('mails').select(['id', 'sealed']).executeTakeFirstOrThrow()
      return openMail(found.id, found.sealed as Buffer)
    }
    const given = async () =>
      (await sql`select from graphile_worker._private_jobs where payload ->> 'kind' = 'service_given'`.execute(db)).rows
    expect((await mail('accepted'))?.text).toContain('Services you asked for: Childcare 1 person – ')
    expect(await given()).toHaveLength(0)
    await cancelSignup(db, visitor, { signup: first.id, now: meanwhile })
    expect(await given()).toHaveLength(1)
    expect((await mail('service_given'))?.text).toContain('now reserved for you')
  }))

test('a moved session is reminded of anew, days chosen too late are passed over, one called off is silent', () =>
  withDb(async (db) => {
    await sampleEvent(db, { changes: { reminderDays: [3] } })
    await signUp(db, visitor, signupInput())
    await remindOfSessions(db, before(3))
    await edit(db, new Date(startsAt.getTime() + 10 * 86_400_000), before(2))
    await remindOfSessions(db, before(2))
    await remindOfSessions(db, after(7))
    expect(await jobs(db, 'reminder')).toHaveLength(2)
    // to a day that is near: what was to be said three days before is not said the day before
    await edit(db, after(9, '13:30'), after(8))
    const { version } = await findEvent(db, 'hiroba')
    await editEvent(db, staff, { event: 'hiroba', version, changes: { reminderDays: [5, 3] }, now: after(8) })
    await remindOfSessions(db, after(8, '12:00'))
    expect(await jobs(db, 'reminder')).toHaveLength(2)
    await db.deleteFrom('sessionReminders').execute()
    await callOffSession(db, staff, { event: 'hiroba', session: 1, reason: '台風のため' })
    await remindOfSessions(db, after(8, '12:05'))
    expect(await jobs(db, 'reminder')).toHaveLength(2)
  }))

test('an event published late does not make up for its reminders', () =>
  withDb(async (db) => {
    const { id } = await sampleEvent(db, { changes: { reminderDays: [7, 1] } })
    await passOverReminders(db as never, id, before(5))
    await signUp(db, visitor, signupInput())
    await remindOfSessions(db, before(5, '10:00'))
    expect(await jobs(db, 'reminder')).toEqual([])
    await remindOfSessions(db, before(1))
    expect(await jobs(db, 'reminder')).toHaveLength(1)
  }))

test('thanks go on the morning after to those who came, else to all who had a place', () =>
  withDb(async (db) => {
    const { sessions } = await sampleEvent(db, { quotas: [3, 3], changes: { sessionsChosen: true } })
    const [first = '', second = ''] = sessions
    const came = await signUp(db, visitor, signupInput({ sessions: [1, 2] }))
    const away = await signUp(db, visitor, signupInput({ sessions: [1, 2] }))
    await db
      .insertInto('checkIns')
      .values({ id: newId(), sessionId: first, signupId: came.id, people: 1, how: 'name' } as never)
      .execute()
    for (const at of [after(0, '18:00'), after(1, '08:55'), after(1), after(1, '09:05')])
      await thankParticipants(db, at)
    expect(await jobs(db, 'thanks')).toMatchObject([{ about: came.id, session: first }])
    await thankParticipants(db, after(8))
    const all = (await jobs(db, 'thanks')).slice(1)
    expect(all.map(({ about }) => about).sort()).toEqual([away.id, came.id].sort())
    expect(all.every(({ session }) => session === second)).toBe(true)
  }))

test('thanks missed for more than a week are not sent', () =>
  withDb(async (db) => {
    await sampleEvent(db)
    await signUp(db, visitor, signupInput())
    await thankParticipants(db, after(9))
    expect(await jobs(db, 'thanks')).toEqual([])
  }))

async function questionnaire(db: Db, department: string) {
  const [id, seriesId] = [newId(), newId()]
  await db.insertInto('surveySeries').values({ id: seriesId, title: '参加者' }).execute()
  const period = { opensAt: meanwhile, closesAt: after(60) }
  await db
    .insertInto('surveys')
    .values({
      ...{ id, seriesId, slug: 'after', wave: 1, title: '参加者アンケート', departmentId: department, ...period },
      ...{ sample: false, open: true },
    } as never)
    .execute()
  await db
    .insertInto('surveyPublications')
    .values({ surveyId: id, publishedBy: null } as never)
    .execute()
  return id
}

test('mails are in the words of the person, and the questionnaire comes with the last session', () =>
  withDb(async (db) => {
    await db
      .insertInto('municipality')
      .values({ name: '丘市', nameKana: '', nameEasy: '丘市', nameEn: 'Oka' })
      .execute()
    const { sessions } = await sampleEvent(db, { quotas: [3, 3], changes: { titleEn: 'Drawing places' } })
    const { departmentId, version } = await findEvent(db, 'hiroba')
    const surveyId = await questionnaire(db, departmentId)
    await editEvent(db, staff, { event: 'hiroba', version, changes: { surveyId }, now: meanwhile })
    const { id } = await signUp(db, visitor, signupInput({ language: 'en' }))
    const mail = async (kind: 'reminder' | 'thanks', session: string, now: Date) => {
      await db.deleteFrom('mails').execute()
      await mailSignup(db, { kind, about: id, session, occasion: newId(), now })
      const found = await db.selectFrom('mails').select(['id', 'sealed']).executeTakeFirst()
      return found ? openMail(found.id, found.sealed as Buffer) : null
    }
    const [first = '', second = ''] = sessions
    const reminder = await mail('reminder', first, before(3))
    expect(reminder?.subject).toBe('[Oka] Soon: Drawing places')
    // one session, not both
    expect(reminder?.text.match(/December 2026/g)).toHaveLength(1)
    expect(reminder?.html).toContain('/en/signups/')
    expect((await mail('thanks', first, after(1)))?.text).not.toContain('/surveys/')
    expect((await mail('thanks', second, after(8)))?.text).toContain('/en/surveys/after')
    expect((await mail('thanks', second, after(61)))?.text).not.toContain('/surveys/')
    await cancelSignup(db, visitor, { signup: id, now: meanwhile })
    expect(await mail('reminder', first, before(3))).toBeNull()
  }))
