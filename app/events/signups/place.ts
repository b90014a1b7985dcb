import { sql } from 'kysely'
import type { Actor } from '#app/journal/journal.ts'
import { newId } from '#app/text/ids.ts'
import { momentOrNow } from '#db/clock'
import type { Trx } from '#db/connection'
import { addJob } from '#db/jobs'
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
 * and keeps their rank. Nobody is offered anything once the session has begun. Where applications are for all sessions, a
 * place is free once it is free in all that are still to come, and they are offered together.
 */
export async function passOn(trx: Trx, session: string, now: Date | null = null): Promise<void> {
  const [asked] = await holdSessions(trx, [session], now)
  if (!asked || asked.cancelled || asked.begun) return
  const together = asked.sessionsChosen ? [asked] : await sessionsAhead(trx, asked.eventId, now)
  let room = Math.min(...together.map(({ quota, given }) => quota - given))
  const { rows: waiting } = await sql<{ signupId: string; people: number; sessions: string[] }>`
    select p.signup_id, max(p.people)::int as people, array_agg(p.session_id) as sessions from session_places p
    where p.state = 'waiting' and p.session_id = any(${together.map(({ id }) => id)}::uuid[])
    group by p.signup_id order by min(p.waits_at)`.execute(trx)
  for (const { signupId, people, sessions } of waiting) {
    if (room <= 0) return
    if (people > room) continue
    room -= people
    await offer(
      trx,
      together.filter(({ id }) => sessions.includes(id)),
      signupId,
      now,
    )
  }
}

async function sessionsAhead(trx: Trx, event: string, now: Date | null): Promise<HeldSession[]> {
  const all = await trx.selectFrom('eventSessions').select('id').where('eventId', '=', event).execute()
  const held = await holdSessions(
    trx,
    all.map(({ id }) => id),
    now,
  )
  return held.filter(({ cancelled, begun }) => !cancelled && !begun)
}

/** One offer for each of the sessions, with one deadline, told once. */
async function offer(trx: Trx, sessions: HeldSession[], signup: string, now: Date | null): Promise<void> {
  const from = now ?? new Date()
  const starts = sessions.map(({ startsAt }) => new Date(startsAt).getTime())
  const until = new Date(Math.min(from.getTime() + (sessions[0]?.offerHours ?? 0) * 3_600_000, ...starts))
  const ids = sessions.map(() => newId())
  for (const [at, { id: session }] of sessions.entries()) {
    await move(trx, { kind: 'system' }, { signup, session, state: 'offered' })
    await trx
      .insertInto('offers')
      .values({ id: ids[at] ?? '', signupId: signup, sessionId: session, madeAt: from, expiresAt: until })
      .execute()
  }
  await Promise.all([
    ...ids.map((id) => addJob(trx, 'lapse_offer', { offer: id }, { at: until })),
    addJob(trx, 'signup_mail', { kind: 'offer', about: ids[0] ?? '' }),
  ])
}
