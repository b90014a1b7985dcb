import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { foldedAddress } from '#app/forms/contact-fields.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { fold } from '#app/spelling/fold.ts'
import { isBlank } from '#app/text/characters.ts'
import { codeInFours } from '#app/text/fours.ts'
import { newId, randomCode } from '#app/text/ids.ts'
import type { Language } from '#app/text/language.ts'
import { keyedHash, keyFor, seal } from '#app/text/sealed.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { addJob } from '#db/jobs'
import { beginningStates, chosenSessions, type OpenEvent, openEvent, take } from './applying.ts'
import { holdCode, spendCode } from './invitation-code.ts'
import { withdrawOffers } from './offer.ts'
import { passOn } from './passing-on.ts'
import { holdSessions, liveStates, move } from './place.ts'
import { noteSender, refuseMended } from './sent-before.ts'
import { type AskedService, ask, checkServices, giveServices, servicesOf } from './service.ts'
import type { PlaceState, Sex, SignupChannel } from './tables.ts'

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
  sex?: Sex | null
  firstTime?: boolean | null
  /** Of an event by invitation. */
  code?: string
  /** When a call or a paper came. */
  receivedAt?: Date | null
  /** Why one is taken that came after the close. */
  lateReason?: string
  /** Staff have been asked whether somebody is to have a second application. */
  again?: boolean
  now?: Date | null
}

/** The code of an application follows from its id: every mail can bring the link, and the database opens nothing. */
export const signupSecret = (id: string): string => codeInFours('signup code', id)

/** The code as it was before codes could be written down: links that people have go on leading there. */
export const olderSignupSecret = (id: string): string =>
  createHmac('sha256', keyFor('signup')).update(id).digest('base64url').slice(0, 24)

const bareName = (name: string): string => name.replace(/\s/g, '')

export const hashesOf = ({ name, email, phone }: Applicant) => ({
  emailHash: !isBlank(email) ? keyedHash('signup email', foldedAddress(email)) : null,
  phoneHash: phone.trim() ? keyedHash('signup phone', fold(`${bareName(name)} ${phone.replace(/\D/g, '')}`)) : null,
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
    checkPeriod(event, input)
    const sessions = await chosenSessions(trx, event, input)
    // Sent twice in parallel: the other one was faster, and is committed now that the sessions are ours.
    const faster = await earlierBy(trx, formHash)
    if (faster) return faster
    const people = 1 + applicant.companions.length
    if (people > event.mostPeople)
      throw new Invalid('events:refused.tooManyPeople', 'people', { max: event.mostPeople })
    const services = checkServices(input.services ?? [], await servicesOf(trx, event.id, now))
    const code = event.way === 'invitation' ? await holdCode(trx, event.id, input.code ?? '') : null
    const hashes = hashesOf(applicant)
    const sender = { formKey, event: event.id, name: bareName(applicant.name), ...hashes }
    await refuseMended(trx, sender)
    const before = await appliedBefore(trx, event.id, hashes)
    // Only staff are asked: anybody else could find out by it who has applied.
    if (before.length > 0 && isStaff(actor) && !input.again) throw new Conflict('events:asked.twice')
    const beginnings = await beginningStates(trx, event, sessions, { people, now })
    const states = sessions.map(({ id }) => beginnings.get(id) ?? 'waiting')
    const isGiven = states.every((state) => state === 'accepted')
    const { id, number } = await store(trx, actor, input, { event: event.id, formHash, people })
    if (code) await spendCode(trx, code, id)
    await noteSender(trx, sender, id)
    const reason = input.lateReason?.trim() || undefined
    for (const [at, session] of sessions.entries()) {
      await take(trx, actor, { signup: id, session, people, state: states[at] ?? 'waiting', reason })
    }
    for (const { service, asked } of services) await ask(trx, id, service.id, asked)
    for (const session of sessions) await giveServices(trx, session.id)
    await addJob(trx, 'signup_mail', { kind: isGiven ? 'accepted' : 'received', about: id })
    if (!isStaff(actor)) for (const first of before) await tellOfSecond(trx, first.id, id)
    await record(trx, actor, {
      verb: 'signup.received',
      about: { kind: 'signup', id },
      details: { event: event.id, channel, people, states, ...(reason ? { reason } : {}) },
    })
    return { id, number, states }
  })
}

/** Staff type in what came in time whenever they come to it, and what came late only with a reason. */
function checkPeriod(event: OpenEvent, { channel = 'web', receivedAt, lateReason }: SignupInput): void {
  if (event.ahead) throw new Invalid('signups:refused.receivedAhead', 'receivedAt')
  if (event.early && receivedAt) throw new Invalid('signups:refused.receivedEarly', 'receivedAt')
  if (event.early) throw new Conflict('events:refused.notYetOpen')
  if (event.over && channel === 'web') throw new Conflict('events:refused.closed')
  if (event.late && isBlank(lateReason)) throw new Invalid('signups:refused.lateReason', 'lateReason')
}

async function store(
  trx: Trx,
  actor: Actor,
  input: SignupInput,
  { event, formHash, people }: { event: string; formHash: string; people: number },
) {
  const id = newId()
  const { applicant, channel = 'web', language, organisationId = null } = input
  const { district = null, ageBand = null, sex = null, firstTime = null, receivedAt = null } = input
  return await trx
    .insertInto('signups')
    .values({
      ...{
        id,
        eventId: event,
        number: randomCode(2, 4),
        sealed: seal('signups.applicant', id, applicant),
        ...hashesOf(applicant),
        people,
      },
      ...{ channel, language, organisationId, receivedAt, formKey: formHash },
      ...{ district, ageBand, sex, firstTime },
      enteredBy: actor.kind === 'staff' ? actor.id : null,
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()
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

/** Applications that stand under the same address, or the same name and telephone number. */
async function appliedBefore(
  trx: Trx,
  event: string,
  { emailHash, phoneHash }: ReturnType<typeof hashesOf>,
): Promise<{ id: string }[]> {
  const { rows } = await sql<{ id: string }>`select s.id from signups s where s.event_id = ${event}
    and (s.email_hash = ${emailHash} or s.phone_hash = ${phoneHash})
    and exists (select from session_places p where p.signup_id = s.id
      and p.state in ('applied', 'accepted', 'waiting', 'offered')) order by s.place limit 3`.execute(trx)
  return rows
}

const isStaff = ({ kind }: Actor): boolean => kind === 'staff' || kind === 'system'

/** Whoever applied first is told of the second, at the address they gave; without one, staff see both beside each other. */
const tellOfSecond = (trx: Trx, first: string, second: string): Promise<void> =>
  addJob(trx, 'signup_mail', { kind: 'again', about: first, occasion: second })

type Given = { signup: string; sessions?: string[]; reason?: string; now?: Date | null }

/** Gives back places, or leaves the waiting list, of some sessions or all. What becomes free goes to the next who waits. */
export function cancelSignup(db: Db, actor: Actor, { signup, sessions, reason, now = null }: Given): Promise<void> {
  return inTransaction(db, async (trx) => {
    const places = await trx.selectFrom('sessionPlaces').select('sessionId').where('signupId', '=', signup).execute()
    if (places.length === 0) throw new NotFound()
    const ids = places.map(({ sessionId }) => sessionId).filter((id) => !sessions || sessions.includes(id))
    if (ids.length === 0) throw new NotFound()
    const held = await holdSessions(trx, ids, now)
    const standing = await trx
      .selectFrom('sessionPlaces')
      .select(['sessionId', 'state'])
      .where('signupId', '=', signup)
      .where('sessionId', 'in', ids)
      .where('state', 'in', liveStates)
      .execute()
    if (standing.length === 0) return
    if (actor.kind === 'visitor' && held.every(({ begun }) => begun)) throw new Conflict('events:refused.sessionBegun')
    // out of all of them first: else they were offered one while they leave the other
    for (const { sessionId } of standing) await leave(trx, actor, { signup, session: sessionId, reason })
    for (const { sessionId } of standing) await passOnLeft(trx, sessionId, now)
    await addJob(trx, 'signup_mail', { kind: 'cancelled', about: signup })
    await record(trx, actor, {
      verb: 'signup.cancelled',
      about: { kind: 'signup', id: signup },
      details: { sessions: standing.length, ...(reason ? { reason } : {}) },
    })
  })
}

type Left = { signup: string; session: string; reason?: string }

/** Out of one session: its place and services go to those who wait. The session is held. */
export async function giveUp(trx: Trx, actor: Actor, { now = null, ...left }: Left & { now?: Date | null }) {
  await leave(trx, actor, left)
  await passOnLeft(trx, left.session, now)
}

async function leave(trx: Trx, actor: Actor, { signup, session, reason }: Left): Promise<void> {
  await withdrawOffers(trx, signup, session)
  await move(trx, actor, { signup, session, state: 'cancelled', reason })
  await sql`update service_places p set state = 'cancelled' from session_services v
    where v.id = p.service_id and v.session_id = ${session} and p.signup_id = ${signup}`.execute(trx)
}

async function passOnLeft(trx: Trx, session: string, now: Date | null): Promise<void> {
  await passOn(trx, session, now)
  await giveServices(trx, session)
}
