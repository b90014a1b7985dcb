import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { addJob } from '#db/jobs'
import { type Actor, record } from '../journal/journal.ts'
import { Conflict, Invalid, NotFound } from '../refusal.ts'
import { fold } from '../text/fold.ts'
import { newId, randomCode } from '../text/ids.ts'
import type { Language } from '../text/language.ts'
import { keyedHash, keyFor, seal } from '../text/sealed.ts'
import { withdrawOffers } from './offer.ts'
import { type HeldSession, holdSessions, move, nextRank, note, passOn } from './place.ts'
import { type AskedService, checkServices, giveServices, servicesOf } from './service.ts'
import type { PlaceState, SignupChannel, Way } from './tables.ts'

/** Who applied, sealed with the application. */
export type Applicant = {
  name: string
  nameKana: string
  email: string
  phone: string
  /** Names of those who come along. */
  companions: string[]
  needs: string
}

export type SignupInput = {
  /** Slug of the event. */
  event: string
  formKey: string
  language: Language
  channel?: SignupChannel
  applicant: Applicant
  /** Numbers of the sessions, where they can be chosen; else it is for all. */
  sessions?: number[]
  services?: AskedService[]
  organisationId?: string | null
  district?: string | null
  ageBand?: string | null
  firstTime?: boolean | null
  /** They have been asked whether they want to apply a second time. */
  again?: boolean
  now?: Date | null
}

/** The secret of an application follows from its id: every mail can bring the link, and the database opens nothing. */
export const signupSecret = (id: string): string =>
  createHmac('sha256', keyFor('signup')).update(id).digest('base64url').slice(0, 24)

export const hashesOf = ({ name, email, phone }: Applicant) => ({
  emailHash: email.trim() ? keyedHash('signup email', fold(email.trim())) : null,
  phoneHash: phone.trim()
    ? keyedHash('signup phone', fold(`${name.replace(/\s/g, '')} ${phone.replace(/\D/g, '')}`))
    : null,
})

export type Signup = { id: string; number: string; states: PlaceState[] }

/** Stores an application and, where places are given in the order of arrival, gives them or puts it on the waiting list. */
export function signUp(db: Db, actor: Actor, input: SignupInput): Promise<Signup> {
  const { formKey, channel = 'web', applicant, now = null } = input
  return inTransaction(db, async (trx) => {
    const event = await openEvent(trx, input)
    const formHash = keyedHash('signup form', formKey)
    const earlier = await earlierBy(trx, formHash)
    if (earlier) return earlier
    if (event.early) throw new Conflict('events:refused.notYetOpen')
    if (event.over && channel === 'web') throw new Conflict('events:refused.closed')
    const sessions = await chosenSessions(trx, event, input)
    // Sent twice in parallel: the other one was faster, and is committed now that the sessions are ours.
    const faster = await earlierBy(trx, formHash)
    if (faster) return faster
    const people = 1 + applicant.companions.length
    if (people > event.mostPeople)
      throw new Invalid('events:refused.tooManyPeople', 'people', { max: event.mostPeople })
    const services = checkServices(input.services ?? [], await servicesOf(trx, event.id, now))
    const hashes = hashesOf(applicant)
    if (!input.again && (await hasApplied(trx, event.id, hashes))) throw new Conflict('events:asked.twice')
    const id = newId()
    const { number } = await trx
      .insertInto('signups')
      .values({
        ...{ id, eventId: event.id, number: randomCode(2, 4), sealed: seal(id, applicant), ...hashes, channel, people },
        ...{ language: input.language, organisationId: input.organisationId ?? null, district: input.district ?? null },
        ...{ ageBand: input.ageBand ?? null, firstTime: input.firstTime ?? null, formKey: formHash },
        enteredBy: actor.kind === 'staff' ? actor.id : null,
      })
      .returning('number')
      .executeTakeFirstOrThrow()
    const state = stateFor(event.way, sessions, people)
    for (const session of sessions) await take(trx, actor, { signup: id, session, people, state })
    for (const { service, asked } of services) {
      await trx
        .insertInto('servicePlaces')
        .values({ signupId: id, serviceId: service.id, people: asked.people, ages: asked.ages ?? [], state: 'applied' })
        .execute()
    }
    if (state === 'accepted') for (const session of sessions) await giveServices(trx, session.id)
    await addJob(trx, 'signup_mail', { kind: state === 'accepted' ? 'accepted' : 'received', about: id })
    await record(trx, actor, {
      verb: 'signup.received',
      about: { kind: 'signup', id },
      details: { event: event.id, channel, people, state },
    })
    return { id, number, states: sessions.map(() => state) }
  })
}

async function openEvent(trx: Trx, { event, now = null }: SignupInput) {
  const moment = now ? sql<Date>`${now.toISOString()}::timestamptz` : sql<Date>`now()`
  const found = await trx
    .selectFrom('events')
    .innerJoin('eventPublications', 'eventId', 'events.id')
    .select(['events.id', 'way', 'mostPeople', 'sessionsChosen'])
    .select([sql<boolean>`${moment} < opens_at`.as('early'), sql<boolean>`${moment} >= closes_at`.as('over')])
    .where('slug', '=', event)
    .forShare('events')
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}

async function earlierBy(trx: Trx, formHash: string): Promise<Signup | null> {
  const found = await trx
    .selectFrom('signups')
    .select(['id', 'number'])
    .where('formKey', '=', formHash)
    .executeTakeFirst()
  if (!found) return null
  const places = await trx.selectFrom('sessionPlaces').select('state').where('signupId', '=', found.id).execute()
  return { ...found, states: places.map(({ state }) => state) }
}

/** Held: whoever applies at the same time waits, so that the order of arrival is the order of places. */
async function chosenSessions(
  trx: Trx,
  event: { id: string; sessionsChosen: boolean },
  { sessions, now = null }: SignupInput,
): Promise<HeldSession[]> {
  const all = await trx.selectFrom('eventSessions').select(['id', 'number']).where('eventId', '=', event.id).execute()
  const isChosen = ({ number }: { number: number }) => !event.sessionsChosen || (sessions ?? []).includes(number)
  const chosen = all.filter(isChosen)
  if (event.sessionsChosen && (sessions ?? []).some((number) => !all.some((each) => each.number === number))) {
    throw new Invalid('events:refused.sessionUnknown', 'sessions')
  }
  const held = await holdSessions(
    trx,
    chosen.map(({ id }) => id),
    now,
  )
  const open = event.sessionsChosen ? held : held.filter(({ cancelled, begun }) => !cancelled && !begun)
  if (open.length === 0) throw new Invalid('events:refused.sessionMissing', 'sessions')
  if (open.some(({ cancelled }) => cancelled)) throw new Conflict('events:refused.sessionCancelled')
  if (open.some(({ begun }) => begun)) throw new Conflict('events:refused.sessionBegun')
  return open
}

/** Nobody overtakes those who wait, but for those who wait for more places than are free. */
function stateFor(way: Way, sessions: HeldSession[], people: number): 'accepted' | 'waiting' | 'applied' {
  if (way === 'draw' || way === 'selection') return 'applied'
  const hasRoom = sessions.every(({ given, quota, leastWaiting }) => {
    const room = quota - given
    return people <= room && (leastWaiting === null || leastWaiting > room)
  })
  return hasRoom ? 'accepted' : 'waiting'
}

type Taken = { signup: string; session: HeldSession; people: number; state: PlaceState }

async function take(trx: Trx, actor: Actor, { signup, session, people, state }: Taken): Promise<void> {
  const waitsAt = state === 'waiting' ? await nextRank(trx, session.id) : null
  await trx
    .insertInto('sessionPlaces')
    .values({ signupId: signup, sessionId: session.id, people, state, waitsAt })
    .execute()
  await note(trx, actor, { signup, session: session.id, state })
}

async function hasApplied(
  trx: Trx,
  event: string,
  { emailHash, phoneHash }: ReturnType<typeof hashesOf>,
): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`select exists (select from signups s where s.event_id = ${event}
    and (s.email_hash = ${emailHash} or s.phone_hash = ${phoneHash})
    and exists (select from session_places p where p.signup_id = s.id
      and p.state in ('applied', 'accepted', 'waiting', 'offered'))) as has`.execute(trx)
  return rows[0]?.has ?? false
}

const live: PlaceState[] = ['applied', 'accepted', 'waiting', 'offered']

type Given = { signup: string; sessions?: string[]; reason?: string; now?: Date | null }

/** Gives back places, or leaves the waiting list, of some sessions or all. What becomes free goes to the next who waits. */
export function cancelSignup(db: Db, actor: Actor, { signup, sessions, reason, now = null }: Given): Promise<void> {
  return inTransaction(db, async (trx) => {
    const places = await trx.selectFrom('sessionPlaces').select('sessionId').where('signupId', '=', signup).execute()
    if (places.length === 0) throw new NotFound()
    const ids = places.map(({ sessionId }) => sessionId).filter((id) => !sessions || sessions.includes(id))
    const held = await holdSessions(trx, ids, now)
    const standing = await trx
      .selectFrom('sessionPlaces')
      .select(['sessionId', 'state'])
      .where('signupId', '=', signup)
      .where('sessionId', 'in', ids)
      .where('state', 'in', live)
      .execute()
    if (standing.length === 0) return
    if (actor.kind === 'visitor' && held.every(({ begun }) => begun)) throw new Conflict('events:refused.sessionBegun')
    for (const { sessionId } of standing) {
      await withdrawOffers(trx, signup, sessionId)
      await move(trx, actor, { signup, session: sessionId, state: 'cancelled', reason })
      await sql`update service_places p set state = 'cancelled' from session_services v
        where v.id = p.service_id and v.session_id = ${sessionId} and p.signup_id = ${signup}`.execute(trx)
      await passOn(trx, sessionId, now)
      await giveServices(trx, sessionId)
    }
    await addJob(trx, 'signup_mail', { kind: 'cancelled', about: signup })
    await record(trx, actor, {
      verb: 'signup.cancelled',
      about: { kind: 'signup', id: signup },
      details: { sessions: standing.length, ...(reason ? { reason } : {}) },
    })
  })
}
