import { sql } from 'kysely'
import { type Actor, record, system } from '#app/journal/journal.ts'
import { Conflict, NotFound } from '#app/refusal.ts'
import { momentOrNow } from '#db/clock'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { addJob } from '#db/jobs'
import { passOn } from './passing-on.ts'
import { holdSessions, move } from './place.ts'
import { giveServices } from './service.ts'

/** `signup`: whose offer it must be, where somebody answers by their own link. */
type Answer = { offer: string; signup?: string; now?: Date | null }

type Open = { id: string; sessionId: string }

/**
 * The offer with its session held, so that nobody else ends it meanwhile. Where applications are for all sessions, the open
 * offers of the others are answered with it.
 */
async function hold(trx: Trx, { offer, signup, now = null }: Answer) {
  const found = await trx
    .selectFrom('offers')
    .select(['sessionId', 'signupId'])
    .where('id', '=', offer)
    .executeTakeFirst()
  if (!found || (signup && found.signupId !== signup)) throw new NotFound()
  const [session] = await holdSessions(trx, [found.sessionId], now)
  const moment = momentOrNow(now)
  const held = await trx
    .selectFrom('offers')
    .select(['signupId', 'outcome', sql<boolean>`expires_at <= ${moment}`.as('over')])
    .where('id', '=', offer)
    .executeTakeFirstOrThrow()
  const { rows: open } = await sql<Open>`
    select o.id, o.session_id from offers o where o.signup_id = ${held.signupId} and o.ended_at is null
      and (o.id = ${offer} or ${!session?.sessionsChosen}) order by o.id`.execute(trx)
  return { ...held, session, open, moment }
}

type Held = Awaited<ReturnType<typeof hold>>

/** Ends the open offers in one way and puts the application where it then stands. */
async function end(
  trx: Trx,
  actor: Actor,
  { signupId, open, moment }: Held,
  outcome: 'accepted' | 'declined' | 'lapsed',
): Promise<void> {
  for (const { id, sessionId } of open) {
    await trx.updateTable('offers').set({ outcome, endedAt: moment }).where('id', '=', id).execute()
    await move(trx, actor, { signup: signupId, session: sessionId, state: outcome })
  }
}

/** Says what has become of an offer that cannot be answered any more. */
function refuseEnded({ outcome, over, session }: Held): void {
  if (outcome === 'accepted') throw new Conflict('events:refused.offerAccepted')
  if (outcome === 'declined') throw new Conflict('events:refused.offerDeclined')
  if (session?.cancelled) throw new Conflict('events:refused.sessionCancelled')
  if (outcome === 'withdrawn') throw new Conflict('events:refused.offerWithdrawn')
  if (outcome || over) throw new Conflict('events:refused.offerOver')
  if (session?.begun) throw new Conflict('events:refused.sessionBegun')
}

/** Takes the place that is offered. An offer that has lapsed is never opened again, also where the place is still free. */
export function acceptOffer(db: Db, actor: Actor, answer: Answer): Promise<void> {
  return inTransaction(db, async (trx) => {
    const held = await hold(trx, answer)
    if (held.outcome === 'accepted') return
    refuseEnded(held)
    await end(trx, actor, held, 'accepted')
    for (const { sessionId } of held.open) await giveServices(trx, sessionId)
    await addJob(trx, 'signup_mail', { kind: 'accepted', about: answer.offer })
    await record(trx, actor, { verb: 'signup.offer_accepted', about: { kind: 'signup', id: held.signupId } })
  })
}

/** Says no to the place that is offered: it goes on to the next at once. */
export function declineOffer(db: Db, actor: Actor, answer: Answer): Promise<void> {
  return inTransaction(db, async (trx) => {
    const held = await hold(trx, answer)
    if (held.outcome === 'declined') return
    refuseEnded(held)
    await end(trx, actor, held, 'declined')
    await record(trx, actor, { verb: 'signup.offer_declined', about: { kind: 'signup', id: held.signupId } })
    await passOnAll(trx, held, answer)
  })
}

/** Ends an offer nobody answered and passes the place on; before its time, or where it was answered, nothing happens. */
export function lapseOffer(db: Db, answer: Answer): Promise<void> {
  return inTransaction(db, async (trx) => {
    const held = await hold(trx, answer)
    if (held.outcome || !held.over) return
    await end(trx, system, held, 'lapsed')
    await addJob(trx, 'signup_mail', { kind: 'lapsed', about: answer.offer })
    await passOnAll(trx, held, answer)
  })
}

async function passOnAll(trx: Trx, { open }: Held, { now }: Answer): Promise<void> {
  for (const { sessionId } of open) await passOn(trx, sessionId, now)
}

/** Ends the open offer of somebody who has given up their application. */
export async function withdrawOffers(trx: Trx, signup: string, session: string): Promise<void> {
  await trx
    .updateTable('offers')
    .set({ outcome: 'withdrawn', endedAt: sql`now()` })
    .where('signupId', '=', signup)
    .where('sessionId', '=', session)
    .where('endedAt', 'is', null)
    .execute()
}
