import { expect, test } from 'vitest'
import type { Staff } from '#app/accounts/staff.ts'
import { applicant, closesAt, sampleEvent, signupInput } from '#app/events/programme/event.fixture.ts'
import { signUp } from '#app/events/signups/signup.ts'
import { system } from '#app/journal/journal.ts'
import { withDb } from '#db/testing'
import { deskDraw, fallbackOf, listToPublish } from './desk-draw.ts'
import { numberFrom } from './draw.fixture.ts'
import { useFallback } from './draw-source.ts'
import { publishList } from './list-publication.ts'

const me: Staff = {
  ...{ id: '01890000-0000-7000-8000-000000000001', name: '星野 千夏', email: 'hoshino@example.jp' },
  roles: [{ role: 'editor', departmentId: null }],
}
const named = { event: 'hiroba', draw: 'all' }

test('before the list stands the desk sees every chance, who is shut out by strata, and that nobody is without them', () =>
  withDb(async (db) => {
    const startsAt = new Date(Date.now() + 30 * 86_400_000)
    const { sessions } = await sampleEvent(db, { way: 'draw', quotas: [6], changes: { strata: ['age_band'] } })
    const parties = Array.from({ length: 5 }, () => ({ ageBand: '65-74', companions: ['a', 'b'] }))
    const singles = ['18-39', '40-64'].flatMap((ageBand) =>
      Array.from({ length: 15 }, () => ({ ageBand, companions: [] })),
    )
    for (const [at, { ageBand, companions }] of [...parties, ...singles].entries()) {
      const who = applicant({ email: `p${at}@post.internal`, companions })
      await signUp(db, { kind: 'visitor' }, signupInput({ ageBand, applicant: who }))
    }
    await db
      .updateTable('eventSessions')
      .set({ startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) })
      .where('id', '=', sessions[0] ?? '')
      .execute()
    const draw = await deskDraw(db, me, named, closesAt)
    const shown = async (whole: boolean) => {
      const { terms, chances } = await listToPublish(db, draw, whole)
      return [terms.strata.map(({ places }) => places), chances.found?.map(({ people, because }) => [people, because])]
    }
    expect(await shown(false)).toEqual([
      [2, 2, 2],
      [
        [3, 'strata'],
        [1, null],
        [1, null],
      ],
    ])
    expect(await shown(true)).toEqual([
      [],
      [
        [3, null],
        [1, null],
      ],
    ])
  }))

test('the desk offers the next number only where that in use is known and the next is not', () =>
  withDb(async (db) => {
    await sampleEvent(db, { way: 'draw' })
    await signUp(db, { kind: 'visitor' }, signupInput())
    const knownFrom = new Date(closesAt.getTime() + 3_600_000)
    await publishList(db, system, { event: 'hiroba', now: closesAt, source: numberFrom(knownFrom) })
    const offered = async (now: Date) => fallbackOf(await deskDraw(db, me, named, now), now)
    expect(await offered(knownFrom)).toMatchObject({
      source: { named: '11月21日の終値' },
      next: { named: '11月24日の終値' },
    })
    const both = new Date(knownFrom.getTime() + 86_400_000)
    expect(await offered(both)).toMatchObject({ next: { kind: 'chance' } })
    await useFallback(db, system, { event: 'hiroba', now: both, reason: 'どちらも発表されなかったため' })
    expect(await offered(both)).toMatchObject({ source: { kind: 'chance' }, used: { number: 3 }, next: null })
  }))
