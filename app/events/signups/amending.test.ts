import { expect, test } from 'vitest'
import {
  applicant,
  closesAt,
  meanwhile,
  sampleEvent,
  signupInput,
  startsAt,
} from '#app/events/programme/event.fixture.ts'
import { publicEvent } from '#app/events/programme/public-event.ts'
import type { Db } from '#db/connection'
import { freshDatabase, withDb } from '#db/testing'
import { amendSignup } from './amending.ts'
import { amendmentForm } from './entry-form.ts'
import { acceptOffer } from './offer.ts'
import { cancelSignup, signUp } from './signup.ts'
import { viewApplicant } from './signup-person.ts'
import { askedOfApplicant, typedSignup } from './typed-signup.ts'

const visitor = { kind: 'visitor' } as const
const party = (count: number, email = 'party@post.internal') =>
  applicant({ email, companions: Array.from({ length: count - 1 }, (_, at) => `連れ ${at}`) })
const apply = (db: Db, count: number, changes: object = {}) =>
  signUp(db, visitor, signupInput({ applicant: party(count, `party${Math.random()}@post.internal`), ...changes }))
const amend = (db: Db, signup: string, changes: object = {}) =>
  amendSignup(db, visitor, { signup, version: 1, applicant: party(1), services: [], now: meanwhile, ...changes })
const standing = async (db: Db) =>
  (
    await db
      .selectFrom('sessionPlaces as p')
      .innerJoin('signups', 'signups.id', 'p.signupId')
      .innerJoin('eventSessions as s', 's.id', 'p.sessionId')
      .select(['state', 'p.people', 's.number'])
      .orderBy('place')
      .orderBy('s.number')
      .execute()
  ).map(({ state, people, number }) => `${number} ${state} ${people}`)

test('fewer come: what gets free is offered to whoever waits', () =>
  withDb(async (db) => {
    await sampleEvent(db, { quotas: [3] })
    const { id } = await apply(db, 3)
    await apply(db, 2)
    await amend(db, id)
    expect(await standing(db)).toEqual(['1 accepted 1', '1 offered 2'])
    const { people, version } = await db
      .selectFrom('signups')
      .select(['people', 'version'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect([people, version]).toEqual([1, 2])
  }))

test('more come only where places are free and nobody is overtaken; else all stays as it was', () =>
  withDb(async (db) => {
    await sampleEvent(db, { quotas: [3] })
    const { id } = await apply(db, 1)
    await amend(db, id, { applicant: party(2) })
    expect(await standing(db)).toEqual(['1 accepted 2'])
    await apply(db, 1)
    await expect(amend(db, id, { version: 2, applicant: party(3) })).rejects.toMatchObject({
      code: 'signups:refused.noRoom',
      field: 'people',
    })
    const waiting = await apply(db, 1)
    await amend(db, waiting.id, { applicant: party(2) })
    expect(await standing(db)).toEqual(['1 accepted 2', '1 accepted 1', '1 waiting 2'])
    await expect(amend(db, id, { version: 2, applicant: party(5) })).rejects.toMatchObject({ status: 422 })
  }))

test('contact changes: the seal opens to the new one, and the journal says no more than that it changed', () =>
  withDb(async (db) => {
    await sampleEvent(db)
    const { id } = await apply(db, 1)
    await amend(db, id, { applicant: applicant({ phone: '0900-222-333', needs: '筆談' }) })
    const seen = await viewApplicant(db, { kind: 'system' }, { signup: id, reason: '電話' })
    expect(seen).toMatchObject({ phone: '0900-222-333', needs: '筆談', email: '' })
    const { details } = await db
      .selectFrom('journal')
      .select('details')
      .where('verb', '=', 'signup.amended')
      .executeTakeFirstOrThrow()
    expect(details).toEqual({ changed: ['contact'], people: 1 })
    // the same once more is no change: nothing is told or recorded
    await amend(db, id, { version: 2, applicant: applicant({ phone: '0900-222-333', needs: '筆談' }) })
    expect(await db.selectFrom('journal').select('id').where('verb', '=', 'signup.amended').execute()).toHaveLength(1)
  }))

test('sessions are left and joined where they can be chosen', () =>
  withDb(async (db) => {
    await sampleEvent(db, { quotas: [1, 1, 2], changes: { sessionsChosen: true } })
    const { id } = await apply(db, 1, { sessions: [1, 2] })
    await apply(db, 1, { sessions: [1] })
    await amend(db, id, { sessions: [2, 3] })
    expect(await standing(db)).toEqual(['1 cancelled 1', '2 accepted 1', '3 accepted 1', '1 offered 1'])
    // back again: behind the one who is being offered the place, which stays theirs
    await amend(db, id, { version: 2, sessions: [1, 2, 3] })
    expect(await standing(db)).toEqual(['1 waiting 1', '2 accepted 1', '3 accepted 1', '1 offered 1'])
    const offer = await db.selectFrom('offers').select('id').where('endedAt', 'is', null).executeTakeFirstOrThrow()
    await acceptOffer(db, visitor, { offer: offer.id, now: meanwhile })
    const refused = { version: 3, now: closesAt }
    await expect(amend(db, id, { ...refused, sessions: [] })).rejects.toMatchObject({ field: 'sessions' })
    await amend(db, id, { ...refused, sessions: [2, 3] })
    await expect(amend(db, id, { version: 4, sessions: [1, 2, 3], now: closesAt })).rejects.toMatchObject({
      code: 'signups:refused.sessionsClosed',
    })
  }))

test('services: given up, asked for, more or fewer of them; what stays is not asked about again', () =>
  withDb(async (db) => {
    await sampleEvent(db, {
      quotas: [5],
      services: [
        { kind: 'childcare', quota: 2, ages: [1, 6], closesAt: new Date(closesAt.getTime() - 86_400_000) },
        { kind: 'parking', quota: 1 },
      ],
    })
    const care = (...ages: number[]) => ({ session: 1, kind: 'childcare' as const, people: ages.length, ages })
    const park = { session: 1, kind: 'parking' as const, people: 1 }
    const first = await apply(db, 1, { services: [care(2, 3), park] })
    const second = await apply(db, 1, { services: [care(4)] })
    const given = async (id: string) =>
      (
        await db
          .selectFrom('servicePlaces as p')
          .innerJoin('sessionServices as v', 'v.id', 'p.serviceId')
          .select(['kind', 'state', 'people'])
          .where('signupId', '=', id)
          .orderBy('kind')
          .execute()
      ).map(({ kind, state, people }) => `${kind} ${state} ${people}`)
    expect(await given(second.id)).toEqual(['childcare waiting 1'])
    await amend(db, first.id, { services: [care(3)] })
    expect(await given(first.id)).toEqual(['childcare accepted 1', 'parking cancelled 1'])
    expect(await given(second.id)).toEqual(['childcare accepted 1'])
    await expect(amend(db, first.id, { version: 2, services: [care(3, 4)] })).rejects.toMatchObject({
      code: 'signups:refused.noService',
    })
    await expect(amend(db, first.id, { version: 2, services: [care(9)] })).rejects.toMatchObject({
      code: 'events:refused.ageOutside',
    })
    await amend(db, second.id, { services: [care(4), park] })
    expect(await given(second.id)).toEqual(['childcare accepted 1', 'parking accepted 1'])
    // its last day has passed: as it is, it stays, but no more of it
    const late = { version: 2, now: closesAt }
    await amend(db, first.id, { ...late, services: [care(3)], applicant: party(1, 'new@post.internal') })
    await expect(amend(db, first.id, { ...late, version: 3, services: [care(2)] })).rejects.toMatchObject({
      code: 'events:refused.serviceOver',
    })
  }))

test('once people are drawn from a list, nobody becomes more; after the session began nothing changes', () =>
  withDb(async (db) => {
    await sampleEvent(db, { way: 'draw', quotas: [5] })
    const { id } = await apply(db, 2)
    await amend(db, id, { applicant: party(3) })
    const over = { version: 2, now: closesAt }
    await expect(amend(db, id, { ...over, applicant: party(4) })).rejects.toMatchObject({
      code: 'signups:refused.listStands',
    })
    await amend(db, id, { ...over, applicant: party(1) })
    expect(await standing(db)).toEqual(['1 applied 1'])
    await expect(amend(db, id, { version: 3, now: startsAt })).rejects.toMatchObject({
      code: 'signups:refused.nothingToChange',
    })
    await cancelSignup(db, visitor, { signup: id, now: meanwhile })
    await expect(amend(db, id, { version: 3 })).rejects.toMatchObject({ code: 'signups:refused.nothingToChange' })
  }))

test('two who change the same application: one does, the other is told; and never over quota', async () => {
  const { db, drop } = await freshDatabase()
  try {
    await sampleEvent(db, { quotas: [6] })
    const ids: string[] = []
    for (let at = 0; at < 4; at++) ids.push((await apply(db, 1)).id)
    const twice = await Promise.allSettled(
      [1, 2].map((at) => amend(db, ids[0] ?? '', { applicant: party(1, `${at}@post.internal`) })),
    )
    expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(twice.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'signups:refused.changedMeanwhile' },
    })
    const more = await Promise.allSettled(ids.slice(1).map((id) => amend(db, id, { applicant: party(2) })))
    expect(more.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
    const all = await db.selectFrom('sessionPlaces').select('people').where('state', '=', 'accepted').execute()
    expect(all.reduce((sum, { people }) => sum + people, 0)).toBe(6)
  } finally {
    await drop()
  }
})

test('what is made a rule later locks nobody: they keep and mend what is theirs, give up some of it, and add nothing', () =>
  withDb(async (db) => {
    const { id: event } = await sampleEvent(db, {
      ...{ quotas: [9], services: [{ kind: 'childcare', quota: 5, ages: [2, 6] }] },
    })
    const services = [{ session: 1, kind: 'childcare' as const, people: 2, ages: [2, 6] }]
    const { id } = await apply(db, 3, { services })
    const changes = { mostPeople: 1, asked: ['kana', 'phone'] }
    await db.updateTable('events').set(changes).where('id', '=', event).execute()
    await db.updateTable('sessionServices').set({ ageFrom: 3, ageTo: 5, closesAt: meanwhile }).execute()
    const shown = await askedOfApplicant(db, await publicEvent(db, 'hiroba', meanwhile), id)
    expect(shown).toMatchObject({ mostPeople: 3, asked: ['kana'], optional: ['phone'] })
    const typed = await typedSignup(db, id)
    const read = amendmentForm(shown).safeParse({ ...typed, formKey: 'x'.repeat(20) })
    expect(read.error?.issues ?? []).toEqual([])
    const mended = applicant({ name: '加藤 みなみ子', email: 'new@post.internal', companions: ['連れ 0', '連れ 1'] })
    await amend(db, id, { applicant: mended, services })
    await amend(db, id, { version: 2, applicant: party(2), services: [{ ...services[0], people: 1, ages: [6] }] })
    const left = await db.selectFrom('servicePlaces').select(['people', 'ages']).executeTakeFirst()
    expect(left).toEqual({ people: 1, ages: [6] })
    expect(await standing(db)).toEqual(['1 accepted 2'])
    await expect(amend(db, id, { version: 3, applicant: party(3) })).rejects.toMatchObject({
      ...{ code: 'events:refused.tooManyPeople', values: { max: 2 } },
    })
    await expect(amend(db, id, { version: 3, applicant: party(2), services })).rejects.toMatchObject({
      code: 'events:refused.serviceOver',
    })
  }))
