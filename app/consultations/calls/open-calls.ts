import { sql } from 'kysely'
import type { Db } from '#db/connection'
import { type ConsultationState, callState } from './consultation.ts'

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
  /** Whether its edition has the section asked for. */
  hasSection: boolean
}

/** The announced calls of plans, the latest first. */
export async function callsOfPlans(
  db: Db,
  planIds: string[],
  { sectionId = null, now = new Date() }: { sectionId?: string | null; now?: Date } = {},
): Promise<Call[]> {
  const { rows } = await sql<Omit<Call, 'state'> & { answered: boolean }>`
    select c.plan_id, c.slug, c.title, c.title_easy, c.title_en, c.translated_from, c.edition_id,
      e.label as edition_label,
      c.opens_at, c.closes_at, r.consultation_id is not null as answered,
      case when c.open_discussion then (select count(*)::int from discussed_items d where d.consultation_id = c.id
        and d.state = 'shown' and not d.gone
        and (${sectionId}::uuid is null or d.section_id = ${sectionId}::uuid)) end as shown_opinions,
      exists (select from edition_sections s where s.edition_id = c.edition_id and s.section_id = ${sectionId}::uuid) as has_section
    from consultations c
    join notices n on n.consultation_id = c.id
    join editions e on e.id = c.edition_id
    left join results r on r.consultation_id = c.id
    where c.plan_id = any(${planIds}::uuid[])
    order by c.opens_at desc, c.id desc`.execute(db)
  return rows.map(({ answered, ...row }) => ({
    ...row,
    state: callState({ ...row, noticedAt: true, answeredAt: answered || null }, now) as CallState,
  }))
}

/** All calls of a plan with a published notice. */
export function openCalls(db: Db, planId: string): Promise<Call[]> {
  return callsOfPlans(db, [planId])
}
