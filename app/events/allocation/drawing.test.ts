import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import {
  applicant,
  closesAt,
  meanwhile,
  sampleEvent,
  signupInput,
  startsAt,
} from '#app/events/programme/event.fixture.ts'
import { acceptOffer, declineOffer, lapseOffer } from '#app/events/signups/offer.ts'
import { cancelSignup, signUp } from '#app/events/signups/signup.ts'
import { system } from '#app/journal/journal.ts'
import type { Db } from '#db/connection'
import { freshDatabase, withDb } from '#db/testing'
import { drawRecord, drawsOf, publicDraw } from './draw-record.ts'
import { changeSource } from './draw-source.ts'
import { drawPlaces, publishList } from './drawing.ts'

const visitor = { kind: 'visitor' } as const
const which = { event: 'hiroba', now: closesAt }
const list = { ...which, source: { kind: 'chance' } as const }
const hours = (from: Date, count: number) => new Date(from.getTime() + count * 3_600_000)

type Sample = { quotas?: number[]; changes?: Record<string, unknown> }
async function applied(db: Db, count: number, { quotas = [5], changes = {} }: Sample = {}) {
  const event = await sampleEvent(db, { way: 'draw', quotas, changes })
  const signups = []
  for (let at = 0; at < count; at++) {
    signups.push(await signUp(db, visitor, signupInput({ firstTime: at < 2, sessions: quotas.map((_, at) => at + 1) })))
  }
  return { ...event, signups }
}
const counts = async (db: Db, session?: string) => {
  const rows = await db
    .selectFrom('sessionPlaces')
    .select('state')
    .$if(session !== undefined, (query) => query.where('sessionId', '=', session ?? ''))
    .execute()
  return Object.fromEntries([...Map.groupBy(rows, ({ state }) => state)].map(([state, all]) => [state, all.length]))
}
const standing = (db: Db, session: string, state: 'waiting' | 'accepted' | 'offered') =>
  db
    .selectFrom('sessionPlaces')
    .innerJoin('signups', 'signups.id', 'signupId')
    .select('number')
    .where('sessionId', '=', session)
    .where('state', '=', state)
    .orderBy('waitsAt')
    .orderBy('number')
    .execute()
    .then((rows) => rows.map(({ number }) => number))
const logOf = async (db: Db, name = 'all') => (await publicDraw(db, 'hiroba', name)).draw?.log
const drawAll = async (db: Db) => {
  await publishList(db, system, list)
  await drawPlaces(db, system, which)
}

test('nobody has a place before the draw; after it the others wait in the order of the draw', () =>
  withDb(async (db) => {
    const { sessions } = await applied(db, 12)
    expect(await counts(db)).toEqual({ applied: 12 })
    await drawAll(db)
    expect(await counts(db)).toEqual({ accepted: 5, waiting: 7 })
    const log = await logOf(db)
    expect(await standing(db, sessions[0] ?? '', 'waiting')).toEqual(
      log?.order.filter((number) => !log.drawn.includes(number)),
    )
  }))

test('a series is decided by one draw: the same people in every session, as many as the smallest has room for', () =>
  withDb(async (db) => {
    const { sessions, signups } = await applied(db, 8, { quotas: [4, 3] })
    const [first = '', second = ''] = sessions
    await drawAll(db)
    expect(await counts(db, first)).toEqual({ accepted: 3, waiting: 5 })
    expect(await standing(db, second, 'accepted')).toEqual(await standing(db, first, 'accepted'))
    expect(await standing(db, second, 'waiting')).toEqual(await standing(db, first, 'waiting'))
    // what is given back is offered in all sessions together, and answered together
    const drawn = (await logOf(db))?.drawn ?? []
    const next = await standing(db, first, 'waiting')
    const giveBack = (number?: string) =>
      cancelSignup(db, visitor, { signup: signups.find((each) => each.number === number)?.id ?? '', now: closesAt })
    const offers = () => db.selectFrom('offers').select('id').where('endedAt', 'is', null).orderBy('id').execute()
    await giveBack(drawn[0])
    expect([await standing(db, first, 'offered'), await standing(db, second, 'offered')]).toEqual([
      [next[0]],
      [next[0]],
    ])
    const [offer, other] = await offers()
    await declineOffer(db, visitor, { offer: other?.id ?? '', now: closesAt })
    await expect(acceptOffer(db, visitor, { offer: offer?.id ?? '', now: closesAt })).rejects.toMatchObject({
      code: 'events:refused.offerOver',
    })
    const [again] = await offers()
    await lapseOffer(db, { offer: again?.id ?? '', now: hours(closesAt, 48) })
    const [third] = await offers()
    await acceptOffer(db, visitor, { offer: third?.id ?? '', now: hours(closesAt, 49) })
    expect(await offers()).toEqual([])
    for (const session of [first, second]) {
      expect(await counts(db, session)).toEqual({ accepted: 3, cancelled: 1, declined: 1, lapsed: 1, waiting: 2 })
      expect(await standing(db, session, 'accepted')).toContain(next[2])
    }
  }))

test('where sessions are chosen each has a draw of its own, with other lots', () =>
  withDb(async (db) => {
    const { id, sessions } = await applied(db, 30, { quotas: [15, 15], changes: { sessionsChosen: true } })
    await expect(publishList(db, system, list)).rejects.toMatchObject({ status: 404 })
    const named = { kind: 'public_number' as const, named: '終値', knownFrom: hours(closesAt, 1) }
    for (const session of [1, 2]) {
      await publishList(db, system, { ...list, session, source: named })
      await drawPlaces(db, system, { ...which, session, seed: '38,915.02', now: hours(closesAt, 2) })
    }
    expect(await counts(db, sessions[0])).toEqual({ accepted: 15, waiting: 15 })
    expect((await logOf(db, '1'))?.order).not.toEqual((await logOf(db, '2'))?.order)
    expect((await drawsOf(db, id)).map(({ name, drawnAt }) => [name, drawnAt !== null])).toEqual([
      ['1', true],
      ['2', true],
    ])
  }))

describe('refused', () => {
  const draw = (changes: object) => (db: Db) => drawPlaces(db, system, { ...which, ...changes })
  const publish = (changes: object) => (db: Db) => publishList(db, system, { ...list, ...changes })
  const number = (knownFrom: Date, named = '終値') => ({ source: { kind: 'public_number', named, knownFrom } })
  test.each([
    ['to publish while applications come in', publish({ now: hours(closesAt, -1) }), 'events:refused.stillOpen'],
    ['to draw before the list is published', draw({}), 'events:refused.listNotPublished'],
    ['once the session has begun', publish({ now: startsAt }), 'events:refused.sessionBegun'],
    ['the draw of a session where one decides all', publish({ session: 1 }), 'ui:errors.notFound'],
    ['an event there is not', publish({ event: 'none' }), 'ui:errors.notFound'],
    ['a number without a name', publish(number(hours(closesAt, 24), ' ')), 'draws:refused.namedMissing'],
    ['a number that is known already', publish(number(closesAt)), 'draws:refused.knownPast'],
    ['a number that comes too late', publish(number(startsAt)), 'draws:refused.knownTooLate'],
    ['a list that is not what was seen', publish({ seen: 'f'.repeat(64) }), 'draws:refused.listChanged'],
  ])('%s', (_, run, code) =>
    withDb(async (db) => {
      await applied(db, 3)
      await expect(run(db)).rejects.toMatchObject({ code })
      expect(await db.selectFrom('draws').select('id').execute()).toEqual([])
    }),
  )

  test('to publish a list on which nobody stands', () =>
    withDb(async (db) => {
      await applied(db, 0)
      await expect(publishList(db, system, list)).rejects.toMatchObject({ code: 'draws:refused.nobody' })
    }))
})

describe('a public number', () => {
  const knownFrom = hours(closesAt, 24)
  const source = { kind: 'public_number', named: '11月21日の終値', knownFrom } as const

  test('is taken only from when it was said to be known, and as it is printed', () =>
    withDb(async (db) => {
      await applied(db, 6)
      await publishList(db, system, { ...list, source })
      const early = drawPlaces(db, system, { ...which, seed: '38915' })
      await expect(early).rejects.toMatchObject({ code: 'draws:refused.notKnownYet' })
      const empty = drawPlaces(db, system, { ...which, seed: '　', now: knownFrom })
      await expect(empty).rejects.toMatchObject({ code: 'draws:refused.seedMissing', field: 'seed' })
      await drawPlaces(db, system, { ...which, seed: ' ３８，９１５．０２ ', now: knownFrom })
      const { draw } = await publicDraw(db, 'hiroba', 'all')
      expect(draw).toMatchObject({ seed: '38,915.02', sources: [{ named: '11月21日の終値', reason: null }] })
    }))

  test('that will not come is replaced with a reason, and both are shown', () =>
    withDb(async (db) => {
      await applied(db, 6)
      await publishList(db, system, { ...list, source })
      const later = { ...source, named: '11月24日の終値', knownFrom: hours(closesAt, 96) }
      const change = (reason: string, now = knownFrom) =>
        changeSource(db, system, { ...which, source: later, reason, now })
      await expect(change('')).rejects.toMatchObject({ code: 'draws:refused.reasonMissing' })
      await change('祝日で取引がなかったため')
      const { draw } = await publicDraw(db, 'hiroba', 'all')
      expect(draw?.sources.map(({ named, reason }) => [named, reason])).toEqual([
        ['11月21日の終値', null],
        ['11月24日の終値', '祝日で取引がなかったため'],
      ])
      await expect(drawPlaces(db, system, { ...which, seed: '1', now: hours(closesAt, 95) })).rejects.toMatchObject({
        code: 'draws:refused.notKnownYet',
      })
      await drawPlaces(db, system, { ...which, seed: '1', now: hours(closesAt, 96) })
      await expect(change('もう一度', hours(closesAt, 97))).rejects.toMatchObject({ code: 'events:refused.drawn' })
    }))
})

test('of several who click at the same time one publishes, one draws, and the others are told', async () => {
  const { db, drop } = await freshDatabase()
  try {
    await applied(db, 12)
    for (const [run, code] of [
      [() => publishList(db, system, list), 'events:refused.listPublished'],
      [() => drawPlaces(db, system, which), 'events:refused.drawn'],
    ] as const) {
      const clicks = await Promise.allSettled([1, 2, 3].map(run))
      expect(clicks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
      for (const click of clicks) if (click.status === 'rejected') expect(click.reason).toMatchObject({ code })
    }
    expect(await counts(db)).toEqual({ accepted: 5, waiting: 7 })
  } finally {
    await drop()
  }
})

test('200 who apply in parallel for 20 places: 20 are drawn, 180 wait, each once, in the order of the draw', async () => {
  const { db, drop } = await freshDatabase()
  try {
    const { sessions } = await applied(db, 0, { quotas: [20] })
    await Promise.all(Array.from({ length: 200 }, () => signUp(db, visitor, signupInput())))
    await publishList(db, system, list)
    // people give up while it is drawn
    const [some] = [await db.selectFrom('signups').select('id').limit(5).execute()]
    await Promise.all([
      drawPlaces(db, system, which),
      ...some.map(({ id }) => cancelSignup(db, visitor, { signup: id, now: closesAt })),
    ])
    const after = await counts(db)
    expect(after.cancelled).toBe(5)
    expect((after.accepted ?? 0) + (after.offered ?? 0)).toBe(20)
    const log = await logOf(db)
    const waiting = await standing(db, sessions[0] ?? '', 'waiting')
    expect(waiting).toHaveLength(175)
    expect(log?.order.filter((number) => waiting.includes(number))).toEqual(waiting)
  } finally {
    await drop()
  }
})

test('who gave up after the list was published is passed over and shown so; nobody waits for an answer of theirs', () =>
  withDb(async (db) => {
    const { signups } = await applied(db, 6)
    await publishList(db, system, list)
    await cancelSignup(db, visitor, { signup: signups[0]?.id ?? '', now: closesAt })
    await drawPlaces(db, system, which)
    expect(await counts(db)).toEqual({ accepted: 5, cancelled: 1 })
    expect(await logOf(db)).toMatchObject({ gone: [signups[0]?.number] })
  }))

test('with fewer applicants than places everybody has one; who comes late takes what is left, then waits', () =>
  withDb(async (db) => {
    const { sessions } = await applied(db, 3)
    await publishList(db, system, list)
    const byPhone = (email: string) =>
      signUp(
        db,
        system,
        signupInput({ channel: 'phone', now: closesAt, applicant: applicant({ email }), lateReason: '郵便の遅れ' }),
      )
    await expect(byPhone('late@post.internal')).rejects.toMatchObject({ code: 'events:refused.lateBeforeDraw' })
    await drawPlaces(db, system, which)
    expect(await counts(db)).toEqual({ accepted: 3 })
    expect((await byPhone('later@post.internal')).states).toEqual(['accepted'])
    expect((await byPhone('even-later@post.internal')).states).toEqual(['accepted'])
    const last = await byPhone('last@post.internal')
    expect(last.states).toEqual(['waiting'])
    expect(await standing(db, sessions[0] ?? '', 'waiting')).toEqual([last.number])
  }))

describe('the database holds to it, whoever writes', () => {
  test.each([
    ['the list is changed', `update draws set list = '[]'`],
    ['the hash is changed', `update draws set list_hash = 'x'`],
    ['it is removed', 'delete from draws'],
    ['an announcement is changed', `update draw_sources set named = 'x'`],
    ['it is drawn before the number is known', `update draws set seed = '1', drawn_at = listed_at, log = '{}'`],
  ])('never: %s', (_, statement) =>
    withDb(async (db) => {
      await applied(db, 3)
      const knownFrom = hours(closesAt, 1)
      await publishList(db, system, { ...list, source: { kind: 'public_number', named: '終値', knownFrom } })
      await expect(sql.raw(statement).execute(db)).rejects.toThrow()
    }),
  )

  test('never: it is drawn a second time', () =>
    withDb(async (db) => {
      await applied(db, 3)
      await drawAll(db)
      await expect(sql`update draws set seed = 'better'`.execute(db)).rejects.toThrow('drawn already')
    }))
})

test('what is published holds no name, and says no more of where somebody lives than five others share', () =>
  withDb(async (db) => {
    await applied(db, 0, { changes: { strata: ['age_band'], firstTimersFirst: true } })
    for (const [ageBand, count] of [
      ['u18', 1],
      ['18-39', 7],
      ['40-64', 5],
    ] as const) {
      for (let at = 0; at < count; at++) {
        const who = applicant({ name: '秘密 太郎', email: `secret${ageBand}${at}@post.internal` })
        await signUp(db, visitor, signupInput({ ageBand, applicant: who, now: meanwhile }))
      }
    }
    await drawAll(db)
    const record = drawRecord(await publicDraw(db, 'hiroba', 'all'))
    expect(JSON.stringify(record)).not.toMatch(/秘密|secret|post\.internal|u18|18-39|40-64/)
    const strata = Object.entries(Object.groupBy(record.list, ({ stratum }) => stratum))
    expect(strata.map(([label, all]) => [label, all?.length]).sort()).toEqual([
      ['01', 7],
      ['02', 6],
    ])
  }))
