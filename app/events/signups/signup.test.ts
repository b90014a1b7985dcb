import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import {
  applicant,
  closesAt,
  meanwhile,
  opensAt,
  sampleEvent,
  signupInput,
  startsAt,
} from '#app/events/programme/event.fixture.ts'
import { publicEvent } from '#app/events/programme/public-event.ts'
import { system } from '#app/journal/journal.ts'
import type { Db } from '#db/connection'
import { freshDatabase, withDb } from '#db/testing'
import { amendSignup } from './amending.ts'
import { acceptOffer, declineOffer, lapseOffer } from './offer.ts'
import { checkServices, servicesNow } from './service.ts'
import { cancelSignup, signUp } from './signup.ts'

const visitor = { kind: 'visitor' } as const
const later = (hours: number) => new Date(meanwhile.getTime() + hours * 3_600_000)

const standing = async (db: Db, session: string) =>
  db
    .selectFrom('sessionPlaces')
    .innerJoin('signups', 'signups.id', 'signupId')
    .select(['signupId', 'state', 'sessionPlaces.people', 'waitsAt'])
    .where('sessionId', '=', session)
    .orderBy('place')
    .execute()
const states = async (db: Db, session: string) => (await standing(db, session)).map(({ state }) => state)
/** Changes how many come; what is refused leaves all as it was. */
async function amendTo(db: Db, signup: string, people: number, now: Date): Promise<void> {
  const { version } = await db
    .selectFrom('signups')
    .select('version')
    .where('id', '=', signup)
    .executeTakeFirstOrThrow()
  const companions = Array.from({ length: people - 1 }, (_, at) => `連れ ${at}`)
  const changes = { applicant: applicant({ email: `${signup}@post.internal`, companions }), services: [] }
  // refused half way, its own transaction would have taken back what it had done
  await sql`savepoint amending`.execute(db)
  await amendSignup(db, visitor, { signup, version, ...changes, now }).catch(async (error) => {
    expect(['signups:refused.noRoom', 'signups:refused.nothingToChange']).toContain(error.code)
    await sql`rollback to savepoint amending`.execute(db)
  })
}
const openOffers = (db: Db) =>
  db.selectFrom('offers').select(['id', 'signupId', 'expiresAt']).where('endedAt', 'is', null).orderBy('id').execute()

test('places go in the order of arrival, then the waiting list grows', () =>
  withDb(async (db) => {
    const { sessions } = await sampleEvent(db, { quotas: [2] })
    for (let at = 0; at < 4; at++) await signUp(db, visitor, signupInput())
    const all = await standing(db, sessions[0] ?? '')
    expect(all.map(({ state, waitsAt }) => [state, waitsAt])).toEqual([
      ['accepted', null],
      ['accepted', null],
      ['waiting', 1],
      ['waiting', 2],
    ])
  }))

test('200 parallel applications for 20 places: exactly 20 accepted, the rest wait in the order of arrival', async () => {
  const { db, drop } = await freshDatabase()
  try {
    const { sessions } = await sampleEvent(db, { quotas: [20] })
    await Promise.all(Array.from({ length: 200 }, () => signUp(db, visitor, signupInput())))
    const all = await standing(db, sessions[0] ?? '')
    expect(all).toHaveLength(200)
    expect(all.filter(({ state }) => state === 'accepted')).toHaveLength(20)
    const waiting = all.filter(({ state }) => state === 'waiting').map(({ waitsAt }) => Number(waitsAt))
    expect(waiting).toHaveLength(180)
    expect([...waiting].sort((a, b) => a - b)).toEqual(Array.from({ length: 180 }, (_, at) => at + 1))
    const steps = await db
      .selectFrom('placeSteps')
      .innerJoin('sessionPlaces as p', 'p.signupId', 'placeSteps.signupId')
      .select('waitsAt')
      .where('p.state', '=', 'waiting')
      .orderBy('placeSteps.id')
      .execute()
    expect(steps.map(({ waitsAt }) => Number(waitsAt))).toEqual(Array.from({ length: 180 }, (_, at) => at + 1))
  } finally {
    await drop()
  }
})

test('the same form sent many times at once is one application', async () => {
  const { db, drop } = await freshDatabase()
  try {
    const { sessions } = await sampleEvent(db, { quotas: [5] })
    const input = signupInput()
    const sent = await Promise.all(Array.from({ length: 8 }, () => signUp(db, visitor, input)))
    expect(new Set(sent.map(({ number }) => number)).size).toBe(1)
    expect(await states(db, sessions[0] ?? '')).toEqual(['accepted'])
  } finally {
    await drop()
  }
})

test('a place given back is offered to the next who waits, with a moment at which it goes on', () =>
  withDb(async (db) => {
    const { sessions } = await sampleEvent(db, { quotas: [1] })
    const [session = ''] = sessions
    const first = await signUp(db, visitor, signupInput())
    const second = await signUp(db, visitor, signupInput())
    const third = await signUp(db, visitor, signupInput())
    await cancelSignup(db, visitor, { signup: first.id, now: meanwhile })
    expect(await states(db, session)).toEqual(['cancelled', 'offered', 'waiting'])
    const [offer] = await openOffers(db)
    expect(offer).toMatchObject({ signupId: second.id, expiresAt: later(48) })
    // by another link than that of whom it is made to it cannot be answered
    const theirs = acceptOffer(db, visitor, { offer: offer?.id ?? '', signup: third.id, now: later(1) })
    await expect(theirs).rejects.toMatchObject({ status: 404 })
    await lapseOffer(db, { offer: offer?.id ?? '', now: later(47) })
    expect(await states(db, session)).toEqual(['cancelled', 'offered', 'waiting'])
    await lapseOffer(db, { offer: offer?.id ?? '', now: later(48) })
    expect(await states(db, session)).toEqual(['cancelled', 'lapsed', 'offered'])
    // the old offer stays over, although its place is free again
    const [next] = await openOffers(db)
    expect(next).toMatchObject({ signupId: third.id })
    await declineOffer(db, visitor, { offer: next?.id ?? '', now: later(49) })
    await expect(acceptOffer(db, visitor, { offer: offer?.id ?? '', now: later(50) })).rejects.toMatchObject({
      code: 'events:refused.offerOver',
    })
    expect(await states(db, session)).toEqual(['cancelled', 'lapsed', 'declined'])
  }))

test('nobody overtakes the waiting list while a place is being offered', () =>
  withDb(async (db) => {
    const { sessions } = await sampleEvent(db, { quotas: [1] })
    const first = await signUp(db, visitor, signupInput())
    await signUp(db, visitor, signupInput())
    await cancelSignup(db, visitor, { signup: first.id, now: meanwhile })
    await signUp(db, visitor, signupInput())
    expect(await states(db, sessions[0] ?? '')).toEqual(['cancelled', 'offered', 'waiting'])
  }))

test('no offer is made, and none lasts, beyond the beginning of the session', () =>
  withDb(async (db) => {
    const { sessions } = await sampleEvent(db, { quotas: [1] })
    const [session = ''] = sessions
    const first = await signUp(db, visitor, signupInput())
    const second = await signUp(db, visitor, signupInput())
    const justBefore = new Date(startsAt.getTime() - 3_600_000)
    await cancelSignup(db, visitor, { signup: first.id, now: justBefore })
    expect(await openOffers(db)).toMatchObject([{ signupId: second.id, expiresAt: startsAt }])
    await cancelSignup(db, system, { signup: second.id, now: startsAt })
    const third = await signUp(db, system, signupInput({ channel: 'phone', lateReason: '電話', now: justBefore }))
    await signUp(db, visitor, signupInput())
    await cancelSignup(db, system, { signup: third.id, now: startsAt })
    expect(await openOffers(db)).toEqual([])
    expect((await states(db, session)).at(-1)).toBe('waiting')
  }))

test('who needs more places than are free keeps their rank and is passed over', () =>
  withDb(async (db) => {
    const { sessions } = await sampleEvent(db, { quotas: [2] })
    const first = await signUp(db, visitor, signupInput())
    await signUp(db, visitor, signupInput())
    const three = applicant({ email: 'three@post.internal', companions: ['加藤 そら'] })
    const pair = await signUp(db, visitor, signupInput({ applicant: three }))
    const single = await signUp(db, visitor, signupInput())
    await cancelSignup(db, visitor, { signup: first.id, now: meanwhile })
    expect(await openOffers(db)).toMatchObject([{ signupId: single.id }])
    expect((await standing(db, sessions[0] ?? '')).find(({ signupId }) => signupId === pair.id)).toMatchObject({
      state: 'waiting',
      waitsAt: 1,
    })
  }))

describe('what cannot be taken', () => {
  test.each([
    ['before the opening', { now: new Date(opensAt.getTime() - 1) }, 'events:refused.notYetOpen'],
    ['at the close', { now: closesAt }, 'events:refused.closed'],
    ['too many people', { applicant: applicant({ companions: ['a', 'b', 'c', 'd'] }) }, 'events:refused.tooManyPeople'],
    [
      'a service there is not',
      { services: [{ session: 1, kind: 'parking', people: 1 }] },
      'events:refused.serviceUnknown',
    ],
    [
      'a child too old',
      { services: [{ session: 1, kind: 'childcare', people: 1, ages: [9] }] },
      'events:refused.ageOutside',
    ],
    [
      'a child without an age',
      { services: [{ session: 1, kind: 'childcare', people: 2, ages: [3] }] },
      'events:refused.agesMissing',
    ],
    [
      'a service that is over',
      { services: [{ session: 1, kind: 'captions', people: 1 }] },
      'events:refused.serviceOver',
    ],
    ['an unknown event', { event: 'none' }, 'ui:errors.notFound'],
  ] as const)('%s', (_, changes, code) =>
    withDb(async (db) => {
      const over = new Date(meanwhile.getTime() - 1)
      await sampleEvent(db, {
        services: [
          { kind: 'childcare', quota: 2, ages: [1, 6] },
          { kind: 'captions', quota: 2, closesAt: over },
        ],
      })
      await expect(signUp(db, visitor, signupInput(changes as object))).rejects.toMatchObject({ code })
      expect(await db.selectFrom('signups').select('id').execute()).toEqual([])
    }),
  )

  test('a quota is never set below what has been given, whoever tries', () =>
    withDb(async (db) => {
      const { sessions } = await sampleEvent(db, { quotas: [2] })
      await signUp(db, visitor, signupInput())
      await signUp(db, visitor, signupInput())
      const lower = sql`update event_sessions set quota = 1 where id = ${sessions[0]}`.execute(db)
      await expect(lower).rejects.toMatchObject({ constraint_name: 'session_quota' })
    }))
})

test('childcare has places of its own: a session with room can have none left', () =>
  withDb(async (db) => {
    await sampleEvent(db, { quotas: [5], services: [{ kind: 'childcare', quota: 2, ages: [1, 6] }] })
    const wanted = (ages: number[]) => ({
      services: [{ session: 1, kind: 'childcare' as const, people: ages.length, ages }],
    })
    const first = await signUp(db, visitor, signupInput(wanted([3, 4])))
    const second = await signUp(db, visitor, signupInput(wanted([2])))
    const given = async (id: string) =>
      (await db.selectFrom('servicePlaces').select('state').where('signupId', '=', id).executeTakeFirst())?.state
    expect([first.states, second.states]).toEqual([['accepted'], ['accepted']])
    expect([await given(first.id), await given(second.id)]).toEqual(['accepted', 'waiting'])
    await cancelSignup(db, visitor, { signup: first.id, now: meanwhile })
    expect(await given(second.id)).toBe('accepted')
  }))

test('what cannot be asked for is told by the event as it is shown, before anything is sent', () =>
  withDb(async (db) => {
    const services = [{ kind: 'childcare' as const, quota: 2, ages: [1, 6] as [number, number], closesAt: meanwhile }]
    await sampleEvent(db, { services })
    const { sessions } = await publicEvent(db, 'hiroba', opensAt)
    const asked = (age: number) => [{ session: 1, kind: 'childcare' as const, people: 1, ages: [age] }]
    const check = (age: number, now: Date) => () => checkServices(asked(age), servicesNow(sessions, now))
    expect(check(3, opensAt)).not.toThrow()
    expect(check(7, opensAt)).toThrow(expect.objectContaining({ status: 422, code: 'events:refused.ageOutside' }))
    expect(check(3, meanwhile)).toThrow(expect.objectContaining({ status: 409, code: 'events:refused.serviceOver' }))
  }))

test('sessions can be chosen; a series is for all of them', () =>
  withDb(async (db) => {
    const { sessions } = await sampleEvent(db, { quotas: [1, 2], changes: { sessionsChosen: true } })
    await signUp(db, visitor, signupInput({ sessions: [1] }))
    await signUp(db, visitor, signupInput({ sessions: [2] }))
    expect([await states(db, sessions[0] ?? ''), await states(db, sessions[1] ?? '')]).toEqual([
      ['accepted'],
      ['accepted'],
    ])
    await expect(signUp(db, visitor, signupInput({ sessions: [3] }))).rejects.toMatchObject({ status: 422 })
    await expect(signUp(db, visitor, signupInput({ sessions: [] }))).rejects.toMatchObject({ status: 422 })
  }))

test('whatever happens, in whatever order: never over quota, nobody offered twice, ranks never given twice', () =>
  fc.assert(
    fc.asyncProperty(
      // one session, or a series that is applied for as a whole
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 2 }),
      fc.array(
        fc.oneof(
          {
            weight: 5,
            arbitrary: fc.record({ kind: fc.constant('apply' as const), people: fc.integer({ min: 1, max: 3 }) }),
          },
          { weight: 3, arbitrary: fc.record({ kind: fc.constant('cancel' as const), which: fc.nat(30) }) },
          {
            weight: 3,
            arbitrary: fc.record({
              kind: fc.constant('amend' as const),
              which: fc.nat(30),
              people: fc.integer({ min: 1, max: 3 }),
            }),
          },
          {
            weight: 2,
            arbitrary: fc.record({
              kind: fc.constantFrom('accept' as const, 'decline' as const, 'lapse' as const),
              which: fc.nat(5),
            }),
          },
        ),
        { maxLength: 30 },
      ),
      (quotas, deeds) =>
        withDb(async (db) => {
          const { sessions } = await sampleEvent(db, { quotas })
          const [session = ''] = sessions
          const quota = Math.min(...quotas)
          const ids: string[] = []
          let now = meanwhile
          for (const deed of deeds) {
            now = new Date(now.getTime() + 3_600_000)
            if (deed.kind === 'apply') {
              const companions = Array.from({ length: deed.people - 1 }, (_, at) => `連れ ${at}`)
              const email = `deed${ids.length}@post.internal`
              const { id } = await signUp(
                db,
                visitor,
                signupInput({ applicant: applicant({ email, companions }), now }),
              )
              ids.push(id)
            } else if (deed.kind === 'cancel') {
              const signup = ids[deed.which % Math.max(1, ids.length)]
              if (signup) await cancelSignup(db, visitor, { signup, now })
            } else if (deed.kind === 'amend') {
              const signup = ids[deed.which % Math.max(1, ids.length)]
              if (signup) await amendTo(db, signup, deed.people, now)
            } else {
              const open = await openOffers(db)
              const offer = open[deed.which % Math.max(1, open.length)]?.id
              if (!offer) continue
              if (deed.kind === 'lapse') now = new Date(now.getTime() + 49 * 3_600_000)
              const done =
                deed.kind === 'accept'
                  ? acceptOffer(db, visitor, { offer, now })
                  : deed.kind === 'decline'
                    ? declineOffer(db, visitor, { offer, now })
                    : lapseOffer(db, { offer, now })
              await done.catch((error) => expect(error.code).toBe('events:refused.offerOver'))
            }
            const all = await standing(db, session)
            const given = all.filter(({ state }) => state === 'accepted' || state === 'offered')
            expect(given.reduce((sum, { people }) => sum + people, 0)).toBeLessThanOrEqual(quota)
            const ranks = all.flatMap(({ waitsAt }) => (waitsAt === null ? [] : [waitsAt]))
            expect(new Set(ranks).size).toBe(ranks.length)
            const free = quota - given.reduce((sum, { people }) => sum + people, 0)
            // nobody who would fit is left waiting beside a free place
            expect(all.filter(({ state, people }) => state === 'waiting' && people <= free)).toEqual([])
            // whoever is in one session of the series is in all, with the same rank
            for (const other of sessions.slice(1)) expect(await standing(db, other)).toEqual(all)
            const offers = (await openOffers(db)).filter(
              ({ signupId }, at, open) => open.findIndex((each) => each.signupId === signupId) === at,
            )
            expect(offers.map(({ signupId }) => signupId).sort()).toEqual(
              all
                .filter(({ state }) => state === 'offered')
                .map(({ signupId }) => signupId)
                .sort(),
            )
          }
        }),
    ),
    { numRuns: 25 },
  ))
