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
import { editSession } from '#app/events/signups/session-change.ts'
import { cancelSignup, signUp } from '#app/events/signups/signup.ts'
import { system } from '#app/journal/journal.ts'
import type { Db } from '#db/connection'
import { freshDatabase, withDb } from '#db/testing'
import { numberFrom } from './draw.fixture.ts'
import { drawRecord, drawsOf, publicDraw } from './draw-record.ts'
import { useFallback } from './draw-source.ts'
import { drawPlaces } from './drawing.ts'
import { publishList } from './list-publication.ts'
import { draw } from './shuffle.ts'

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

describe('a public number', () => {
  const knownFrom = hours(closesAt, 24)
  const source = numberFrom(knownFrom)

  test('is taken only from when it was said to be known, and only as it was said to be written', () =>
    withDb(async (db) => {
      await applied(db, 6)
      await publishList(db, system, { ...list, source })
      const drawn = (seed: string, now = knownFrom) => drawPlaces(db, system, { ...which, seed, now })
      await expect(drawn('38915.02', closesAt)).rejects.toMatchObject({ code: 'draws:refused.notKnownYet' })
      await expect(drawn('　')).rejects.toMatchObject({ code: 'draws:refused.seedMissing', field: 'seed' })
      for (const other of [
        '38915',
        '38915.020',
        '38915.2',
        '038915.02',
        '¥38915.02',
        '38915.02円',
        '3.891502e4',
        '38 915,02',
      ]) {
        await expect(drawn(other), other).rejects.toMatchObject({ code: 'draws:refused.seedForm', field: 'seed' })
      }
      await drawn(' ３８，９１５．０２ ')
      const { draw } = await publicDraw(db, 'hiroba', 'all')
      expect(draw).toMatchObject({ seed: '38915.02', used: [{ number: 1, reason: null }] })
    }))

  test('that does not come gives way to the one named with the list, with a reason, while nobody knows that one', () =>
    withDb(async (db) => {
      await applied(db, 6)
      await publishList(db, system, { ...list, source })
      const change = (reason: string, now = knownFrom) => useFallback(db, system, { ...which, reason, now })
      await expect(change('')).rejects.toMatchObject({ code: 'draws:refused.reasonMissing' })
      // before it could be known nobody can say that it does not come
      await expect(change('気が変わった', closesAt)).rejects.toMatchObject({ code: 'draws:refused.stillToCome' })
      await change('祝日で取引がなかったため')
      const { draw } = await publicDraw(db, 'hiroba', 'all')
      expect(draw?.used.map(({ number, reason }) => [number, reason])).toEqual([
        [1, null],
        [2, '祝日で取引がなかったため'],
      ])
      await expect(change('もう一度')).rejects.toMatchObject({ code: 'draws:refused.stillToCome' })
      const known = hours(knownFrom, 24)
      await expect(drawPlaces(db, system, { ...which, seed: '1.00', now: hours(known, -1) })).rejects.toMatchObject({
        code: 'draws:refused.notKnownYet',
      })
      await drawPlaces(db, system, { ...which, seed: '1.00', now: known })
      await expect(change('もう一度', known)).rejects.toMatchObject({ code: 'events:refused.drawn' })
    }))

  test('nobody chooses between two known numbers: where the second is known too, chance is left', () =>
    withDb(async (db) => {
      await applied(db, 6)
      await publishList(db, system, { ...list, source })
      const known = hours(knownFrom, 24)
      await useFallback(db, system, { ...which, reason: 'どちらも発表されなかったため', now: known })
      const late = useFallback(db, system, { ...which, reason: 'もう一度', now: known })
      await expect(late).rejects.toMatchObject({ code: 'draws:refused.noFallback' })
      await drawPlaces(db, system, { ...which, seed: '1.00', now: known })
      const { draw } = await publicDraw(db, 'hiroba', 'all')
      expect([draw?.used.at(-1)?.number, draw?.seed]).toEqual([3, expect.stringMatching(/^[0-9a-f]{64}$/)])
    }))
})

describe('between the list and the draw', () => {
  test('places stay what was announced, for whoever edits the session too', () =>
    withDb(async (db) => {
      const { sessions } = await applied(db, 12, { quotas: [8] })
      await publishList(db, system, list)
      const [session] = await db
        .selectFrom('eventSessions')
        .selectAll()
        .where('id', '=', sessions[0] ?? '')
        .execute()
      if (!session) throw new Error('no session')
      const { startsAt, endsAt, form, venue, venueEn, address, title } = session
      const edit = (quota: number) => {
        const fields = { startsAt, endsAt, form, venue, venueEn, address, title, quota }
        return editSession(db, system, { event: 'hiroba', session: 1, fields, services: [], now: closesAt })
      }
      for (const quota of [9, 7]) {
        await expect(edit(quota)).rejects.toMatchObject({ code: 'events-desk:refused.quotaListed', field: 'quota' })
      }
      await edit(8)
      await drawPlaces(db, system, which)
      expect(await counts(db)).toEqual({ accepted: 8, waiting: 4 })
      await edit(9)
      expect(await counts(db)).toEqual({ accepted: 8, offered: 1, waiting: 3 })
    }))

  test('who gives up changes nothing for the others: the list is drawn as it stands, a place that is left goes to who waits', () =>
    withDb(async (db) => {
      const { signups } = await applied(db, 12)
      await publishList(db, system, { ...list, source: numberFrom(hours(closesAt, 1)) })
      const announced = (await publicDraw(db, 'hiroba', 'all')).draw
      const terms = { places: 5, strata: [], seed: '38915.02', name: 'hiroba/all' }
      const expected = draw(announced?.list ?? [], terms)
      const now = hours(closesAt, 2)
      const giveUp = async (number = '') => {
        await cancelSignup(db, visitor, { signup: signups.find((each) => each.number === number)?.id ?? '', now })
      }
      await giveUp(expected.order.at(-1))
      await giveUp(expected.drawn[0])
      await drawPlaces(db, system, { ...which, seed: '38915.02', now })
      expect(await logOf(db)).toEqual(expected)
      expect(await counts(db)).toEqual({ accepted: 4, offered: 1, waiting: 5, cancelled: 2 })
    }))

  test('who comes waits last, as the page says', () =>
    withDb(async (db) => {
      const { sessions } = await applied(db, 7)
      await publishList(db, system, list)
      const late = { channel: 'phone' as const, now: closesAt, lateReason: '郵便の遅れ' }
      const { number, states } = await signUp(db, system, signupInput(late))
      expect(states).toEqual(['applied'])
      await drawPlaces(db, system, which)
      expect(await counts(db)).toEqual({ accepted: 5, waiting: 3 })
      expect((await standing(db, sessions[0] ?? '', 'waiting')).at(-1)).toBe(number)
      expect((await logOf(db))?.order).not.toContain(number)
    }))
})

describe('nobody on the list is without a chance', () => {
  const party = (count: number, input: object) =>
    Array.from({ length: count }, () => signupInput({ ...input, applicant: applicant({ companions: ['a', 'b'] }) }))
  const apply = async (db: Db, inputs: ReturnType<typeof signupInput>[]) => {
    for (const [at, input] of inputs.entries()) {
      const own = { ...input.applicant, email: `party${at}@post.internal` }
      await signUp(db, visitor, { ...input, applicant: own })
    }
  }

  test('strata that shut parties out are refused; without strata it can be drawn', () =>
    withDb(async (db) => {
      await applied(db, 0, { quotas: [6], changes: { strata: ['age_band'], asked: ['age_band'] } })
      const single = (ageBand: string, count: number) => Array.from({ length: count }, () => signupInput({ ageBand }))
      await apply(db, [...party(5, { ageBand: '65-74' }), ...single('18-39', 15), ...single('40-64', 15)])
      await expect(publishList(db, system, list)).rejects.toMatchObject({
        ...{ code: 'draws:refused.noChance', values: { count: 5, people: 3 } },
      })
      expect(await db.selectFrom('draws').select('id').execute()).toEqual([])
      await publishList(db, system, { ...list, whole: true })
      expect((await publicDraw(db, 'hiroba', 'all')).draw).toMatchObject({ places: 6, strata: [] })
    }))

  test('so is a party larger than the places', () =>
    withDb(async (db) => {
      await applied(db, 3, { quotas: [2] })
      await apply(db, party(1, {}))
      await expect(publishList(db, system, list)).rejects.toMatchObject({ code: 'draws:refused.noChance' })
    }))

  test('priority that takes all places is what the event announced', () =>
    withDb(async (db) => {
      await applied(db, 12, { quotas: [2], changes: { firstTimersFirst: true } })
      await publishList(db, system, list)
      expect((await publicDraw(db, 'hiroba', 'all')).draw?.list).toHaveLength(12)
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
