import { sql } from 'kysely'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { addJob } from '#db/jobs'
import { type Actor, record, system } from '../journal/journal.ts'
import { Conflict, NotFound } from '../refusal.ts'
import { holdSessions, move, passOn } from './place.ts'

type Answer = { offer: string; now?: Date | null }

/** The offer with its session held, so that nobody else ends it meanwhile. */
async function hold(trx: Trx, { offer, now = null }: Answer) {
  const found = await trx.selectFrom('offers').select('sessionId').where('id', '=', offer).executeTakeFirst()
  if (!found) throw new NotFound()
  const [session] = await holdSessions(trx, [found.sessionId], now)
  const moment = now ? sql<Date>`${now.toISOString()}::timestamptz` : sql<Date>`now()`
  const held = await trx
    .selectFrom('offers')
    .select(['signupId', 'sessionId', 'outcome', sql<boolean>`expires_at <= ${moment}`.as('over')])
    .where('id', '=', offer)
    .executeTakeFirstOrThrow()
  return { ...held, session, moment }
}

const end = (
  trx: Trx,
  offer: string,
  outcome: 'accepted' | 'declined' | 'lapsed' | 'withdrawn',
  at: ReturnType<typeof sql<Date>>,
) => trx.updateTable('offers').set({ outcome, endedAt: at }).where('id', '=', offer).execute()

/** Takes the place that is offered. An offer that has lapsed is never opened again, also where the place is still free. */
export function acceptOffer(db: Db, actor: Actor, answer: Answer): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { signupId, sessionId, outcome, over, session, moment } = await hold(trx, answer)
    if (outcome === 'accepted') return
    if (outcome || over) throw new Conflict('events:refused.offerOver')
    if (session?.cancelled) throw new Conflict('events:refused.sessionCancelled')
    await end(trx, answer.offer, 'accepted', moment)
    await move(trx, actor, { signup: signupId, session: sessionId, state: 'accepted' })
    await addJob(trx, 'signup_mail', { kind: 'accepted', about: answer.offer })
    await record(trx, actor, { verb: 'signup.offer_accepted', about: { kind: 'signup', id: signupId } })
  })
}

/** Says no to the place that is offered: it goes on to the next at once. */
export function declineOffer(db: Db, actor: Actor, answer: Answer): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { signupId, sessionId, outcome, over, moment } = await hold(trx, answer)
    if (outcome === 'declined') return
    if (outcome || over) throw new Conflict('events:refused.offerOver')
    await end(trx, answer.offer, 'declined', moment)
    await move(trx, actor, { signup: signupId, session: sessionId, state: 'declined' })
    await record(trx, actor, { verb: 'signup.offer_declined', about: { kind: 'signup', id: signupId } })
    await passOn(trx, sessionId, answer.now)
  })
}

/** Ends an offer nobody answered and passes the place on; before its time, or where it was answered, nothing happens. */
export function lapseOffer(db: Db, answer: Answer): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { signupId, sessionId, outcome, over, moment } = await hold(trx, answer)
    if (outcome || !over) return
    await end(trx, answer.offer, 'lapsed', moment)
    await move(trx, system, { signup: signupId, session: sessionId, state: 'lapsed' })
    await addJob(trx, 'signup_mail', { kind: 'lapsed', about: answer.offer })
    await passOn(trx, sessionId, answer.now)
  })
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
