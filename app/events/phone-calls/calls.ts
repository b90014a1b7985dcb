import { sql } from 'kysely'
import { acceptOffer, declineOffer } from '#app/events/signups/offer.ts'
import type { CallKind, CallOutcome, SignupMail } from '#app/events/signups/tables.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, NotFound } from '#app/refusal.ts'
import { isId, newId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'

const kinds = [
  ...(['accepted', 'not_drawn', 'not_selected', 'reserve', 'offer'] as const),
  ...(['lapsed', 'changed', 'session_cancelled', 'service_given'] as const),
] satisfies CallKind[]

type News = {
  kind: SignupMail
  signup: string
  about: string
  occasion: string
  session?: string
  offer: string | null
}

/**
 * Asks for a call where a mail cannot be written. Not about what they have said themselves just now, nor about what was to
 * be told already and nobody has called yet: that call tells it as it stands.
 */
export async function askToCall(trx: Trx, news: News): Promise<void> {
  const kind = kinds.find((each) => each === news.kind)
  const { signup, session = null, offer, occasion } = news
  // a place given at once, or taken when it was offered: they were there, or on the phone
  if (!kind || (kind === 'accepted' && occasion === news.about)) return
  await sql`
    insert into signup_calls (id, signup_id, kind, session_id, offer_id, occasion)
    select ${newId()}, ${signup}, ${kind}, ${session}, ${kind === 'offer' ? offer : null}, ${occasion}
    where not exists (select from signup_calls c where c.signup_id = ${signup} and c.kind = ${kind}
      and c.session_id is not distinct from ${session}::uuid
      and c.offer_id is not distinct from ${kind === 'offer' ? offer : null}::uuid
      and not exists (select from signup_call_steps x where x.call_id = c.id and x.outcome <> 'not_reached'))
    on conflict do nothing`.execute(trx)
}

type Called = { call: string; outcome: CallOutcome; note?: string; now?: Date | null }

/** Notes what came of a call; a place that is offered is taken or declined for whoever says so on the phone. */
export function noteCall(db: Db, actor: Actor, { call: id, outcome, note = '', now = null }: Called): Promise<void> {
  return inTransaction(db, async (trx) => {
    const call = await trx.selectFrom('signupCalls').selectAll().where('id', '=', id).executeTakeFirst()
    if (!call) throw new NotFound()
    const { signupId: signup, kind, offerId: offer } = call
    const isAnswer = outcome === 'accepted' || outcome === 'declined'
    if (isAnswer && offer === null) throw new Conflict('event-calls:refused.nothingOffered')
    const verb = outcome === 'accepted' ? acceptOffer : declineOffer
    if (isAnswer && offer !== null) await verb(trx, actor, { offer, signup, now })
    const closes = isAnswer || (outcome === 'told' && offer === null)
    const noted = await trx
      .insertInto('signupCallSteps')
      .values({ callId: id, outcome, closes, note: note.trim(), byId: actor.kind === 'staff' ? actor.id : null })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!noted) throw new Conflict('event-calls:refused.done')
    await record(trx, actor, {
      verb: 'signup.called',
      about: { kind: 'signup', id: signup },
      details: { kind, outcome },
    })
  })
}

type Step = { outcome: CallOutcome; note: string; at: string; by: string | null }
export type Call = {
  id: string
  signup: string
  number: string
  people: number
  kind: CallKind
  /** Numbers of the sessions it is about. */
  sessions: number[]
  /** When an offer ends, else when the first of the sessions still to come begins. */
  until: Date | null
  /** Whether somebody has still to be called: not told yet, and not too late. */
  open: boolean
  askedAt: Date
  steps: Step[]
}

/** The calls of an event, those still to be made first, by when they have to be made. */
export async function callsOf(db: Db, event: string, { call, now = new Date() }: { call?: string; now?: Date } = {}) {
  const { rows } = await sql<Call>`
    with calls as (
      select c.id, u.id as signup, u.number, u.people, c.kind, c.asked_at, o.id is not null as offered,
        o.ended_at is not null as ended,
        (select coalesce(json_agg(s.number order by s.number), '[]') from session_places p
          join event_sessions s on s.id = p.session_id where p.signup_id = u.id and s.id = any(x.ids)) as sessions,
        coalesce(o.expires_at, (select min(s.starts_at) from event_sessions s
          where s.id = any(x.ids) and s.starts_at > ${now})) as until,
        (select coalesce(json_agg(json_build_object('outcome', t.outcome, 'note', t.note, 'at', t.at, 'by', f.name)
            order by t.id), '[]')
          from signup_call_steps t left join staff f on f.id = t.by_id where t.call_id = c.id) as steps,
        exists (select from signup_call_steps t where t.call_id = c.id and t.closes) as closed
      from signup_calls c join signups u on u.id = c.signup_id join events e on e.id = u.event_id
      left join offers o on o.id = c.offer_id
      cross join lateral (select array(select p.session_id from session_places p where p.signup_id = u.id
        and (c.session_id is null or p.session_id = c.session_id)
        and (o.id is null or not e.sessions_chosen or p.session_id = o.session_id)) as ids) x
      where u.event_id = ${event} and (${call ?? null}::uuid is null or c.id = ${call ?? null}::uuid))
    select id, signup, number, people, kind, sessions, until, asked_at, steps,
      not closed and not ended and coalesce(until > ${now}, false) as open
    from calls order by not (not closed and not ended and coalesce(until > ${now}, false)),
      case when not closed and not ended then until end, asked_at desc, id limit 500`.execute(db)
  return rows
}

/** One call of an event. */
export async function callOf(db: Db, event: string, id = ''): Promise<Call> {
  const [found] = isId(id) ? await callsOf(db, event, { call: id }) : []
  if (!found) throw new NotFound()
  return found
}
