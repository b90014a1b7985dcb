import { expect, test } from 'vitest'
import {
  applicant,
  closesAt,
  meanwhile,
  opensAt,
  sampleEvent,
  signupInput,
} from '#app/events/programme/event.fixture.ts'
import { signUp } from '#app/events/signups/signup.ts'
import { withDb } from '#db/testing'
import { drawPlaces } from './drawing.ts'
import { publishList } from './list-publication.ts'
import { confirmSelection, markSignups } from './selection.ts'

const staff = { kind: 'system' } as const
const visitor = { kind: 'visitor' } as const
const after = new Date(closesAt.getTime() + 86_400_000)
const inTime = new Date(closesAt.getTime() - 3_600_000)
const paper = (changes: object = {}) => signupInput({ channel: 'paper', now: after, receivedAt: inTime, ...changes })

test('what came in time is taken when it is typed, and takes part in the draw', () =>
  withDb(async (db) => {
    await sampleEvent(db, { way: 'draw', quotas: [1] })
    expect((await signUp(db, staff, paper())).states).toEqual(['applied'])
    const kept = await db.selectFrom('signups').select(['channel', 'receivedAt']).executeTakeFirstOrThrow()
    expect(kept).toEqual({ channel: 'paper', receivedAt: inTime })
  }))

test('what came late is taken with a reason only, which is on record', () =>
  withDb(async (db) => {
    await sampleEvent(db, { quotas: [1] })
    const late = { receivedAt: closesAt }
    await expect(signUp(db, staff, paper(late))).rejects.toMatchObject({
      code: 'signups:refused.lateReason',
      field: 'lateReason',
    })
    await expect(signUp(db, staff, paper({ receivedAt: null }))).rejects.toMatchObject({ field: 'lateReason' })
    const lateReason = '郵便の遅れ'
    expect((await signUp(db, staff, paper({ ...late, lateReason }))).states).toEqual(['accepted'])
    expect((await signUp(db, staff, paper({ ...late, lateReason }))).states).toEqual(['waiting'])
    const noted = await db.selectFrom('placeSteps').select('reason').execute()
    expect(noted.map(({ reason }) => reason)).toEqual([lateReason, lateReason])
    const { details } = await db
      .selectFrom('journal')
      .select('details')
      .where('verb', '=', 'signup.received')
      .executeTakeFirstOrThrow()
    expect(details).toMatchObject({ channel: 'paper', reason: lateReason })
  }))

test('late for a draw: not before its list stands, then behind those who wait', () =>
  withDb(async (db) => {
    await sampleEvent(db, { way: 'draw', quotas: [1] })
    await signUp(db, visitor, signupInput())
    await signUp(db, visitor, signupInput())
    const which = { event: 'hiroba', now: after }
    const late = { receivedAt: closesAt, lateReason: '郵便の遅れ' }
    await expect(signUp(db, staff, paper(late))).rejects.toMatchObject({ code: 'events:refused.lateBeforeDraw' })
    await publishList(db, staff, { ...which, source: { kind: 'chance' } })
    // the list stands: not even what came in time is added to it
    const inTime = await signUp(db, staff, paper())
    expect(inTime.states).toEqual(['applied'])
    await drawPlaces(db, staff, which)
    const { id, states } = await signUp(db, staff, paper(late))
    expect(states).toEqual(['waiting'])
    const ranks = await db
      .selectFrom('sessionPlaces')
      .select(['signupId', 'waitsAt'])
      .where('signupId', 'in', [id, inTime.id])
      .orderBy('waitsAt')
      .execute()
    expect(ranks).toEqual([
      { signupId: inTime.id, waitsAt: 2 },
      { signupId: id, waitsAt: 3 },
    ])
  }))

test('late for a selection: once it has been confirmed, as those who come first', () =>
  withDb(async (db) => {
    await sampleEvent(db, { way: 'selection', quotas: [2] })
    const { number } = await signUp(db, visitor, signupInput())
    const late = { receivedAt: closesAt, lateReason: '郵便の遅れ' }
    await expect(signUp(db, staff, paper(late))).rejects.toMatchObject({ code: 'events:refused.lateBeforeDraw' })
    const all = { event: 'hiroba', session: null, now: after }
    await markSignups(db, staff, { ...all, mark: 'selected', signups: [number] })
    await confirmSelection(db, staff, all)
    expect((await signUp(db, staff, paper(late))).states).toEqual(['accepted'])
    expect((await signUp(db, staff, paper(late))).states).toEqual(['waiting'])
  }))

test('never received before the opening or in the days ahead', () =>
  withDb(async (db) => {
    await sampleEvent(db)
    const received = (receivedAt: Date, now = meanwhile) => signUp(db, staff, paper({ receivedAt, now }))
    await expect(received(new Date(opensAt.getTime() - 1))).rejects.toMatchObject({ field: 'receivedAt' })
    await expect(received(new Date(meanwhile.getTime() + 60_000))).rejects.toMatchObject({ field: 'receivedAt' })
    expect(await db.selectFrom('signups').select('id').execute()).toEqual([])
  }))

test('the same rules as on the web: quota, people, and somebody twice is asked', () =>
  withDb(async (db) => {
    await sampleEvent(db, { quotas: [1] })
    const by = { applicant: applicant({ email: 'twice@post.internal' }), now: meanwhile, receivedAt: meanwhile }
    await signUp(db, visitor, signupInput({ applicant: by.applicant }))
    await expect(signUp(db, staff, paper(by))).rejects.toMatchObject({ code: 'events:asked.twice' })
    expect((await signUp(db, staff, paper({ ...by, again: true }))).states).toEqual(['waiting'])
    const crowd = { ...by, again: true, applicant: applicant({ companions: ['a', 'b', 'c', 'd'] }) }
    await expect(signUp(db, staff, paper(crowd))).rejects.toMatchObject({ code: 'events:refused.tooManyPeople' })
  }))
