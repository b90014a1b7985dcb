import { sql } from 'kysely'
import type { ServiceKind } from '#app/events/programme/tables.ts'
import { NotFound } from '#app/refusal.ts'
import { badCharacters } from '#app/text/characters.ts'
import type { Db } from '#db/connection'
import type { DeskSignup } from './desk-signup.ts'
import type { PlaceState, Sex, SignupChannel } from './tables.ts'

export const listedStates = [
  ...(['applied', 'accepted', 'waiting', 'offered', 'not_drawn', 'not_selected'] as const),
  ...(['declined', 'lapsed', 'cancelled'] as const),
] satisfies PlaceState[]
export const listedChannels = ['web', 'phone', 'paper', 'counter'] as const satisfies SignupChannel[]
const kinds = ['childcare', 'sign_language', 'captions', 'wheelchair', 'parking'] as const satisfies ServiceKind[]

export type SignupFilter = {
  number?: string
  session?: number
  state?: PlaceState
  channel?: SignupChannel
  service?: ServiceKind
}
type Cursor = { after?: number; before?: number }

const among = <T extends string>(all: readonly T[], value: string | null) => all.find((each) => each === value)
const figure = (value: string | null) => (/^[1-9]\d{0,14}$/.test(value ?? '') ? Number(value) : undefined)

/** A filter out of an address; what it does not know it leaves out. A number may be typed in small or wide letters. */
export function readSignupFilter(query: URLSearchParams): SignupFilter & Cursor {
  const typed = (query.get('number') ?? '').normalize('NFKC').trim().toUpperCase().slice(0, 20)
  return {
    number: typed && badCharacters(typed) === null ? typed : undefined,
    session: figure((query.get('session') ?? '').slice(0, 4)),
    state: among(listedStates, query.get('state')),
    channel: among(listedChannels, query.get('channel')),
    service: among(kinds, query.get('service')),
    after: figure(query.get('after')),
    before: figure(query.get('before')),
  }
}

const matches = (event: string, { number, session, state, channel, service }: SignupFilter) => sql`
  u.event_id = ${event}
  and (${number ?? null}::text is null or replace(u.number, '-', '') = replace(${number ?? null}, '-', ''))
  and (${channel ?? null}::text is null or u.channel = ${channel ?? null})
  and (${session ?? null}::int is null and ${state ?? null}::text is null or exists (
    select from session_places p join event_sessions s on s.id = p.session_id where p.signup_id = u.id
      and (${session ?? null}::int is null or s.number = ${session ?? null})
      and (${state ?? null}::text is null or p.state = ${state ?? null})))
  and (${service ?? null}::text is null or exists (
    select from service_places p join session_services v on v.id = p.service_id
    join event_sessions s on s.id = v.session_id where p.signup_id = u.id and p.state <> 'cancelled'
      and v.kind = ${service ?? null} and (${session ?? null}::int is null or s.number = ${session ?? null})))`

export type ListedSignup = DeskSignup & {
  place: number
  receivedAt: Date | null
  group: string | null
  district: string | null
  ageBand: string | null
  sex: Sex | null
  firstTime: boolean | null
  /** Numbers of others that stand under the same address, or the same name and telephone number. */
  alike: string[]
}

const columns = sql`
  u.id, u.place::float8 as place, u.number, u.people, u.channel, u.applied_at, u.received_at, u.sex, u.first_time,
  (select label from districts where code = u.district) as district,
  (select label from age_bands where code = u.age_band) as age_band,
  (select name from organisation_profiles where organisation_id = u.organisation_id and shown_at is not null
    order by number desc limit 1) as group,
  array(select o.number from signups o where o.event_id = u.event_id and o.id <> u.id
    and (o.email_hash = u.email_hash or o.phone_hash = u.phone_hash) and exists (select from session_places p
      where p.signup_id = o.id and p.state in ('applied', 'accepted', 'waiting', 'offered'))
    order by o.place limit 10) as alike,
  (select json_agg(json_build_object('session', s.number, 'state', p.state, 'waitsAt', p.waits_at) order by s.number)
    from session_places p join event_sessions s on s.id = p.session_id where p.signup_id = u.id) as places,
  (select coalesce(json_agg(json_build_object('session', s.number, 'kind', v.kind, 'people', x.people,
      'ages', x.ages, 'state', x.state) order by s.number, v.kind), '[]')
    from service_places x join session_services v on v.id = x.service_id
    join event_sessions s on s.id = v.session_id where x.signup_id = u.id) as services`

export const signupPageSize = 50

/** Applications of an event in the order of arrival, without who they are, page by page; with how many there are in all. */
export async function listSignups(db: Db, event: string, { after, before, ...filter }: SignupFilter & Cursor) {
  const where = matches(event, filter)
  const cursor = after ? sql`and u.place > ${after}` : before ? sql`and u.place < ${before}` : sql``
  const [found, counted] = await Promise.all([
    sql<ListedSignup>`select ${columns} from signups u where ${where} ${cursor}
      order by u.place ${before ? sql`desc` : sql`asc`} limit ${signupPageSize + 1}`.execute(db),
    sql<{ count: number; people: number }>`select count(*)::int as count, coalesce(sum(people), 0)::int as people
      from signups u where ${where}`.execute(db),
  ])
  const isMore = found.rows.length > signupPageSize
  const shown = found.rows.slice(0, signupPageSize)
  const rows = before ? shown.reverse() : shown
  return {
    rows,
    ...(counted.rows[0] ?? { count: 0, people: 0 }),
    next: (before ? true : isMore) ? (rows.at(-1)?.place ?? null) : null,
    previous: (before ? isMore : after !== undefined) ? (rows[0]?.place ?? null) : null,
  }
}

/** All applications a filter names, for a table. */
export async function allSignups(db: Db, event: string, filter: SignupFilter): Promise<ListedSignup[]> {
  const { rows } = await sql<ListedSignup>`select ${columns} from signups u where ${matches(event, filter)}
    order by u.place`.execute(db)
  return rows
}

/** One application by its number, as the list shows it. */
export async function listedSignup(db: Db, event: string, number = ''): Promise<ListedSignup> {
  const [found] = badCharacters(number) === null ? await allSignups(db, event, { number }) : []
  if (found?.number !== number) throw new NotFound()
  return found
}
