import { describe, expect, test } from 'vitest'
import { applicant, closesAt, signupInput } from '#app/events/programme/event.fixture.ts'
import { editSession } from '#app/events/signups/session-change.ts'
import { cancelSignup, signUp } from '#app/events/signups/signup.ts'
import { system } from '#app/journal/journal.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { numberFrom } from './draw.fixture.ts'
import { publicDraw } from './draw-record.ts'
import { useFallback } from './draw-source.ts'
import { applied, counts, hours, list, logOf, standing, visitor, which } from './drawing.fixture.ts'
import { drawPlaces } from './drawing.ts'
import { publishList } from './list-publication.ts'
import { draw } from './shuffle.ts'

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
