import { sql } from 'kysely'
import { passOn } from '#app/events/signups/passing-on.ts'
import { type HeldSession, holdSessions, move } from '#app/events/signups/place.ts'
import { giveServices } from '#app/events/signups/service.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { newId } from '#app/text/ids.ts'
import { momentOrNow } from '#db/clock'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { addJob } from '#db/jobs'
import type { Mark } from './tables.ts'

/** What is selected for at once: a session where they can be chosen, else (null) the whole series. */
export type Which = { event: string; session: number | null; now?: Date | null }

const by = (actor: Actor) => (actor.kind === 'staff' ? actor.id : null)

/** The sessions of a selection, held; refused while people still apply and once it has been confirmed. */
async function hold(trx: Trx, { event, session, now = null }: Which) {
  const moment = momentOrNow(now)
  const found = await trx
    .selectFrom('events')
    .select(['id', 'way', 'sessionsChosen', sql<boolean>`closes_at > ${moment}`.as('open')])
    .where('slug', '=', event)
    .executeTakeFirst()
  if (!found || found.sessionsChosen !== (session !== null)) throw new NotFound()
  if (found.way !== 'selection') throw new Conflict('selection:refused.notBySelection')
  if (found.open) throw new Conflict('selection:refused.stillOpen')
  const sessions = await trx
    .selectFrom('eventSessions')
    .select('id')
    .where('eventId', '=', found.id)
    .where('cancelledAt', 'is', null)
    .$if(session !== null, (query) => query.where('number', '=', session ?? 0))
    .execute()
  const held = await holdSessions(
    trx,
    sessions.map(({ id }) => id),
    now,
  )
  if (held.length === 0) throw new NotFound()
  if (held.every(({ begun }) => begun)) throw new Conflict('events:refused.sessionBegun')
  const of = session === null ? null : (held[0]?.id ?? null)
  const { rows } = await sql<{ done: boolean }>`
    select exists (select from selections where event_id = ${found.id} and session_id is not distinct from ${of}) as done`.execute(
    trx,
  )
  if (rows[0]?.done) throw new Conflict('selection:refused.confirmed')
  return { id: found.id, session: of, held, ids: held.map(({ id }) => id) }
}

type Marked = Which & { signups: string[] /** Null takes the mark away. */; mark: Mark | null; reason?: string }

/** Marks applications, by their numbers. Reserves stand in the order in which they were marked, those of one act as they came. */
export function markSignups(db: Db, actor: Actor, { signups, mark, reason, ...which }: Marked): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { id, ids } = await hold(trx, which)
    const standing = await trx
      .selectFrom('sessionPlaces')
      .innerJoin('signups', 'signups.id', 'signupId')
      .select(['signups.id', 'number'])
      .distinct()
      .select('place')
      .where('sessionId', 'in', ids)
      .where('state', '=', 'applied')
      .where('number', 'in', signups.length > 0 ? signups : [''])
      .orderBy('place')
      .execute()
    if (standing.length === 0) throw new Invalid('selection:refused.nobody', 'signups')
    const marked = standing.map((each) => each.id)
    await sql`delete from selection_marks where session_id = any(${ids}::uuid[])
      and signup_id = any(${marked}::uuid[])`.execute(trx)
    if (mark !== null) {
      const because = reason?.trim() || null
      await sql`
        insert into selection_marks (signup_id, session_id, mark, rank, reason, marked_by)
        select u.id, p.session_id, ${mark}::text,
          case when ${mark}::text = 'reserve' then
            (select coalesce(max(m.rank), 0) from selection_marks m where m.session_id = p.session_id) + u.at end,
          ${because}, ${by(actor)}::uuid
        from unnest(${marked}::uuid[]) with ordinality as u (id, at)
        join session_places p on p.signup_id = u.id and p.session_id = any(${ids}::uuid[])
          and p.state = 'applied'`.execute(trx)
    }
    await record(trx, actor, {
      verb: 'selection.marked',
      about: { kind: 'event', id },
      details: {
        ...{ session: which.session, mark, signups: standing.map(({ number }) => number) },
        ...(reason?.trim() ? { reason } : {}),
      },
    })
  })
}

/**
 * Confirms a selection, once: whoever clicks second is told so. Everybody is marked by then and those selected have places;
 * reserves wait in their order, and what is still free is offered to them at once. All are told.
 */
export function confirmSelection(db: Db, actor: Actor, which: Which): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { id, session, held, ids } = await hold(trx, which)
    const rows = await marksOf(trx, ids)
    const unmarked = new Set(rows.filter(({ mark }) => mark === null).map(({ signup }) => signup)).size
    if (unmarked > 0) throw new Conflict('selection:refused.unmarked', { count: unmarked })
    for (const each of held) checkRoom(each, rows)
    await trx
      .insertInto('selections')
      .values({ id: newId(), eventId: id, sessionId: session, confirmedBy: by(actor) })
      .execute()
    const told = new Map<string, Mark>()
    const ranks = new Map<string, number>()
    for (const { signup, session, mark, reason } of rows) {
      if (mark === null) continue
      told.set(signup, mark)
      const because = reason ?? undefined
      if (mark === 'reserve') {
        const waitsAt = (ranks.get(session) ?? 0) + 1
        ranks.set(session, waitsAt)
        await move(trx, actor, { signup, session, state: 'waiting', waitsAt, reason: because })
      } else {
        await move(trx, actor, { signup, session, state: mark === 'selected' ? 'accepted' : mark, reason: because })
      }
    }
    const kinds = { selected: 'accepted', reserve: 'reserve', not_selected: 'not_selected' } as const
    await Promise.all(
      [...told].map(([signup, mark]) =>
        addJob(trx, 'signup_mail', { kind: kinds[mark], about: signup, occasion: newId() }),
      ),
    )
    for (const each of ids) {
      await passOn(trx, each, which.now)
      await giveServices(trx, each)
    }
    const count = (mark: Mark) => [...told.values()].filter((each) => each === mark).length
    await record(trx, actor, {
      verb: 'selection.confirmed',
      about: { kind: 'event', id },
      details: {
        ...{ session: which.session, selected: count('selected'), reserve: count('reserve') },
        notSelected: count('not_selected'),
      },
      public: true,
    })
  })
}

type MarkedPlace = { signup: string; session: string; people: number; mark: Mark | null; reason: string | null }

/** Who applied, reserves in their order. */
async function marksOf(trx: Trx, sessions: string[]): Promise<MarkedPlace[]> {
  const { rows } = await sql<MarkedPlace>`
    select p.signup_id as signup, p.session_id as session, p.people, m.mark, m.reason
    from session_places p join signups u on u.id = p.signup_id
    left join selection_marks m on m.signup_id = p.signup_id and m.session_id = p.session_id
    where p.session_id = any(${sessions}::uuid[]) and p.state = 'applied'
    order by m.rank nulls first, u.place`.execute(trx)
  return rows
}

function checkRoom({ id, quota, given }: HeldSession, rows: MarkedPlace[]): void {
  const people = rows
    .filter(({ session, mark }) => session === id && mark === 'selected')
    .reduce((sum, each) => sum + each.people, 0)
  if (people > quota - given) throw new Conflict('selection:refused.tooMany', { people, places: quota - given })
}
