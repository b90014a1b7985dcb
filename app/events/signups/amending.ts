import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { newId } from '#app/text/ids.ts'
import { seal, unseal } from '#app/text/sealed.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { addJob } from '#db/jobs'
import { amendServices } from './amending-services.ts'
import {
  afterThoseWhoWait,
  beginningState,
  chosenSessions,
  haveRoom,
  type OpenEvent,
  openEvent,
  take,
} from './applying.ts'
import { passOn } from './passing-on.ts'
import { type HeldSession, holdSessions, liveStates } from './place.ts'
import { type AskedService, giveServices } from './service.ts'
import { type Applicant, giveUp, hashesOf } from './signup.ts'
import type { PlaceState } from './tables.ts'

export type Amendment = {
  signup: string
  /** What they saw when they began to change it. */
  version: number
  applicant: Applicant
  /** Where they can be chosen: all of them from now on. */
  sessions?: number[]
  services: AskedService[]
  now?: Date | null
}

type Place = { session: HeldSession; state: PlaceState; people: number }

/**
 * Changes an application: who it is for, how many, what they need, which sessions. Fewer is always possible and what gets
 * free passes on; more only where places are free. Refused as a whole or stored as a whole.
 */
export function amendSignup(db: Db, actor: Actor, input: Amendment): Promise<void> {
  const { signup: id, applicant, now = null } = input
  return inTransaction(db, async (trx) => {
    const { event, stored, places } = await hold(trx, input)
    // a rule that came later holds for what is added, never against what somebody has
    const most = Math.max(event.mostPeople, stored.people)
    if (places.length === 0) throw new Conflict('signups:refused.nothingToChange')
    const people = 1 + applicant.companions.length
    if (people > most) throw new Invalid('events:refused.tooManyPeople', 'people', { max: most })
    const wanted = event.sessionsChosen ? (input.sessions ?? []) : places.map(({ session }) => session.number)
    if (wanted.length === 0) throw new Invalid('signups:refused.allSessionsLeft', 'sessions')
    const kept = places.filter(({ session }) => wanted.includes(session.number))
    const left = places.filter(({ session }) => !wanted.includes(session.number))
    const more = wanted.filter((number) => !places.some(({ session }) => session.number === number))
    const resized = kept.filter((place) => place.people !== people)
    for (const place of resized) await resize(trx, id, event, place, people)
    for (const { session } of left) await giveUp(trx, actor, { signup: id, session: session.id, now })
    const added = more.length > 0 ? await join(trx, actor, id, event, { sessions: more, now }, people) : []
    const open = [...kept.map(({ session }) => session), ...added]
    const services = await amendServices(trx, {
      signup: id,
      event: event.id,
      sessions: open,
      asked: input.services,
      now,
    })
    const changed = [
      ...(sameAs(stored.applicant, applicant) ? [] : ['contact']),
      ...(resized.length > 0 ? ['people'] : []),
      ...(services ? ['services'] : []),
      ...(left.length + added.length > 0 ? ['sessions'] : []),
    ]
    if (changed.length === 0) return
    await trx
      .updateTable('signups')
      .set({
        sealed: seal('signups.applicant', id, applicant),
        ...hashesOf(applicant),
        people,
        version: input.version + 1,
      })
      .where('id', '=', id)
      .execute()
    for (const { id: session } of open) {
      await passOn(trx, session, now)
      await giveServices(trx, session)
    }
    await addJob(trx, 'signup_mail', { kind: 'amended', about: id, occasion: newId() })
    await record(trx, actor, { verb: 'signup.amended', about: { kind: 'signup', id }, details: { changed, people } })
  })
}

const sameAs = (before: Applicant | null, after: Applicant): boolean =>
  before !== null &&
  (Object.keys(after) as (keyof Applicant)[]).every((name) => String(before[name]) === String(after[name]))

/** The application with the sessions in which it still stands and that lie ahead, all of its event's held. */
async function hold(trx: Trx, { signup, version, now = null }: Amendment) {
  const found = await trx
    .selectFrom('signups')
    .innerJoin('events', 'events.id', 'eventId')
    .select(['slug', 'eventId'])
    .where('signups.id', '=', signup)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  const event = await openEvent(trx, { event: found.slug, now })
  const ids = await trx.selectFrom('eventSessions').select('id').where('eventId', '=', found.eventId).execute()
  const all = await holdSessions(
    trx,
    ids.map(({ id }) => id),
    now,
  )
  const held = await afterThoseWhoWait(trx, all, now)
  const { sealed, people, ...row } = await trx
    .selectFrom('signups')
    .select(['version', 'sealed', 'people'])
    .where('id', '=', signup)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (!sealed) throw new Conflict('signups:refused.nothingToChange')
  if (row.version !== version) throw new Conflict('signups:refused.changedMeanwhile', undefined, row)
  const rows = await trx
    .selectFrom('sessionPlaces')
    .select(['sessionId', 'state', 'people'])
    .where('signupId', '=', signup)
    .where('state', 'in', liveStates)
    .execute()
  const places = rows.flatMap(({ sessionId, state, people }): Place[] => {
    const session = held.find(({ id }) => id === sessionId)
    return session && !session.begun && !session.cancelled ? [{ session, state, people }] : []
  })
  return { event, stored: { people, applicant: unseal<Applicant>('signups.applicant', signup, sealed) }, places }
}

/** Other sessions are chosen as long as people can apply for them. */
async function join(
  trx: Trx,
  actor: Actor,
  signup: string,
  event: OpenEvent,
  wanted: { sessions: number[]; now: Date | null },
  people: number,
): Promise<HeldSession[]> {
  if (event.over) throw new Conflict('signups:refused.sessionsClosed', undefined, undefined, 'sessions')
  const sessions = await chosenSessions(trx, event, wanted)
  for (const session of sessions) {
    const state = await beginningState(trx, event, [session], { people, now: wanted.now })
    await take(trx, actor, { signup, session, people, state })
  }
  return sessions
}

async function resize(trx: Trx, signup: string, event: OpenEvent, place: Place, people: number): Promise<void> {
  const { session, state } = place
  if (people > place.people) {
    const needsRoom = state === 'accepted' || state === 'offered'
    if (needsRoom && !haveRoom([session], people - place.people)) {
      throw new Conflict(
        'signups:refused.noRoom',
        { number: session.number, people: place.people },
        undefined,
        'people',
      )
    }
    // who takes part in a draw or a selection, and for how many, stands from the close on
    if (state === 'applied' && event.over) {
      throw new Conflict('signups:refused.listStands', { people: place.people }, undefined, 'people')
    }
  }
  await trx
    .updateTable('sessionPlaces')
    .set({ people })
    .where('signupId', '=', signup)
    .where('sessionId', '=', session.id)
    .execute()
}
