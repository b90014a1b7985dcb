import { sql } from 'kysely'
import type { Db } from '#db/connection'
import { type ConsultationState, stateOf } from './consultation.ts'

export type CallState = Exclude<ConsultationState, 'draft'>

export type Call = {
  planId: string
  slug: string
  title: string
  titleEasy: string | null
  titleEn: string | null
  editionId: string
  /** `2`, or `2.1` of a minor edition. */
  editionLabel: string
  opensAt: Date
  closesAt: Date
  state: CallState
  /** Of an open discussion: what is shown about the section asked for, or about the plan; else null. */
  shownOpinions: number | null
}

/** As the database gives it; moments are text where they come inside JSON. */
export type CallRow = Omit<Call, 'state' | 'opensAt' | 'closesAt'> & {
  opensAt: Date | string
  closesAt: Date | string
  answered: boolean
}

/** The announced calls of plans, the latest first; also a part of larger queries. */
export const callsQuery = (planIds: string[], sectionId: string | null = null) => sql<CallRow>`
  select c.plan_id as "planId", c.slug, c.title, c.title_easy as "titleEasy", c.title_en as "titleEn",
    c.edition_id as "editionId", e.number || case when e.minor > 0 then '.' || e.minor else '' end as "editionLabel",
    c.opens_at as "opensAt", c.closes_at as "closesAt", r.consultation_id is not null as answered,
    case when c.open_discussion then (select count(*)::int from discussed_items d where d.consultation_id = c.id
      and d.state = 'shown' and not d.gone
      and (${sectionId}::uuid is null or d.section_id = ${sectionId}::uuid)) end as "shownOpinions"
  from consultations c
  join notices n on n.consultation_id = c.id
  join editions e on e.id = c.edition_id
  left join results r on r.consultation_id = c.id
  where c.plan_id = any(${planIds}::uuid[])
  order by c.opens_at desc, c.id desc`

export function callOf({ answered, ...row }: CallRow, now = new Date()): Call {
  const state = stateOf({ ...row, noticedAt: true, answeredAt: answered || null }, now) as CallState
  return { ...row, opensAt: new Date(row.opensAt), closesAt: new Date(row.closesAt), state }
}

export async function callsOfPlans(db: Db, planIds: string[]): Promise<Call[]> {
  const { rows } = await callsQuery(planIds).execute(db)
  return rows.map((row) => callOf(row))
}

/** All calls of a plan with a published notice. */
export function openCalls(db: Db, planId: string): Promise<Call[]> {
  return callsOfPlans(db, [planId])
}
