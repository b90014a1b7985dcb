import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { closesAt, signupInput, startsAt } from '#app/events/programme/event.fixture.ts'
import { editEvent } from '#app/events/programme/event.ts'
import { editSession } from '#app/events/signups/session-change.ts'
import { signUp } from '#app/events/signups/signup.ts'
import { system } from '#app/journal/journal.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { numberFrom } from './draw.fixture.ts'
import { publicDraw } from './draw-record.ts'
import { useFallback } from './draw-source.ts'
import { applied, hours, list, logOf, which } from './drawing.fixture.ts'
import { drawPlaces } from './drawing.ts'
import { publishList } from './list-publication.ts'
import { withdrawList } from './list-withdrawal.ts'

const known = hours(closesAt, 24)
const byNumber = { ...list, source: numberFrom(known) }
const takeBack = (db: Db, now = closesAt) => withdrawList(db, system, { ...which, now, reason: '会場が変わるため' })
const reopen = async (db: Db) => {
  const { version } = await db.selectFrom('events').select('version').executeTakeFirstOrThrow()
  await editEvent(db, system, { event: 'hiroba', version, changes: { closesAt: hours(closesAt, 6) }, now: closesAt })
}
const moveTo = async (db: Db, at: Date, more = {}) => {
  const fields = await db
    .selectFrom('eventSessions')
    .select(['form', 'quota', 'venue', 'venueEn', 'address', 'title'])
    .executeTakeFirstOrThrow()
  const moved = { ...fields, startsAt: at, endsAt: hours(at, 2), ...more }
  await editSession(db, system, { event: 'hiroba', session: 1, fields: moved, services: [], now: closesAt })
}

test('while a list stands nobody can apply again, and no session begins before its numbers are known', () =>
  withDb(async (db) => {
    await applied(db, 8)
    await publishList(db, system, byNumber)
    await expect(reopen(db)).rejects.toMatchObject({ code: 'events-desk:refused.closeListed', field: 'closesAt' })
    const tooEarly = { code: 'events-desk:refused.startListed', field: 'startsAt' }
    // the second number, which is taken where the first does not come, is known a day later
    for (const at of [known, hours(known, 24)]) await expect(moveTo(db, at)).rejects.toMatchObject(tooEarly)
    await moveTo(db, hours(known, 25))
    await moveTo(db, startsAt)
    await drawPlaces(db, system, { ...which, now: known, seed: '38915.02' })
    await reopen(db)
  }))

test('past the verbs the database keeps it so', () =>
  withDb(async (db) => {
    await applied(db, 8)
    await publishList(db, system, byNumber)
    const attempts = [
      db.updateTable('events').set({ closesAt: hours(closesAt, 6) }),
      db.updateTable('eventSessions').set({ startsAt: known }),
      db.updateTable('draws').set({ withdrawnAt: known, withdrawnBecause: '理由', late: '[]' as never }),
      db.updateTable('draws').set({ withdrawnAt: closesAt, withdrawnBecause: ' ', late: '[]' as never }),
    ]
    for (const attempt of attempts) {
      await sql`savepoint attempt`.execute(db)
      await expect(attempt.execute()).rejects.toMatchObject({ code: '23514' })
      await sql`rollback to savepoint attempt`.execute(db)
    }
  }))

test('a list is taken back with its reason while nobody can know its number, and another one is made', () =>
  withDb(async (db) => {
    await applied(db, 8)
    await publishList(db, system, byNumber)
    await expect(withdrawList(db, system, { ...which, reason: ' ' })).rejects.toMatchObject({ field: 'reason' })
    const first = (await publicDraw(db, 'hiroba', 'all')).draw?.listHash
    await takeBack(db, hours(closesAt, 2))
    const { draw, withdrawn } = await publicDraw(db, 'hiroba', 'all')
    expect(draw).toBeNull()
    expect(withdrawn).toMatchObject([{ listHash: first, reason: '会場が変わるため' }])
    await expect(takeBack(db)).rejects.toMatchObject({ code: 'events:refused.listNotPublished' })
    await moveTo(db, hours(closesAt, 12), { quota: 6 })
    const now = hours(closesAt, 3)
    await publishList(db, system, { ...list, now, source: { kind: 'chance' } })
    await drawPlaces(db, system, { ...which, now })
    expect((await publicDraw(db, 'hiroba', 'all')).draw?.places).toBe(6)
    await expect(takeBack(db, now)).rejects.toMatchObject({ code: 'events:refused.drawn' })
  }))

test('once the first number can be known, or another one is used for it, nothing is taken back', () =>
  withDb(async (db) => {
    await applied(db, 8)
    await publishList(db, system, byNumber)
    const late = { code: 'draws:refused.numberKnown' }
    await expect(takeBack(db, known)).rejects.toMatchObject(late)
    await useFallback(db, system, { ...which, now: known, reason: '休場のため' })
    await expect(takeBack(db, hours(known, 1))).rejects.toMatchObject(late)
  }))

test('who came when the list stood waits last of the next one too, unless people could apply anew', () =>
  withDb(async (db) => {
    await applied(db, 3)
    await publishList(db, system, byNumber)
    const late = {
      channel: 'counter',
      receivedAt: closesAt,
      lateReason: '窓口で受けた',
      now: hours(closesAt, 1),
    } as const
    const { number } = await signUp(db, system, signupInput(late))
    await takeBack(db, hours(closesAt, 1))
    const onList = async () => (await publicDraw(db, 'hiroba', 'all')).draw?.list.map((each) => each.number)
    await publishList(db, system, byNumber)
    expect(await onList()).not.toContain(number)
    await takeBack(db, hours(closesAt, 2))
    await reopen(db)
    const now = hours(closesAt, 6)
    await publishList(db, system, { ...byNumber, now })
    expect(await onList()).toContain(number)
    await drawPlaces(db, system, { ...which, now: known, seed: '38915.02' })
    expect((await logOf(db))?.order).toHaveLength(4)
  }))
