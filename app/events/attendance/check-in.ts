import { acceptOffer } from '#app/events/signups/offer.ts'
import { type HeldSession, holdSessions } from '#app/events/signups/place.ts'
import type { Sex } from '#app/events/signups/tables.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { once } from '#app/journal/once.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { isId, newId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { attendance } from './attendance.ts'
import { seatNewcomer, unseat } from './seating-making.ts'
import type { CheckInsTable } from './tables.ts'

const dayBefore = 24 * 3_600_000

/** People are received from a day before: who mistakes one session for another is told. Afterwards the paper list is typed in. */
export const isDoorOpen = (startsAt: Date | string, now: Date): boolean =>
  now.getTime() >= new Date(startsAt).getTime() - dayBefore

/** The session, held: who comes at the same moment by another door waits, so that nobody is counted twice. */
async function holdDoor(trx: Trx, session: string, now: Date | null): Promise<HeldSession> {
  const [held] = await holdSessions(trx, [session], now)
  if (!held) throw new NotFound()
  if (held.cancelled) throw new Conflict('events:refused.sessionCancelled')
  if (!isDoorOpen(held.startsAt, now ?? new Date())) throw new Conflict('events-day:refused.tooEarly')
  return held
}

type Arrival = {
  session: string
  signup: string
  people: number
  how: 'code' | 'name'
  /** Where fewer come than have a place: the others do not, and their places are free. */
  restStaysAway?: boolean
  /** Let in without a place, as whoever walks in. */
  admit?: boolean
  /** Beyond what is free: asked, and said yes. */
  overQuota?: boolean
  now?: Date | null
}

/**
 * Receives somebody who applied. Whoever has been received already stays so, however many helpers do it: `isNew` is false.
 * Without a place they are let in only where it is asked for.
 */
export function checkIn(db: Db, actor: Actor, input: Arrival): Promise<{ id: string; isNew: boolean }> {
  return inTransaction(db, async (trx) => {
    const { session, signup, people, now = null } = input
    const held = await holdDoor(trx, session, now)
    const earlier = await trx
      .selectFrom('checkIns')
      .select('id')
      .where('sessionId', '=', session)
      .where('signupId', '=', signup)
      .where('undoneAt', 'is', null)
      .executeTakeFirst()
    if (earlier) return { id: earlier.id, isNew: false }
    const place = await placeOf(trx, actor, { ...input, now })
    if (place?.state === 'accepted' && people <= place.people) {
      const { how, restStaysAway = false } = input
      if (restStaysAway && people === place.people) throw new Invalid('events-day:refused.allCame', 'restStaysAway')
      const id = await arrive(trx, actor, held, { signupId: signup, people, how, restStaysAway, now })
      return { id, isNew: true }
    }
    if (place?.state === 'accepted') {
      throw new Invalid('events-day:refused.morePeople', 'people', { most: place.people })
    }
    if (!input.admit) throw new Conflict('events-day:refused.noPlace')
    const applied = await trx
      .selectFrom('signups')
      .select(['eventId', 'people'])
      .where('id', '=', signup)
      .executeTakeFirst()
    if (applied?.eventId !== held.eventId) throw new NotFound()
    if (people > applied.people) throw new Invalid('events-day:refused.morePeople', 'people', { most: applied.people })
    const overQuota = await roomFor(trx, held, input)
    const id = await arrive(trx, actor, held, { signupId: signup, people, how: 'walk_in', overQuota, now })
    return { id, isNew: true }
  })
}

/** The place of an application; one that is offered is taken by coming. */
async function placeOf(trx: Trx, actor: Actor, { session, signup, now = null }: Arrival) {
  const find = () =>
    trx
      .selectFrom('sessionPlaces')
      .select(['state', 'people'])
      .where('sessionId', '=', session)
      .where('signupId', '=', signup)
      .executeTakeFirst()
  const place = await find()
  if (place?.state !== 'offered') return place
  const offer = await trx
    .selectFrom('offers')
    .select('id')
    .where('sessionId', '=', session)
    .where('signupId', '=', signup)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now ?? new Date())
    .executeTakeFirst()
  if (offer) await acceptOffer(trx, actor, { offer: offer.id, now })
  return find()
}

/** Whether letting them in goes beyond what is free; refused where nobody has said yes to that. */
async function roomFor(
  trx: Trx,
  { id }: HeldSession,
  { people, overQuota = false, now = null }: { people: number; overQuota?: boolean; now?: Date | null },
): Promise<boolean> {
  const { free } = await attendance(trx, id, now ?? new Date())
  if (people <= free) return false
  if (!overQuota) throw new Conflict('events-day:refused.noRoom', { free: Math.max(0, free) }, undefined, 'overQuota')
  return true
}

type Come = Pick<CheckInsTable, 'people' | 'how'> &
  Partial<Pick<CheckInsTable, 'signupId' | 'district' | 'ageBand' | 'sex' | 'firstTime'>> & {
    restStaysAway?: boolean
    overQuota?: boolean
    now: Date | null
  }

async function arrive(trx: Trx, actor: Actor, held: HeldSession, { now, ...come }: Come): Promise<string> {
  if (come.people < 1) throw new Invalid('events-day:refused.peopleWrong', 'people')
  const id = newId()
  await trx
    .insertInto('checkIns')
    .values({
      ...{ signupId: null, district: null, ageBand: null, sex: null, firstTime: null },
      ...{ ...come, id, sessionId: held.id },
      ...{ undoneAt: null, undoneBy: null, madeBy: actor.kind === 'staff' ? actor.id : null },
      ...(now ? { madeAt: now } : {}),
    })
    .execute()
  await seatNewcomer(trx, held.id, come.signupId ?? id)
  await record(trx, actor, {
    verb: come.how === 'walk_in' ? 'attendance.walk_in' : 'attendance.checked_in',
    about: { kind: 'event', id: held.eventId },
    details: { session: held.number, signup: come.signupId ?? null, people: come.people, overQuota: come.overQuota },
  })
  return id
}

type WalkIn = {
  session: string
  people: number
  district?: string | null
  ageBand?: string | null
  sex?: Sex | null
  firstTime?: boolean | null
  overQuota?: boolean
  formKey: string
  now?: Date | null
}

/** Receives people who have not applied; nobody asks their name. */
export function walkIn(db: Db, actor: Actor, { formKey, ...input }: WalkIn): Promise<string> {
  return once(db, formKey, async (trx) => {
    const { session, people, district = null, ageBand = null, sex = null, firstTime = null, now = null } = input
    const held = await holdDoor(trx, session, now)
    await checkWords(trx, { district, ageBand })
    const overQuota = await roomFor(trx, held, input)
    return arrive(trx, actor, held, { people, how: 'walk_in', district, ageBand, sex, firstTime, overQuota, now })
  })
}

/** Only what can be chosen is stored. */
async function checkWords(trx: Trx, chosen: { district: string | null; ageBand: string | null }): Promise<void> {
  const lists = { district: 'districts', ageBand: 'ageBands' } as const
  for (const field of ['district', 'ageBand'] as const) {
    const code = chosen[field]
    if (code === null) continue
    const found = await trx.selectFrom(lists[field]).select('code').where('code', '=', code).executeTakeFirst()
    if (!found) throw new Invalid('events-day:refused.wordUnknown', field)
  }
}

/** Takes back that somebody was received; it stays written down that they were, and by whom it was undone. */
export function undoCheckIn(
  db: Db,
  actor: Actor,
  { session, checkIn: id, now = null }: { session: string; checkIn: string; now?: Date | null },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const [held] = await holdSessions(trx, [session], now)
    if (!held || !isId(id)) throw new NotFound()
    const undone = await trx
      .updateTable('checkIns')
      .set({ undoneAt: now ?? new Date(), undoneBy: actor.kind === 'staff' ? actor.id : null })
      .where('id', '=', id)
      .where('sessionId', '=', session)
      .where('undoneAt', 'is', null)
      .returning(['signupId', 'people'])
      .executeTakeFirst()
    if (!undone) return
    await unseat(trx, session, undone.signupId ?? id)
    await record(trx, actor, {
      verb: 'attendance.undone',
      about: { kind: 'event', id: held.eventId },
      details: { session: held.number, signup: undone.signupId, people: undone.people },
    })
  })
}
