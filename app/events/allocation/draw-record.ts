import { sql } from 'kysely'
import { NotFound } from '#app/refusal.ts'
import { badCharacters } from '#app/text/characters.ts'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'
import { algorithm } from './announcement.ts'
import type { DrawEntry, DrawLog, DrawStratum, PlannedSource } from './tables.ts'

/** What a draw is called in addresses: the number of its session, or `all` for a series. */
export type DrawName = string

/** A source that came to be used: the first with the list, a later one with the reason why not the one before. */
export type UsedSource = { number: number; announcedAt: string; reason: string | null }
type Published = {
  listedAt: string
  places: number
  strata: DrawStratum[]
  sources: PlannedSource[]
  list: DrawEntry[]
  listHash: string
  used: UsedSource[]
  seed: string | null
  drawnAt: string | null
  log: DrawLog | null
}
/** A list that was taken back before anybody could know its number. */
export type WithdrawnList = { listedAt: string; listHash: string; withdrawnAt: string; reason: string }
type Found = {
  id: string
  slug: string
  title: Wording
  departmentId: string
  publishedAt: Date | null
  closesAt: Date
  strata: string[]
  firstTimersFirst: boolean
  sessions: {
    id: string
    number: number
    startsAt: string
    endsAt: string
    quota: number
    given: number
    cancelled: boolean
  }[]
  draw: Published | null
  withdrawn: WithdrawnList[]
}

/** The session a draw is of, null for a series; nothing else is the name of a draw. */
export function sessionNamed(name: DrawName | undefined): number | null {
  if (name === 'all') return null
  if (name === undefined || !/^[1-9]\d{0,5}$/.test(name)) throw new NotFound()
  return Number(name)
}

/** A draw of an event that is drawn by lot, with all that is published of it; null in `draw` before its list is. */
export async function findDraw(
  db: Db,
  slug: string,
  name: DrawName | undefined,
): Promise<Found & { session: number | null }> {
  if (badCharacters(slug) !== null) throw new NotFound()
  const session = sessionNamed(name)
  const { rows } = await sql<Found>`
    select e.id, e.slug, ${wording('e.title')} as title,
      e.department_id, p.published_at, e.closes_at, e.strata, e.first_timers_first,
      (select coalesce(json_agg(json_build_object('id', s.id, 'number', s.number, 'startsAt', s.starts_at, 'endsAt', s.ends_at,
          'quota', s.quota, 'given', coalesce((select sum(p.people) from session_places p
            where p.session_id = s.id and p.state in ('accepted', 'offered')), 0), 'cancelled', s.cancelled_at is not null) order by s.number), '[]')
        from event_sessions s where s.event_id = e.id and (${session}::int is null or s.number = ${session}::int)) as sessions,
      (select json_build_object('listedAt', d.listed_at, 'places', d.places, 'strata', d.strata, 'sources', d.sources,
          'list', d.list, 'listHash', d.list_hash,
          'used', (select json_agg(json_build_object('number', a.number, 'announcedAt', a.announced_at, 'reason', a.reason)
              order by a.number) from draw_sources a where a.draw_id = d.id),
          'seed', d.seed, 'drawnAt', d.drawn_at, 'log', d.log)
        from draws d left join event_sessions s on s.id = d.session_id
        where d.event_id = e.id and d.withdrawn_at is null and s.number is not distinct from ${session}::int) as draw,
      (select coalesce(json_agg(json_build_object('listedAt', d.listed_at, 'listHash', d.list_hash, 'withdrawnAt', d.withdrawn_at,
          'reason', d.withdrawn_because) order by d.listed_at), '[]')
        from draws d left join event_sessions s on s.id = d.session_id
        where d.event_id = e.id and d.withdrawn_at is not null and s.number is not distinct from ${session}::int) as withdrawn
    from events e left join event_publications p on p.event_id = e.id
    where e.slug = ${slug} and e.way = 'draw' and e.sessions_chosen = ${session !== null}`.execute(db)
  const [found] = rows
  if (!found || found.sessions.length === 0) throw new NotFound()
  return { ...found, session }
}

/** The same for everybody: of a published event only, without what only the desk works with. */
export async function publicDraw(db: Db, slug: string, name: DrawName | undefined) {
  const { id: _, departmentId: __, strata, sessions, publishedAt, ...found } = await findDraw(db, slug, name)
  if (!publishedAt) throw new NotFound()
  return {
    ...found,
    publishedAt,
    hasStrata: strata.length > 0,
    sessions: sessions.map(({ id: ___, given: ____, ...session }) => session),
  }
}
export type PublicDraw = Awaited<ReturnType<typeof publicDraw>>

/** The source in use, and the moment from which its number is known; null of chance. */
export function sourceOf({ sources, used }: Pick<Published, 'sources' | 'used'>): PlannedSource | null {
  return sources[(used.at(-1)?.number ?? 1) - 1] ?? null
}

/** What is published of a draw as a file: enough to repeat it, and no name. Moments are written as they are hashed. */
export function drawRecord({ slug, session, draw }: Pick<PublicDraw, 'slug' | 'session' | 'draw'>) {
  if (!draw) throw new NotFound()
  const inUtc = <M extends string | null>(moment: M) => (moment === null ? moment : new Date(moment).toISOString()) as M
  return {
    ...{ algorithm, event: slug, session, ...draw },
    listedAt: inUtc(draw.listedAt),
    used: draw.used.map((each) => ({ ...each, announcedAt: inUtc(each.announcedAt) })),
    drawnAt: inUtc(draw.drawnAt),
  }
}

/** The draws of an event and how far they are; none where it is not drawn by lot. */
export async function drawsOf(db: Db, event: string) {
  const { rows } = await sql<{ name: DrawName; session: number | null; listedAt: Date | null; drawnAt: Date | null }>`
    select coalesce(s.number::text, 'all') as name, s.number as session, d.listed_at, d.drawn_at
    from events e left join event_sessions s on s.event_id = e.id and e.sessions_chosen and s.cancelled_at is null
    left join draws d on d.event_id = e.id and d.session_id is not distinct from s.id and d.withdrawn_at is null
    where e.id = ${event} and e.way = 'draw' and (s.id is not null or not e.sessions_chosen)
    order by s.number`.execute(db)
  return rows
}
export type ListedDraw = Awaited<ReturnType<typeof drawsOf>>[number]
