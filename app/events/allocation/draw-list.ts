import { sql } from 'kysely'
import type { Db } from '#db/connection'
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
}

/** Who would be drawn from, without a name, in the order of arrival, and the strata they fall into. */
export async function listToDraw(
  db: Db,
  sessions: string[],
  { strata, firstTimersFirst }: Rules,
): Promise<{ ids: Map<string, string>; list: DrawEntry[]; strata: Stratum[] }> {
  const { rows } = await sql<Applicant>`
    select u.id, u.number, u.people, u.district, u.age_band, u.first_time from signups u
    where exists (select from session_places p where p.signup_id = u.id and p.state = 'applied'
      and p.session_id = any(${sessions}::uuid[]))
    order by u.place`.execute(db)
  const labels = rows.map((row) =>
    strata.map((name) => (name === 'district' ? row.district : row.ageBand) ?? '').join(' '),
  )
  const found = strata.length > 0 ? strataOf(labels) : []
  const list = rows.map(({ number, people, firstTime }, at): DrawEntry => {
    const stratum = found.find(({ of }) => of.includes(labels[at] ?? ''))?.label ?? ''
    return { number, people, stratum, priority: firstTimersFirst && firstTime === true }
  })
  return { ids: new Map(rows.map(({ number, id }) => [number, id])), list, strata: found }
}
