import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { applicant, closesAt, meanwhile, signupInput, startsAt } from '#app/events/programme/event.fixture.ts'
import { acceptOffer, declineOffer, lapseOffer } from '#app/events/signups/offer.ts'
import { cancelSignup, signUp } from '#app/events/signups/signup.ts'
import { system } from '#app/journal/journal.ts'
import type { Db } from '#db/connection'
import { freshDatabase, withDb } from '#db/testing'
import { numberFrom } from './draw.fixture.ts'
import { drawRecord, drawsOf, publicDraw } from './draw-record.ts'
import { applied, counts, drawAll, hours, list, logOf, look, standing, visitor, which } from './drawing.fixture.ts'
import { drawPlaces } from './drawing.ts'
import { publishList } from './list-publication.ts'

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
      code: 'events:refused.offerDeclined',
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
    const named = numberFrom(hours(closesAt, 1))
    for (const session of [1, 2]) {
      await publishList(db, system, { ...list, session, source: named })
      await drawPlaces(db, system, { ...which, session, seed: '38915.02', now: hours(closesAt, 2) })
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
  const number = (knownFrom: Date, changes: object = {}) => ({ source: { ...numberFrom(knownFrom), ...changes } })
  const later = (named: string, at: Date) => ({ fallback: { named, knownFrom: at } })
  const soon = hours(closesAt, 24)
  test.each([
    ['to publish while applications come in', publish({ now: hours(closesAt, -1) }), 'events:refused.stillOpen'],
    ['to draw before the list is published', draw({}), 'events:refused.listNotPublished'],
    ['once the session has begun', publish({ now: startsAt }), 'events:refused.sessionBegun'],
    ['the draw of a session where one decides all', publish({ session: 1 }), 'ui:errors.notFound'],
    ['an event there is not', publish({ event: 'none' }), 'ui:errors.notFound'],
    ['a number without a name', publish(number(soon, { named: ' ' })), 'draws:refused.namedMissing'],
    ['a number that is known already', publish(number(closesAt)), 'draws:refused.knownPast'],
    ['a number that comes too late', publish(number(startsAt)), 'draws:refused.knownTooLate'],
    [
      'no number for where that one does not come',
      publish(number(soon, later(' ', startsAt))),
      'draws:refused.namedMissing',
    ],
    ['a second number before the first', publish(number(soon, later('翌日', soon))), 'draws:refused.fallbackEarlier'],
    ['a second number too late', publish(number(soon, later('翌日', startsAt))), 'draws:refused.knownTooLate'],
    ['a number of no form', publish(number(soon, { form: { digits: 0, decimals: 1.5 } })), 'draws:refused.formWrong'],
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
    // on so many chances are counted by a job: nobody has none
    await look(db)
    await db.updateTable('drawChances').set({ found: sql`'[]'` }).execute()
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
    expect((await byPhone('late@post.internal')).states).toEqual(['applied'])
    await drawPlaces(db, system, which)
    expect(await counts(db)).toEqual({ accepted: 3, offered: 1 })
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
    ['its places are changed', 'update draws set places = places + 1'],
    ['its strata are changed', `update draws set strata = '[{"label":"01"}]'`],
    ['what the seed will be is changed', `update draws set sources = '[]'`],
    ['the places of its session are changed', 'update event_sessions set quota = quota + 1'],
    ['an announcement is changed', `update draw_sources set reason = 'x'`],
    [
      'another source than was named',
      `insert into draw_sources (draw_id, number, known_from, reason, announced_at)
      select id, 2, listed_at + interval '9 hours', 'x', listed_at + interval '2 hours' from draws`,
    ],
    [
      'the next source while the first may still come',
      `insert into draw_sources (draw_id, number, reason, announced_at)
      select id, 3, 'x', listed_at from draws`,
    ],
    ['it is drawn before the number is known', `update draws set seed = '1.00', drawn_at = listed_at, log = '{}'`],
    [
      'it is drawn from another writing',
      `update draws set seed = '1', drawn_at = listed_at + interval '3 hours', log = '{}'`,
    ],
  ])('never: %s', (_, statement) =>
    withDb(async (db) => {
      await applied(db, 3)
      await publishList(db, system, { ...list, source: numberFrom(hours(closesAt, 1)) })
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
