import { sql } from 'kysely'
import type { ServiceKind } from '#app/events/programme/tables.ts'
import { isId } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import type { PlaceState, ServiceState } from './tables.ts'

/** An application as it stands at the door of a session, without who it is. */
export type Party = {
  id: string
  number: string
  /** Who may come: of the place, or of the application where it has none here. */
  people: number
  /** null: it is for other sessions of the event only. */
  state: PlaceState | null
  services: { kind: ServiceKind; people: number; ages: number[]; state: ServiceState }[]
  others: { number: number; startsAt: string; state: PlaceState }[]
  /** The number of the table they sit at. */
  table: number | null
  checkIn: {
    id: string
    people: number
    at: string
    by: string | null
    how: 'code' | 'name' | 'walk_in'
    restStaysAway: boolean
  } | null
}

/** A number as it is typed or read out, in any case and width and with or without its stroke. */
export function asNumber(typed: string): string {
  const plain = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
  return plain.length === 8 ? `${plain.slice(0, 4)}-${plain.slice(4)}` : plain
}

type Which = { number?: string; states?: PlaceState[] }

/** The applications of a session's event: one by its number, those that stand so in the session, or all. */
export async function partiesOf(
  db: Db,
  { id, eventId }: { id: string; eventId: string },
  { number, states }: Which = {},
): Promise<Party[]> {
  const { rows } = await sql<Party>`
    select u.id, u.number, coalesce(p.people, u.people) as people, p.state,
      (select coalesce(json_agg(json_build_object('kind', v.kind, 'people', x.people, 'ages', x.ages, 'state', x.state)
          order by v.kind), '[]')
        from service_places x join session_services v on v.id = x.service_id
        where x.signup_id = u.id and v.session_id = ${id} and x.state <> 'cancelled') as services,
      (select coalesce(json_agg(json_build_object('number', s.number, 'startsAt', s.starts_at, 'state', o.state)
          order by s.number), '[]')
        from session_places o join event_sessions s on s.id = o.session_id
        where o.signup_id = u.id and s.id <> ${id}) as others,
      (select t.number from seats x join seat_tables t on t.id = x.table_id
        where x.session_id = ${id} and x.signup_id = u.id) as table,
      (select json_build_object('id', c.id, 'people', c.people, 'at', c.made_at, 'by', f.name, 'how', c.how, 'restStaysAway', c.rest_stays_away)
        from check_ins c left join staff f on f.id = c.made_by
        where c.session_id = ${id} and c.signup_id = u.id and c.undone_at is null) as check_in
    from signups u left join session_places p on p.signup_id = u.id and p.session_id = ${id}
    where u.event_id = ${eventId}
      and (${number ?? null}::text is null or u.number = ${number ?? null})
      and (${states ?? null}::text[] is null or p.state = any(${states ?? null}::text[]))
    order by u.number`.execute(db)
  return rows
}

export type Arrived = {
  id: string
  number: string | null
  people: number
  how: 'code' | 'name' | 'walk_in'
  at: Date
  by: string | null
  undone: boolean
  table: number | null
}

const arrived = sql`select c.id, u.number, c.people, c.how, c.made_at as at, f.name as by, c.undone_at is not null as undone,
    (select t.number from seats x join seat_tables t on t.id = x.table_id
      where x.session_id = c.session_id and coalesce(x.signup_id, x.check_in_id) = coalesce(c.signup_id, c.id)) as table
  from check_ins c left join signups u on u.id = c.signup_id left join staff f on f.id = c.made_by`

/** Who came last to a session, newest first. */
export async function arrivals(db: Db, session: string, most: number): Promise<Arrived[]> {
  const { rows } = await sql<Arrived>`${arrived} where c.session_id = ${session} and c.undone_at is null
    order by c.made_at desc, c.id desc limit ${most}`.execute(db)
  return rows
}

/** One arrival at a session, undone ones too. */
export async function arrival(db: Db, session: string, id: string | undefined): Promise<Arrived | null> {
  if (!isId(id)) return null
  const { rows } = await sql<Arrived>`${arrived} where c.session_id = ${session} and c.id = ${id}`.execute(db)
  return rows[0] ?? null
}

/**
 * The session whose door an application is received at: of those it was made for the one that has begun last within its day,
 * else the next. null where there is no such application.
 */
export async function doorOf(db: Db, number: string, now = new Date()) {
  const { rows } = await sql<{ slug: string; session: number; departmentId: string }>`
    select e.slug, s.number as session, e.department_id
    from signups u join events e on e.id = u.event_id
    join event_sessions s on s.event_id = e.id
    left join session_places p on p.signup_id = u.id and p.session_id = s.id
    where u.number = ${number}
    order by s.cancelled_at is not null,
      (s.starts_at - interval '24 hours' <= ${now} and s.ends_at + interval '12 hours' > ${now}) desc,
      p.state is distinct from 'accepted', s.ends_at <= ${now}, abs(extract(epoch from s.starts_at - ${now}))
    limit 1`.execute(db)
  return rows[0] ?? null
}
