import { expect, test } from 'vitest'
import { applicant, meanwhile, sampleEvent, signupInput, startsAt } from '#app/events/programme/event.fixture.ts'
import { cancelSignup, signUp } from '#app/events/signups/signup.ts'
import { system } from '#app/journal/journal.ts'
import { newId, secretToken } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { freshDatabase, withDb } from '#db/testing'
import { attendance } from './attendance.ts'
import { checkIn, undoCheckIn, walkIn } from './check-in.ts'

const visitor = { kind: 'visitor' } as const
const atDoor = new Date(startsAt.getTime() - 15 * 60_000)
const after = new Date(startsAt.getTime() + 3 * 3_600_000)
const party = (count: number) => applicant({ companions: Array.from({ length: count - 1 }, (_, at) => `つれ${at}`) })

async function day(db: Db, quota: number, parties: number[]) {
  const { sessions } = await sampleEvent(db, { quotas: [quota] })
  const signups: string[] = []
  for (const people of parties) signups.push((await signUp(db, visitor, signupInput({ applicant: party(people) }))).id)
  return { session: sessions[0] ?? '', signups }
}

test('who has a place is received once; where fewer come the places of the rest are kept until it is over', () =>
  withDb(async (db) => {
    const { session, signups } = await day(db, 6, [3, 2])
    const [first = '', second = ''] = signups
    const came = { session, signup: first, people: 2, how: 'code' as const, now: atDoor }
    const { id, isNew } = await checkIn(db, system, came)
    expect(isNew).toBe(true)
    expect(await checkIn(db, system, { ...came, people: 3, how: 'name' })).toEqual({ id, isNew: false })
    expect(await attendance(db, session, atDoor)).toMatchObject({
      ...{
        accepted: 5,
        acceptedParties: 2,
        came: 2,
        cameAccepted: 2,
        expected: 3,
        absent: 0,
        absentParties: 0,
        free: 1,
      },
    })
    await expect(checkIn(db, system, { ...came, signup: second, people: 3 })).rejects.toMatchObject({ field: 'people' })
    expect(await attendance(db, session, after)).toMatchObject({ expected: 0, absent: 3, absentParties: 1, free: 4 })
    await undoCheckIn(db, system, { session, checkIn: id, now: atDoor })
    await undoCheckIn(db, system, { session, checkIn: id, now: atDoor })
    expect(await attendance(db, session, atDoor)).toMatchObject({ came: 0, expected: 5, free: 1 })
    expect(await checkIn(db, system, { ...came, people: 3 })).toMatchObject({ isNew: true })
  }))

test('two helpers receive the same person at once: they are counted once', async () => {
  const { db, drop } = await freshDatabase()
  try {
    const { session, signups } = await day(db, 4, [2])
    const input = { session, signup: signups[0] ?? '', people: 2, how: 'code' as const, now: atDoor }
    const all = await Promise.all(Array.from({ length: 8 }, () => checkIn(db, system, input)))
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(new Set(all.map(({ id }) => id)).size).toBe(1)
    expect((await attendance(db, session, atDoor)).came).toBe(2)
  } finally {
    await drop()
  }
})

test('who has no place is let in where it is asked for, beyond what is free only where it is said so', () =>
  withDb(async (db) => {
    const { session, signups } = await day(db, 3, [2, 2, 1])
    const [, waiting = '', small = ''] = signups
    const come = (signup: string, people: number) => ({ session, signup, people, how: 'code' as const, now: atDoor })
    await expect(checkIn(db, system, come(waiting, 2))).rejects.toMatchObject({ code: 'events-day:refused.noPlace' })
    await expect(checkIn(db, system, { ...come(waiting, 2), admit: true })).rejects.toMatchObject({
      ...{ code: 'events-day:refused.noRoom', field: 'overQuota' },
    })
    // one place was left for whoever is alone
    await checkIn(db, system, come(small, 1))
    await checkIn(db, system, { ...come(waiting, 2), admit: true, overQuota: true })
    expect(await attendance(db, session, atDoor)).toMatchObject({
      came: 3,
      cameAccepted: 1,
      walkIns: 2,
      expected: 2,
      free: -2,
    })
    const stored = await db.selectFrom('checkIns').select(['how', 'overQuota']).orderBy('id').execute()
    expect(stored).toEqual([
      { how: 'code', overQuota: false },
      { how: 'walk_in', overQuota: true },
    ])
  }))

test('walk-ins are stored once for a form, and told apart', () =>
  withDb(async (db) => {
    const { session } = await day(db, 3, [])
    const input = { session, people: 2, formKey: secretToken(), now: atDoor }
    expect(await walkIn(db, system, input)).toBe(await walkIn(db, system, input))
    await expect(walkIn(db, system, { ...input, formKey: secretToken() })).rejects.toMatchObject({
      values: { free: 1 },
    })
    expect(await attendance(db, session, atDoor)).toMatchObject({ came: 2, walkIns: 2, walkInParties: 1, free: 1 })
  }))

test.each([
  ['room_quota', { people: 3, how: 'walk_in' }],
  ['arrival_place', { people: 2, how: 'code' }],
] as const)('the database itself refuses what breaks %s', (constraint, come) =>
  withDb(async (db) => {
    const { session, signups } = await day(db, 2, [1])
    const nothing = { madeBy: null, undoneAt: null, undoneBy: null }
    const unsaid = { district: null, ageBand: null, sex: null, firstTime: null }
    const signupId = come.how === 'code' ? (signups[0] ?? '') : null
    const row = { ...nothing, ...unsaid, ...come, id: newId(), sessionId: session, signupId }
    await expect(db.insertInto('checkIns').values(row).execute()).rejects.toMatchObject({ constraint_name: constraint })
  }),
)

test('nobody is received days before, at a session that is cancelled, or with the number of another event', () =>
  withDb(async (db) => {
    const { session, signups } = await day(db, 3, [1])
    const come = { session, signup: signups[0] ?? '', people: 1, how: 'code' as const }
    await expect(checkIn(db, system, { ...come, now: meanwhile })).rejects.toMatchObject({
      code: 'events-day:refused.tooEarly',
    })
    await cancelSignup(db, system, { signup: come.signup, now: meanwhile })
    await expect(checkIn(db, system, { ...come, now: atDoor })).rejects.toMatchObject({
      code: 'events-day:refused.noPlace',
    })
    expect(await checkIn(db, system, { ...come, admit: true, now: atDoor })).toMatchObject({ isNew: true })
    await db
      .updateTable('eventSessions')
      .set({ cancelledAt: atDoor, cancelledBecause: '台風' })
      .where('id', '=', session)
      .execute()
    await expect(walkIn(db, system, { session, people: 1, formKey: secretToken(), now: atDoor })).rejects.toMatchObject(
      {
        code: 'events:refused.sessionCancelled',
      },
    )
  }))
