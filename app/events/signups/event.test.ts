import { expect, test } from 'vitest'
import {
  applicant,
  closesAt,
  meanwhile,
  opensAt,
  sampleEvent,
  signupInput,
  startsAt,
} from '#app/events/programme/event.fixture.ts'
import { createEvent, editEvent, eventState, findEvent, lastEnd } from '#app/events/programme/event.ts'
import { readFilter } from '#app/events/programme/filter.ts'
import { foundEvents } from '#app/events/programme/found-events.ts'
import { publicEvent } from '#app/events/programme/public-event.ts'
import { missingIn, publishEvent } from '#app/events/programme/publishing.ts'
import { addSession, type SessionFields, sessionsOf } from '#app/events/programme/session.ts'
import { newId } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { ownSignup } from './own-signup.ts'
import { callOffSession, editSession } from './session-change.ts'
import { cancelSignup, signUp, signupSecret } from './signup.ts'
import { viewApplicant } from './signup-person.ts'

const visitor = { kind: 'visitor' } as const
const staff = { kind: 'system' } as const
const before = new Date('2026-10-20T09:00:00+09:00')

const session = (changes: Partial<SessionFields> = {}): SessionFields => ({
  ...{ title: '', startsAt, endsAt: new Date(startsAt.getTime() + 7_200_000), form: 'venue', quota: 3 },
  ...{ venue: '市民館', venueEn: null, address: '', ...changes },
})

async function draft(db: Db) {
  const departmentId = newId()
  await db
    .insertInto('departments')
    .values({ id: departmentId, key: departmentId.slice(-8), name: '企画課', nameKana: 'きかくか' })
    .execute()
  const none = { titleEasy: null, titleEn: null, summaryEasy: null, summaryEn: null, audienceEasy: null }
  return createEvent(db, staff, {
    ...{ ...none, audienceEn: null, programme: '', programmeEasy: null, programmeEn: null, accessibility: [] },
    ...{ kind: 'workshop', title: '広場の会', summary: '広場を考える', audience: '市民', contact: '', criteria: '' },
    ...{ departmentId, way: 'first_come', opensAt, closesAt, sessionsChosen: false, mostPeople: 2, offerHours: 48 },
    asked: [],
  })
}
const version = async (db: Db, slug: string) => (await findEvent(db, slug)).version
const mails = async (db: Db, kind: string) => {
  const { rows } = await db.executeQuery<{ payload: { kind: string; about: string } }>(
    (await import('kysely')).CompiledQuery.raw(
      `select payload from graphile_worker._private_jobs j where payload ->> 'kind' = '${kind}'`,
    ),
  )
  return rows.map(({ payload }) => payload.about)
}

test('a draft names what is missing, and is public once it has it', () =>
  withDb(async (db) => {
    const { slug } = await draft(db)
    const event = await findEvent(db, slug)
    expect(missingIn(event, await sessionsOf(db, event.id), before)).toEqual(['contact', 'sessions'])
    await expect(publishEvent(db, staff, { event: slug, now: before })).rejects.toMatchObject({ status: 409 })
    await addSession(db, staff, { event: slug, version: event.version, fields: session(), services: [] })
    await editEvent(db, staff, { event: slug, version: event.version + 1, changes: { contact: '電話' } })
    await expect(publicEvent(db, slug)).rejects.toMatchObject({ status: 404 })
    await publishEvent(db, staff, { event: slug, now: before })
    expect((await publicEvent(db, slug, meanwhile)).state).toBe('open')
    const filter = readFilter(new URLSearchParams())
    expect((await foundEvents(db, filter, { now: before })).events).toMatchObject([{ slug, state: 'coming' }])
  }))

test('whoever saved first wins, and the way of giving places is fixed once public', () =>
  withDb(async (db) => {
    const { slug } = await sampleEvent(db)
    const seen = await version(db, slug)
    await editEvent(db, staff, { event: slug, version: seen, changes: { contact: '新しい連絡先' } })
    const late = editEvent(db, staff, { event: slug, version: seen, changes: { contact: '別の連絡先' } })
    await expect(late).rejects.toMatchObject({ code: 'events-desk:refused.changedMeanwhile' })
    const other = editEvent(db, staff, { event: slug, version: seen + 1, changes: { way: 'draw' } })
    await expect(other).rejects.toMatchObject({ code: 'events-desk:refused.fixed' })
    const past = new Date('2026-11-02T09:00:00+09:00')
    const back = { event: slug, version: seen + 1, changes: { closesAt: past }, now: meanwhile }
    await expect(editEvent(db, staff, back)).rejects.toMatchObject({ field: 'closesAt' })
  }))

test('more places go to those who wait, and never are there fewer than were given', () =>
  withDb(async (db) => {
    const { slug } = await sampleEvent(db, { quotas: [2] })
    for (let at = 0; at < 3; at++) await signUp(db, visitor, signupInput())
    const now = await version(db, slug)
    const less = { event: slug, session: 1, version: now, fields: session({ quota: 1 }), services: [] }
    await expect(editSession(db, staff, less)).rejects.toMatchObject({ field: 'quota', values: { given: 2 } })
    await editSession(db, staff, { ...less, fields: session({ quota: 3 }) })
    const { sessions } = await publicEvent(db, slug, meanwhile)
    expect(sessions).toMatchObject([{ quota: 3, given: 3, waiting: 0 }])
  }))

test('everybody who applied is told of a move and of a session called off, once each time', () =>
  withDb(async (db) => {
    const { slug, sessions } = await sampleEvent(db, { quotas: [1] })
    const first = await signUp(db, visitor, signupInput())
    const gone = await signUp(db, visitor, signupInput())
    await cancelSignup(db, visitor, { signup: gone.id, now: meanwhile })
    const edit = { event: slug, session: 1, services: [] }
    await editSession(db, staff, { ...edit, version: 1, fields: session({ venue: '図書館', quota: 1 }) })
    await editSession(db, staff, { ...edit, version: 2, fields: session({ venue: '体育館', quota: 1 }) })
    expect(await mails(db, 'changed')).toEqual([first.id, first.id])
    await callOffSession(db, staff, { event: slug, session: 1, reason: '台風のため' })
    expect(await mails(db, 'session_cancelled')).toEqual([first.id])
    const places = await db
      .selectFrom('sessionPlaces')
      .select('state')
      .where('sessionId', '=', sessions[0] ?? '')
      .execute()
    expect(places.map(({ state }) => state)).toEqual(['cancelled', 'cancelled'])
    expect((await publicEvent(db, slug, meanwhile)).state).toBe('cancelled')
  }))

test('an application opens with its secret only, and who it is with a reason only', () =>
  withDb(async (db) => {
    await sampleEvent(db, { quotas: [1] })
    await signUp(db, visitor, signupInput())
    const { id, number } = await signUp(
      db,
      visitor,
      signupInput({ applicant: applicant({ email: 'a@post.internal' }) }),
    )
    const own = await ownSignup(db, number, signupSecret(id), meanwhile)
    expect(own.places).toMatchObject([{ session: 1, state: 'waiting', rank: 1, offer: null }])
    await expect(ownSignup(db, number, 'x'.repeat(24))).rejects.toMatchObject({ status: 404 })
    await expect(ownSignup(db, 'AAAA-AAAA', signupSecret(''))).rejects.toMatchObject({ status: 404 })
    await expect(viewApplicant(db, staff, { signup: id, reason: ' ' })).rejects.toMatchObject({ status: 422 })
    expect(await viewApplicant(db, staff, { signup: id, reason: '電話があった' })).toMatchObject({
      email: 'a@post.internal',
    })
  }))

test('an event stands where the clock says', () => {
  const event = { opensAt, closesAt, publishedAt: before, endsAt: lastEnd([{ endsAt: startsAt, cancelledAt: null }]) }
  expect(eventState({ ...event, publishedAt: null }, meanwhile)).toBe('draft')
  expect([before, meanwhile, closesAt, startsAt].map((now) => eventState(event, now))).toEqual([
    'coming',
    'open',
    'closed',
    'past',
  ])
})
