import { sql } from 'kysely'
import type { Trx } from '#db/connection'
import { addJob } from '#db/jobs'
import type { Actor } from '../journal/journal.ts'
import { newId } from '../text/ids.ts'
import type { PlaceState } from './tables.ts'

export type HeldSession = {
  id: string
  eventId: string
  number: number
  startsAt: Date
  quota: number
  /** Accepted and offered. */
  given: number
  /** People of the smallest application that waits; null where nobody does. */
  leastWaiting: number | null
  cancelled: boolean
  begun: boolean
  offerHours: number
}

/**
 * Sessions, held until the end of the transaction, always in the same order: whoever gives or gives back a place of one
 * waits for everybody who came before, and two who hold several never block each other.
 */
export async function holdSessions(trx: Trx, ids: string[], now: Date | null = null): Promise<HeldSession[]> {
  await sql`select from event_sessions where id = any(${ids}::uuid[]) order by id for update`.execute(trx)
  const moment = now ? sql`${now.toISOString()}::timestamptz` : sql`now()`
  const { rows } = await sql<HeldSession>`
    select s.id, s.event_id, s.number, s.starts_at, s.quota, e.offer_hours,
      s.cancelled_at is not null as cancelled, s.starts_at <= ${moment} as begun,
      coalesce(sum(p.people) filter (where p.state in ('accepted', 'offered')), 0)::int as given,
      min(p.people) filter (where p.state = 'waiting')::int as least_waiting
    from event_sessions s join events e on e.id = s.event_id
    left join session_places p on p.session_id = s.id
    where s.id = any(${ids}::uuid[])
    group by s.id, e.id order by s.number`.execute(trx)
  return rows
}

type Move = { signup: string; session: string; state: PlaceState; reason?: string; waitsAt?: number | null }

/** Puts an application where it now stands in a session and notes how it came there. */
export async function move(trx: Trx, actor: Actor, { signup, session, state, reason, waitsAt }: Move): Promise<void> {
  await trx
    .updateTable('sessionPlaces')
    .set({ state, ...(waitsAt === undefined ? {} : { waitsAt }) })
    .where('signupId', '=', signup)
    .where('sessionId', '=', session)
    .execute()
  await note(trx, actor, { signup, session, state, reason })
}

export async function note(trx: Trx, actor: Actor, { signup, session, state, reason }: Move): Promise<void> {
  await trx
    .insertInto('placeSteps')
    .values({
      ...{ signupId: signup, sessionId: session, state, reason: reason ?? null },
      ...{ byKind: actor.kind, byId: 'id' in actor ? actor.id : null },
    })
    .execute()
}

/** The rank of whoever comes next to the waiting list; ranks are never given twice. */
export async function nextRank(trx: Trx, session: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`select coalesce(max(waits_at), 0)::int + 1 as next
    from session_places where session_id = ${session}`.execute(trx)
  return rows[0]?.next ?? 1
}

/**
 * Offers what is free in a session to those who wait, in their order; whoever needs more places than are free is passed over
 * and keeps their rank. Nobody is offered anything once the session has begun.
 */
export async function passOn(trx: Trx, session: string, now: Date | null = null): Promise<void> {
  const [held] = await holdSessions(trx, [session], now)
  if (!held || held.cancelled || held.begun) return
  let room = held.quota - held.given
  const waiting = await trx
    .selectFrom('sessionPlaces')
    .select(['signupId', 'people'])
    .where('sessionId', '=', session)
    .where('state', '=', 'waiting')
    // who was let in at the door waits no longer
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('checkIns as c')
            .select('c.id')
            .whereRef('c.sessionId', '=', 'sessionPlaces.sessionId')
            .whereRef('c.signupId', '=', 'sessionPlaces.signupId')
            .where('c.undoneAt', 'is', null),
        ),
      ),
    )
    .orderBy('waitsAt')
    .execute()
  for (const { signupId, people } of waiting) {
    if (room <= 0) return
    if (people > room) continue
    room -= people
    await offer(trx, held, signupId, now)
  }
}

async function offer(trx: Trx, session: HeldSession, signup: string, now: Date | null): Promise<void> {
  const id = newId()
  const from = now ?? new Date()
  const until = new Date(
    Math.min(from.getTime() + session.offerHours * 3_600_000, new Date(session.startsAt).getTime()),
  )
  await move(trx, { kind: 'system' }, { signup, session: session.id, state: 'offered' })
  await trx
    .insertInto('offers')
    .values({ id, signupId: signup, sessionId: session.id, madeAt: from, expiresAt: until })
    .execute()
  await addJob(trx, 'lapse_offer', { offer: id }, { at: until })
  await addJob(trx, 'signup_mail', { kind: 'offer', about: id })
}
