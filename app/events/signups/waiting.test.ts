import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { closesAt, sampleEvent, signupInput, startsAt } from '#app/events/programme/event.fixture.ts'
import { system } from '#app/journal/journal.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { offerFreePlaces } from './free-places.ts'
import { acceptOffer, declineOffer } from './offer.ts'
import { callOffSession, editSession } from './session-change.ts'
import { cancelSignup, signUp } from './signup.ts'

const visitor = { kind: 'visitor' } as const
const hour = 3_600_000

const statesOf = async (db: Db, signup: string) =>
  (await db.selectFrom('sessionPlaces').select('state').where('signupId', '=', signup).orderBy('sessionId').execute())
    .map(({ state }) => state)
    .sort()

test('of a series the full session called off, or begun, frees the others for those who wait', () =>
  withDb(async (db) => {
    const { sessions, slug } = await sampleEvent(db, { quotas: [1, 3] })
    await signUp(db, visitor, signupInput())
    const { id: waits } = await signUp(db, visitor, signupInput())
    expect(await statesOf(db, waits)).toEqual(['waiting', 'waiting'])
    await sql`savepoint before`.execute(db)
    await callOffSession(db, system, { event: slug, session: 1, reason: '大雨', now: closesAt })
    expect(await statesOf(db, waits)).toEqual(['cancelled', 'offered'])
    await sql`rollback to savepoint before`.execute(db)
    await offerFreePlaces(db, new Date(startsAt.getTime() - 1))
    expect(await statesOf(db, waits)).toEqual(['waiting', 'waiting'])
    await offerFreePlaces(db, startsAt)
    expect(await statesOf(db, waits)).toEqual(['offered', 'waiting'])
    const open = await db.selectFrom('offers').select('sessionId').execute()
    expect(open).toEqual([{ sessionId: sessions[1] }])
  }))

test('a session moved earlier ends its offers with it, and says so anew; nobody takes a place after the beginning', () =>
  withDb(async (db) => {
    const { slug } = await sampleEvent(db, { quotas: [1], changes: { offerHours: 48 } })
    const { id: has } = await signUp(db, visitor, signupInput())
    const { id: waits } = await signUp(db, visitor, signupInput())
    const now = new Date(startsAt.getTime() - 72 * hour)
    await cancelSignup(db, visitor, { signup: has, now })
    const moved = new Date(now.getTime() + 3 * hour)
    const held = await db.selectFrom('eventSessions').selectAll().executeTakeFirstOrThrow()
    const fields = { ...held, startsAt: moved, endsAt: new Date(moved.getTime() + hour) }
    const { form, quota, venue, venueEn, address, title } = fields
    await editSession(db, system, {
      ...{ event: slug, session: 1, services: [], now },
      fields: { form, quota, venue, venueEn, address, title, startsAt: moved, endsAt: fields.endsAt },
    })
    const [offer] = await db.selectFrom('offers').selectAll().where('signupId', '=', waits).execute()
    expect(offer?.expiresAt).toEqual(moved)
    const { rows: jobs } = await sql<{ at: Date; told: { kind?: string; occasion?: string } }>`
      select j.run_at as at, j.payload as told from graphile_worker._private_jobs j order by j.id`.execute(db)
    expect(jobs.filter(({ told }) => told.kind === 'offer' && told.occasion)).toHaveLength(1)
    expect(jobs.some(({ at }) => new Date(at).getTime() === moved.getTime())).toBe(true)
    const late = acceptOffer(db, visitor, { offer: offer?.id ?? '', now: new Date(moved.getTime() + 1) })
    await expect(late).rejects.toMatchObject({ code: 'events:refused.offerOver' })
    const beyond = db
      .updateTable('offers')
      .set({ expiresAt: new Date(moved.getTime() + 1) })
      .execute()
    await expect(beyond).rejects.toMatchObject({ code: '23514' })
  }))

test('who answers an offer a second time is told what they answered, not that its time is over', () =>
  withDb(async (db) => {
    await sampleEvent(db, { quotas: [2] })
    const gave = await Promise.all([signUp(db, visitor, signupInput()), signUp(db, visitor, signupInput())])
    const waits = await Promise.all([signUp(db, visitor, signupInput()), signUp(db, visitor, signupInput())])
    for (const { id } of gave) await cancelSignup(db, visitor, { signup: id, now: closesAt })
    const offerTo = async (signup: string) => {
      const query = db.selectFrom('offers').select('id').where('signupId', '=', signup)
      return { offer: (await query.executeTakeFirstOrThrow()).id, now: closesAt }
    }
    const [taken, declined] = await Promise.all(waits.map(({ id }) => offerTo(id)))
    if (!taken || !declined) throw new Error('nobody was offered a place')
    await acceptOffer(db, visitor, taken)
    await expect(declineOffer(db, visitor, taken)).rejects.toMatchObject({ code: 'events:refused.offerAccepted' })
    await declineOffer(db, visitor, declined)
    await expect(acceptOffer(db, visitor, declined)).rejects.toMatchObject({ code: 'events:refused.offerDeclined' })
    await cancelSignup(db, visitor, { signup: waits[0]?.id ?? '', now: closesAt })
    await expect(declineOffer(db, visitor, taken)).rejects.toMatchObject({ code: 'events:refused.offerAccepted' })
  }))
