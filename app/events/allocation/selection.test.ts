import { expect, test } from 'vitest'
import { applicant, closesAt, meanwhile, sampleEvent, signupInput } from '#app/events/programme/event.fixture.ts'
import { acceptOffer, declineOffer } from '#app/events/signups/offer.ts'
import { cancelSignup, signUp } from '#app/events/signups/signup.ts'
import type { Db } from '#db/connection'
import { freshDatabase, withDb } from '#db/testing'
import { confirmSelection, markSignups } from './selection.ts'

const visitor = { kind: 'visitor' } as const
const desk = { kind: 'system' } as const
const after = new Date(closesAt.getTime() + 3_600_000)
const all = { event: 'hiroba', session: null, now: after }

const standing = async (db: Db) =>
  (
    await db
      .selectFrom('sessionPlaces')
      .innerJoin('signups', 'signups.id', 'signupId')
      .select(['state', 'waitsAt'])
      .orderBy('place')
      .execute()
  ).map(({ state, waitsAt }) => (waitsAt === null ? state : `${state} ${waitsAt}`))
const mails = async (db: Db) => {
  const rows = await db.selectFrom('placeSteps').select('state').orderBy('id').execute()
  return rows.map(({ state }) => state)
}

async function applied(db: Db, count: number, sample: Parameters<typeof sampleEvent>[1] = {}) {
  await sampleEvent(db, { way: 'selection', quotas: [2], ...sample })
  const numbers: string[] = []
  for (let at = 0; at < count; at++) numbers.push((await signUp(db, visitor, signupInput())).number)
  return numbers
}
const mark = (db: Db, mark: 'selected' | 'reserve' | 'not_selected' | null, ...signups: (string | undefined)[]) =>
  markSignups(db, desk, { ...all, mark, signups: signups.map((each) => each ?? '') })

test('all are marked, then all is confirmed: places, a waiting list in the order of the marks, and no', () =>
  withDb(async (db) => {
    const [a, b, c, d, e] = await applied(db, 5)
    await mark(db, 'selected', a, d)
    await mark(db, 'reserve', c)
    await mark(db, 'reserve', b)
    await markSignups(db, desk, { ...all, mark: 'not_selected', signups: [e ?? ''], reason: '地区のつりあい' })
    await confirmSelection(db, desk, all)
    expect(await standing(db)).toEqual(['accepted', 'waiting 2', 'waiting 1', 'accepted', 'not_selected'])
    const told = await db.selectFrom('placeSteps').select('reason').where('state', '=', 'not_selected').execute()
    expect(told).toEqual([{ reason: '地区のつりあい' }])
    await expect(confirmSelection(db, desk, all)).rejects.toMatchObject({ code: 'selection:refused.confirmed' })
    await expect(mark(db, 'selected', e)).rejects.toMatchObject({ code: 'selection:refused.confirmed' })
  }))

test('a place given back goes to the first reserve, and on to the next', () =>
  withDb(async (db) => {
    const [a, b, c] = await applied(db, 3, { quotas: [1] })
    await mark(db, 'selected', c)
    await mark(db, 'reserve', b, a)
    await confirmSelection(db, desk, all)
    expect(await standing(db)).toEqual(['waiting 1', 'waiting 2', 'accepted'])
    const third = await db
      .selectFrom('signups')
      .select('id')
      .where('number', '=', c ?? '')
      .executeTakeFirstOrThrow()
    await cancelSignup(db, visitor, { signup: third.id, now: after })
    const offer = await db.selectFrom('offers').select('id').where('endedAt', 'is', null).executeTakeFirstOrThrow()
    await declineOffer(db, visitor, { offer: offer.id, now: after })
    const next = await db.selectFrom('offers').select('id').where('endedAt', 'is', null).executeTakeFirstOrThrow()
    await acceptOffer(db, visitor, { offer: next.id, now: after })
    expect(await standing(db)).toEqual(['declined 1', 'accepted 2', 'cancelled'])
  }))

test('what is free when it is confirmed is offered to the reserves at once', () =>
  withDb(async (db) => {
    const [a, b] = await applied(db, 2, { quotas: [2] })
    await mark(db, 'selected', a)
    await mark(db, 'reserve', b)
    await confirmSelection(db, desk, all)
    expect(await standing(db)).toEqual(['accepted', 'offered 1'])
    expect(await mails(db)).toEqual(['applied', 'applied', 'accepted', 'waiting', 'offered'])
  }))

test('refused: while people apply, with somebody unmarked, more people than places', () =>
  withDb(async (db) => {
    await sampleEvent(db, { way: 'selection', quotas: [2] })
    const pair = applicant({ email: 'pair@post.internal', companions: ['加藤 そら'] })
    const { number: a } = await signUp(db, visitor, signupInput({ applicant: pair }))
    const { number: b } = await signUp(db, visitor, signupInput())
    const early = { ...all, now: meanwhile }
    const marking = markSignups(db, desk, { ...early, mark: 'selected', signups: [a] })
    await expect(marking).rejects.toMatchObject({ code: 'selection:refused.stillOpen' })
    await expect(confirmSelection(db, desk, early)).rejects.toMatchObject({ code: 'selection:refused.stillOpen' })
    await mark(db, 'selected', a)
    await expect(confirmSelection(db, desk, all)).rejects.toMatchObject({
      code: 'selection:refused.unmarked',
      values: { count: 1 },
    })
    await mark(db, 'selected', b)
    await expect(confirmSelection(db, desk, all)).rejects.toMatchObject({
      code: 'selection:refused.tooMany',
      values: { people: 3, places: 2 },
    })
    await mark(db, null, b)
    await expect(confirmSelection(db, desk, all)).rejects.toMatchObject({ code: 'selection:refused.unmarked' })
    await expect(mark(db, 'selected', 'XX-0000')).rejects.toMatchObject({ code: 'selection:refused.nobody' })
    expect(await standing(db)).toEqual(['applied', 'applied'])
  }))

test('whoever gave up before the confirmation needs no mark and gets nothing', () =>
  withDb(async (db) => {
    const [a, b] = await applied(db, 2)
    await mark(db, 'selected', a, b)
    const first = await db
      .selectFrom('signups')
      .select('id')
      .where('number', '=', a ?? '')
      .executeTakeFirstOrThrow()
    await cancelSignup(db, visitor, { signup: first.id, now: after })
    await confirmSelection(db, desk, all)
    expect(await standing(db)).toEqual(['cancelled', 'accepted'])
  }))

test('a session where they can be chosen is selected for by itself, a series as a whole', () =>
  withDb(async (db) => {
    await sampleEvent(db, { way: 'selection', quotas: [1, 1], changes: { sessionsChosen: true } })
    const { number } = await signUp(db, visitor, signupInput({ sessions: [1, 2] }))
    const first = { ...all, session: 1 }
    await markSignups(db, desk, { ...first, mark: 'selected', signups: [number] })
    await confirmSelection(db, desk, first)
    const places = await db.selectFrom('sessionPlaces').select('state').orderBy('sessionId').execute()
    expect(places.map(({ state }) => state).sort()).toEqual(['accepted', 'applied'])
    await expect(confirmSelection(db, desk, all)).rejects.toMatchObject({ status: 404 })
  }))

test('the database gives nobody a place before the selection', () =>
  withDb(async (db) => {
    await applied(db, 1)
    const early = db.updateTable('sessionPlaces').set({ state: 'accepted' }).execute()
    await expect(early).rejects.toMatchObject({ constraint_name: 'selection_first' })
  }))

test('two who confirm at the same time: one does, everybody is told once', async () => {
  const { db, drop } = await freshDatabase()
  try {
    const [a, b] = await applied(db, 2)
    await mark(db, 'selected', a)
    await mark(db, 'not_selected', b)
    const clicks = await Promise.allSettled(Array.from({ length: 6 }, () => confirmSelection(db, desk, all)))
    expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const click of clicks) {
      if (click.status === 'rejected') expect(click.reason).toMatchObject({ code: 'selection:refused.confirmed' })
    }
    expect(await mails(db)).toEqual(['applied', 'applied', 'accepted', 'not_selected'])
  } finally {
    await drop()
  }
})
