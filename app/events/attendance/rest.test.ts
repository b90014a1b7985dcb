import { expect, test } from 'vitest'
import { applicant, sampleEvent, signupInput, startsAt } from '#app/events/programme/event.fixture.ts'
import { signUp } from '#app/events/signups/signup.ts'
import { system } from '#app/journal/journal.ts'
import { secretToken } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { attendance } from './attendance.ts'
import { checkIn, walkIn } from './check-in.ts'
import { receiveRest } from './rest.ts'

const now = new Date(startsAt.getTime() - 15 * 60_000)
const twoOfThree = async (db: Db, restStaysAway = false) => {
  const { sessions } = await sampleEvent(db, { quotas: [3] })
  const companions = ['連れ 1', '連れ 2']
  const { id } = await signUp(db, { kind: 'visitor' }, signupInput({ applicant: applicant({ companions }) }))
  const of = { session: sessions[0] ?? '', signup: id, now }
  await checkIn(db, system, { ...of, people: 2, how: 'code', restStaysAway })
  return of
}
const comesIn = (db: Db, session: string, overQuota = false) =>
  walkIn(db, system, { session, people: 1, overQuota, formKey: secretToken(), now })

test('two of three have come: nobody else gets the third place unasked, and the third is received when they come', () =>
  withDb(async (db) => {
    const of = await twoOfThree(db)
    expect(await attendance(db, of.session, now)).toMatchObject({ came: 2, expected: 1, absent: 0, free: 0 })
    await expect(comesIn(db, of.session)).rejects.toMatchObject({ code: 'events-day:refused.noRoom' })
    await expect(receiveRest(db, system, { ...of, people: 3, restStaysAway: true })).rejects.toMatchObject({
      ...{ code: 'events-day:refused.allCame', field: 'restStaysAway' },
    })
    await receiveRest(db, system, { ...of, people: 3 })
    expect(await attendance(db, of.session, now)).toMatchObject({ came: 3, expected: 0, absent: 0, free: 0 })
    await expect(receiveRest(db, system, { ...of, people: 4 })).rejects.toMatchObject({ field: 'people' })
    await expect(receiveRest(db, system, { ...of, people: 2 })).rejects.toMatchObject({
      code: 'events-day:refused.fewerPeople',
    })
  }))

test('once they say that the third does not come, the place is free; given away, it is not given twice', () =>
  withDb(async (db) => {
    const of = await twoOfThree(db)
    await receiveRest(db, system, { ...of, people: 2, restStaysAway: true })
    expect(await attendance(db, of.session, now)).toMatchObject({ came: 2, expected: 0, absent: 1, free: 1 })
    await comesIn(db, of.session)
    await expect(receiveRest(db, system, { ...of, people: 3 })).rejects.toMatchObject({
      code: 'events-day:refused.noRoom',
    })
    const past = db.updateTable('checkIns').set({ people: 4 }).where('signupId', '=', of.signup).execute()
    await expect(past).rejects.toMatchObject({ code: '23514' })
  }))

test('whoever says it at once frees the place at once; more than there are places is below nought', () =>
  withDb(async (db) => {
    const { session } = await twoOfThree(db, true)
    expect(await attendance(db, session, now)).toMatchObject({ free: 1 })
    await comesIn(db, session)
    await comesIn(db, session, true)
    expect((await attendance(db, session, now)).free).toBe(-1)
  }))
