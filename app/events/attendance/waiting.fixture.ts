import { sql } from 'kysely'
import { numberFrom } from '#app/events/allocation/draw.fixture.ts'
import { sampleNumber } from '#app/events/allocation/draw-faults.fixture.ts'
import { publicDraw, sourceOf } from '#app/events/allocation/draw-record.ts'
import { useFallback } from '#app/events/allocation/draw-source.ts'
import { drawPlaces } from '#app/events/allocation/drawing.ts'
import { publishList } from '#app/events/allocation/list-publication.ts'
import { withdrawList } from '#app/events/allocation/list-withdrawal.ts'
import { confirmSelection, markSignups } from '#app/events/allocation/selection.ts'
import { askToCall, noteCall } from '#app/events/phone-calls/calls.ts'
import { applicant, closesAt, sampleEvent, signupInput, startsAt } from '#app/events/programme/event.fixture.ts'
import { editEvent } from '#app/events/programme/event.ts'
import type { Way } from '#app/events/programme/tables.ts'
import { amendSignup } from '#app/events/signups/amending.ts'
import { callOffEvent } from '#app/events/signups/calling-off.ts'
import { offerFreePlaces } from '#app/events/signups/free-places.ts'
import { acceptOffer, declineOffer, lapseOffer } from '#app/events/signups/offer.ts'
import { callOffSession, editSession } from '#app/events/signups/session-change.ts'
import { cancelSignup, signUp } from '#app/events/signups/signup.ts'
import { system } from '#app/journal/journal.ts'
import { Refusal } from '#app/refusal.ts'
import { newId } from '#app/text/ids.ts'
import type { Db, Trx } from '#db/connection'
import { checkIn, undoCheckIn } from './check-in.ts'
import type { Deed } from './lives.fixture.ts'

const visitor = { kind: 'visitor' } as const
const hour = 3_600_000

const party = (people: number, email: string) =>
  applicant({ email, companions: Array.from({ length: people - 1 }, (_, at) => `連れ ${at}`) })

/** Applies each deed as somebody would; what is refused on purpose leaves all as it was. */
export async function world(db: Db, { quotas, way, chosen }: { quotas: number[]; way: Way; chosen: boolean }) {
  // one can apply until the last session begins, as at the desk, where places are given in order
  const ends = new Date(startsAt.getTime() + 60 * 24 * hour)
  const changes = { sessionsChosen: chosen, ...(way === 'first_come' ? { closesAt: ends } : {}) }
  const event = await sampleEvent(db, { way, quotas, changes })
  const applied: string[] = []
  let now = new Date(closesAt.getTime() - 6 * hour)
  const numbers = quotas.map((_, at) => at + 1)
  const sessionOf = (deed: Deed) => ({ event: event.slug, session: (deed.session % quotas.length) + 1 })
  const signupOf = (deed: Deed) => applied[deed.which % Math.max(applied.length, 1)] ?? newId()
  const decided = (deed: Deed) => ({ event: event.slug, session: chosen ? sessionOf(deed).session : null, now })
  const offerOf = async (deed: Deed) => {
    const open = await db.selectFrom('offers').select('id').orderBy('madeAt').orderBy('id').execute()
    return open[deed.which % Math.max(open.length, 1)]?.id
  }
  const edited = async (deed: Deed, change: (held: { startsAt: Date; quota: number }) => object) => {
    const which = sessionOf(deed)
    const held = await db
      .selectFrom('eventSessions')
      .select(['startsAt', 'endsAt', 'form', 'quota', 'venue', 'venueEn', 'address', 'title'])
      .where('number', '=', which.session)
      .executeTakeFirstOrThrow()
    const fields = { ...held, ...change(held) }
    const endsAt = new Date(fields.startsAt.getTime() + 2 * hour)
    await editSession(db, system, { ...which, now, services: [], fields: { ...fields, endsAt } })
  }
  const answered = async (deed: Deed, verb: typeof acceptOffer) => {
    const offer = await offerOf(deed)
    if (offer) await verb(db, visitor, { offer, now })
  }
  const doing: Record<string, (deed: Deed) => Promise<unknown>> = {
    apply: async ({ count, which }) => {
      const sessions = chosen ? numbers.filter((number) => (which >> number) % 2 === 0) : undefined
      const own = { applicant: party(count, `deed${applied.length}@post.internal`), sessions, now }
      const late = { channel: 'counter', receivedAt: now, lateReason: '窓口で受けた' } as const
      const isLate = way !== 'first_come' && now >= closesAt
      const input = signupInput(isLate ? { ...own, ...late } : own)
      applied.push((await signUp(db, isLate ? system : visitor, input)).id)
    },
    cancel: (deed) => cancelSignup(db, visitor, { signup: signupOf(deed), now }),
    leave: (deed) =>
      cancelSignup(db, system, {
        signup: signupOf(deed),
        sessions: [event.sessions[deed.session % quotas.length] ?? ''],
        now,
      }),
    amend: async (deed) => {
      const [signup, sessions] = [signupOf(deed), chosen ? [sessionOf(deed).session] : undefined]
      const found = await db.selectFrom('signups').select('version').where('id', '=', signup).executeTakeFirst()
      const own = { applicant: party(deed.count, `deed${deed.which}@post.internal`), services: [], sessions }
      if (found) await amendSignup(db, visitor, { signup, ...found, ...own, now })
    },
    accept: (deed) => answered(deed, acceptOffer),
    decline: (deed) => answered(deed, declineOffer),
    lapse: async (deed) => {
      const offer = await offerOf(deed)
      if (offer) await lapseOffer(db, { offer, now })
    },
    quota: (deed) => edited(deed, () => ({ quota: deed.count + 1 })),
    earlier: (deed) =>
      edited(deed, ({ startsAt }) => ({
        startsAt: new Date(Math.max(startsAt.getTime() - deed.count * 40 * hour, now.getTime() + hour)),
      })),
    later: (deed) =>
      edited(deed, ({ startsAt }) => ({ startsAt: new Date(startsAt.getTime() + deed.count * 20 * hour) })),
    callOff: (deed) => callOffSession(db, system, { ...sessionOf(deed), reason: '大雨', now }),
    // seldom: nothing happens afterwards
    callOffAll: async (deed) => {
      if (deed.which > 25) await callOffEvent(db, system, { event: event.slug, reason: '大雨', now })
    },
    rule: async (deed) => {
      const { version } = await db.selectFrom('events').select('version').executeTakeFirstOrThrow()
      await editEvent(db, system, { event: event.slug, version, changes: { mostPeople: deed.count }, now })
    },
    reopen: async (deed) => {
      const { version } = await db.selectFrom('events').select('version').executeTakeFirstOrThrow()
      const later = new Date(now.getTime() + deed.count * 12 * hour)
      await editEvent(db, system, { event: event.slug, version, changes: { closesAt: later }, now })
    },
    list: (deed) => {
      const number = numberFrom(new Date(now.getTime() + deed.which * hour))
      const source = deed.count === 1 ? ({ kind: 'chance' } as const) : number
      return publishList(db, system, { ...decided(deed), source })
    },
    takeBack: (deed) => withdrawList(db, system, { ...decided(deed), reason: '会場が変わるため' }),
    fallback: (deed) => useFallback(db, system, { ...decided(deed), reason: '休場のため' }),
    draw: async (deed) => {
      const which = decided(deed)
      const { draw } = await publicDraw(db, which.event, which.session === null ? 'all' : String(which.session))
      const seed = draw && sourceOf(draw)?.kind === 'chance' ? undefined : sampleNumber
      await drawPlaces(db, system, { ...which, seed })
    },
    phone: async (deed) => {
      const open = await db.selectFrom('offers').selectAll().where('endedAt', 'is', null).orderBy('id').execute()
      const one = open[deed.which % Math.max(open.length, 1)]
      if (!one) return
      const { id: offer, signupId: signup, sessionId: session } = one
      await askToCall(db as Trx, { kind: 'offer', signup, about: offer, occasion: newId(), session, offer })
      const asked = db.selectFrom('signupCalls').select('id').where('offerId', '=', offer)
      const { id: call } = await asked.executeTakeFirstOrThrow()
      const outcome = (['accepted', 'declined', 'told', 'not_reached'] as const)[deed.session] ?? 'told'
      await noteCall(db, system, { call, outcome, now })
    },
    mark: async (deed) => {
      const all = await db.selectFrom('signups').select('number').orderBy('place').execute()
      const mark = (['selected', 'reserve', 'reserve', 'not_selected'] as const)[deed.session] ?? 'reserve'
      const from = deed.which % Math.max(all.length, 1)
      const signups = all.slice(from, from + deed.count).map(({ number }) => number)
      await markSignups(db, system, { ...decided(deed), signups, mark })
    },
    confirm: async (deed) => {
      const all = await db.selectFrom('signups').select('number').orderBy('place').execute()
      const unmarked = await db.selectFrom('selectionMarks').select('signupId').execute()
      if (unmarked.length === 0) {
        const signups = all.map(({ number }) => number)
        await markSignups(db, system, { ...decided(deed), signups, mark: 'reserve' })
      }
      await confirmSelection(db, system, decided(deed))
    },
    come: (deed) =>
      checkIn(db, system, {
        session: event.sessions[deed.session % quotas.length] ?? '',
        ...{ signup: signupOf(deed), people: deed.count, how: 'code', now },
      }),
    undo: async (deed) => {
      const came = await db.selectFrom('checkIns').select(['id', 'sessionId']).where('undoneAt', 'is', null).execute()
      const one = came[deed.which % Math.max(came.length, 1)]
      if (one) await undoCheckIn(db, system, { session: one.sessionId, checkIn: one.id, now })
    },
  }
  const hours: Record<string, number> = { wait: 5, day: 26, week: 24 * 6 }
  return {
    now: () => now,
    async run(deed: Deed) {
      now = new Date(now.getTime() + (hours[deed.kind] ?? 0.2) * hour)
      await offerFreePlaces(db, now)
      const act = doing[deed.kind]
      if (!act) return
      await sql`savepoint deed`.execute(db)
      try {
        await act(deed)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        await sql`rollback to savepoint deed`.execute(db)
      }
    },
  }
}

/** What must never be: more given than there is, a free place while somebody fits who waits, an offer beyond the beginning. */
export async function faults(db: Db, now: Date): Promise<unknown[]> {
  const { rows } = await sql`
    with room as (
      select s.id, s.number, s.quota - coalesce(sum(p.people) filter (where p.state in ('accepted', 'offered')), 0) as free,
        s.cancelled_at is null and s.starts_at > ${now} as ahead
      from event_sessions s left join session_places p on p.session_id = s.id group by s.id)
    select 'over quota' as fault, number::text as what from room where free < 0
    union all
    select 'waits though free', string_agg(r.number || ':' || r.free || '>=' || p.people, ' ') from session_places p
      join room r on r.id = p.session_id join signups u on u.id = p.signup_id join events e on e.id = u.event_id
      where p.state = 'waiting' and r.ahead
      group by p.signup_id, case when e.sessions_chosen then p.session_id end having bool_and(r.free >= p.people)
    union all
    select 'offer beyond', o.id::text from offers o join event_sessions s on s.id = o.session_id
      where o.ended_at is null and o.expires_at > s.starts_at
    union all
    select 'offer without its place', p.signup_id::text from session_places p where (p.state = 'offered') <> exists (
      select from offers o where o.signup_id = p.signup_id and o.session_id = p.session_id and o.ended_at is null)
    union all
    select 'taken after the beginning', o.id::text from offers o join event_sessions s on s.id = o.session_id
      where o.outcome = 'accepted' and o.ended_at > o.expires_at`.execute(db)
  return rows
}
