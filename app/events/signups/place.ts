import { sql } from 'kysely'
import type { Actor } from '#app/journal/journal.ts'
import { momentOrNow } from '#db/clock'
import type { Trx } from '#db/connection'
import type { PlaceState } from './tables.ts'

export type HeldSession = {
  id: string
  eventId: string
  number: number
  startsAt: Date
  quota: number
  /** Accepted and offered. */
  given: number
  cancelled: boolean
  begun: boolean
  offerHours: number
  /** Whose sessions are applied for one by one; else an application is for all of them. */
  sessionsChosen: boolean
}

/**
 * Sessions, held until the end of the transaction, always in the same order: whoever gives or gives back a place of one
 * waits for everybody who came before, and two who hold several never block each other. Where applications are for all
 * sessions of an event, none of them is held without the others.
 */
export async function holdSessions(trx: Trx, ids: string[], now: Date | null = null): Promise<HeldSession[]> {
  await sql`select from event_sessions where id = any(${ids}::uuid[]) or event_id in (
      select e.id from event_sessions s join events e on e.id = s.event_id
      where s.id = any(${ids}::uuid[]) and not e.sessions_chosen)
    order by id for update`.execute(trx)
  const moment = momentOrNow(now)
  const { rows } = await sql<HeldSession>`
    select s.id, s.event_id, s.number, s.starts_at, s.quota, e.offer_hours, e.sessions_chosen,
      s.cancelled_at is not null as cancelled, s.starts_at <= ${moment} as begun,
      coalesce(sum(p.people) filter (where p.state in ('accepted', 'offered')), 0)::int as given
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

/** Where an application takes part, is on the list, or waits: what somebody can still give up. */
export const liveStates: PlaceState[] = ['applied', 'accepted', 'waiting', 'offered']
