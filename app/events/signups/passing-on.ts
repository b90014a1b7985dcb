import { sql } from 'kysely'
import { newId } from '#app/text/ids.ts'
import type { Trx } from '#db/connection'
import { addJob } from '#db/jobs'
import { type HeldSession, holdSessions, move } from './place.ts'

/**
 * Offers what is free in a session to those who wait, in their order; whoever needs more places than are free is passed over
 * and keeps their rank. Where applications are for all sessions of an event, a place is free for somebody once it is free in
 * each still to come for which they wait, and these are offered together: so also where the session asked for is none of
 * them any more, because it was called off or has begun.
 */
export async function passOn(trx: Trx, session: string, now: Date | null = null): Promise<void> {
  const held = await holdSessions(trx, [session], now)
  const [asked] = held
  if (!asked) return
  const ahead = (asked.sessionsChosen ? held : await sessionsOf(trx, asked.eventId, now)).filter(isAhead)
  const room = new Map(ahead.map(({ id, quota, given }) => [id, quota - given]))
  if ([...room.values()].every((free) => free <= 0)) return
  const { rows: waiting } = await sql<{ signupId: string; people: number; sessions: string[] }>`
    select p.signup_id, max(p.people)::int as people, array_agg(p.session_id) as sessions from session_places p
    where p.state = 'waiting' and p.session_id = any(${[...room.keys()]}::uuid[])
    group by p.signup_id order by min(p.waits_at)`.execute(trx)
  const freeIn = (id: string) => room.get(id) ?? 0
  for (const { signupId, people, sessions } of waiting) {
    if (sessions.some((id) => people > freeIn(id))) continue
    for (const id of sessions) room.set(id, freeIn(id) - people)
    await offer(
      trx,
      ahead.filter(({ id }) => sessions.includes(id)),
      signupId,
      now,
    )
  }
}

export const isAhead = ({ cancelled, begun }: HeldSession): boolean => !cancelled && !begun

async function sessionsOf(trx: Trx, event: string, now: Date | null): Promise<HeldSession[]> {
  const all = await trx.selectFrom('eventSessions').select('id').where('eventId', '=', event).execute()
  return holdSessions(
    trx,
    all.map(({ id }) => id),
    now,
  )
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

/**
 * Offers never outlive the beginning of their session: where it was moved to an earlier moment they end with it, those made
 * together all at once, and whoever they were made to is told of the new deadline.
 */
export async function shortenOffers(trx: Trx, session: string, startsAt: Date): Promise<void> {
  const { rows } = await sql<{ id: string; isOf: boolean }>`
    update offers o set expires_at = ${startsAt}
    from offers late, event_sessions s, events e
    where late.session_id = ${session} and late.ended_at is null and late.expires_at > ${startsAt}
      and s.id = late.session_id and e.id = s.event_id
      and o.signup_id = late.signup_id and o.ended_at is null and (o.id = late.id or not e.sessions_chosen)
    returning o.id, o.id = late.id as is_of`.execute(trx)
  for (const { id, isOf } of rows) {
    await addJob(trx, 'lapse_offer', { offer: id }, { at: startsAt })
    if (isOf) await addJob(trx, 'signup_mail', { kind: 'offer', about: id, occasion: newId() })
  }
}
