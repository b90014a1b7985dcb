import { sql } from 'kysely'
import type { HeldSession } from '#app/events/signups/place.ts'
import type { Db } from '#db/connection'
import { seenHash } from './announcement.ts'
import { termsOf } from './chances.ts'
import { type Stratum, strataOf } from './draw-strata.ts'
import type { DrawEntry } from './tables.ts'

type Rules = { strata: string[]; firstTimersFirst: boolean }
type Applicant = {
  id: string
  number: string
  people: number
  district: string | null
  ageBand: string | null
  firstTime: boolean | null
  /** Came when a list stood that was taken back since, and people could not apply anew meanwhile. */
  late: boolean
}

/** Who would be drawn from, without a name, in the order of arrival, and the strata they fall into; `ids`: also of those who come after them. */
export async function listToDraw(
  db: Db,
  sessions: string[],
  { strata, firstTimersFirst }: Rules,
): Promise<{ ids: Map<string, string>; list: DrawEntry[]; strata: Stratum[] }> {
  const { rows: all } = await sql<Applicant>`
    select u.id, u.number, u.people, u.district, u.age_band, u.first_time,
      exists (select from draws d where d.event_id = u.event_id and d.late ? u.number and e.closes_at <= d.listed_at
        and (d.session_id is null or d.session_id = any(${sessions}::uuid[]))) as late
    from signups u join events e on e.id = u.event_id
    where exists (select from session_places p where p.signup_id = u.id and p.state = 'applied'
      and p.session_id = any(${sessions}::uuid[]))
    order by u.place`.execute(db)
  const rows = all.filter(({ late }) => !late)
  const labels = rows.map((row) =>
    strata.map((name) => (name === 'district' ? row.district : row.ageBand) ?? '').join(' '),
  )
  const found = strata.length > 0 ? strataOf(labels) : []
  const list = rows.map(({ number, people, firstTime }, at): DrawEntry => {
    const stratum = found.find(({ of }) => of.includes(labels[at] ?? ''))?.label ?? ''
    return { number, people, stratum, priority: firstTimersFirst && firstTime === true }
  })
  return { ids: new Map(all.map(({ number, id }) => [number, id])), list, strata: found }
}

/** What would be announced now: the list, places that are left in every session, each stratum's own, and a name for all of it. */
export async function standingList(db: Db, sessions: Pick<HeldSession, 'id' | 'quota' | 'given'>[], rules: Rules) {
  const found = await listToDraw(
    db,
    sessions.map(({ id }) => id),
    rules,
  )
  const places = Math.max(0, Math.min(...sessions.map(({ quota, given }) => quota - given)))
  const terms = termsOf(found.list, places)
  return { ...found, terms, seen: seenHash({ ...terms, list: found.list }) }
}

type Live = Pick<HeldSession, 'id' | 'quota' | 'given' | 'cancelled'> & { startsAt: string | Date }

/** The same of a draw whose list is not published; `whole`: without the strata the event asks for. */
export function listNow(db: Db, { sessions, ...rules }: Rules & { sessions: Live[] }, whole: boolean) {
  const live = sessions.filter(({ cancelled, startsAt }) => !cancelled && new Date(startsAt) > new Date())
  return standingList(db, live, whole ? { ...rules, strata: [] } : rules)
}
