import { sql } from 'kysely'
import { NotFound } from '#app/refusal.ts'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'
import { type EditionHead, editionHead, type OutlineSection } from './reading.ts'
import { published, revisionFields, revisionTexts, type WordedRevision, wordedJson } from './revision-part.ts'

export type RelatedPlan = {
  relation: 'parent' | 'related'
  title: string
  period: string
  goal: string
  /** Where it is in this portal too. */
  slug: string | null
}

export type PlanStop = { stage: Wording; onDay: string | null; note: Wording; sort: number }

export type PublishedEdition = EditionHead & { note: string; minorReason: string | null; revisions: number }

type Row = {
  plan: {
    id: string
    slug: string
    kind: string
    title: Wording
    summary: Wording
    firstFiscalYear: number
    lastFiscalYear: number
    legalBasis: string
    stage: Wording
    stageSort: number
    department: Wording
    parent: { slug: string; title: Wording } | null
  }
  related: RelatedPlan[]
  stops: PlanStop[]
  editions: PublishedEdition[]
  outline: OutlineSection[]
  revisions: WordedRevision[]
}

export type PlanPage = Row & { current: PublishedEdition }

const isPublished = (plan: string) => sql`exists (select from editions x where x.plan_id = ${sql.ref(plan)})`

/** A plan with a published edition and all that its page shows. */
export async function planPage(db: Db, slug: string): Promise<PlanPage> {
  const { rows } = await sql<Row>`
    with plan as (select p.* from plans p where p.slug = ${slug}),
    newest as (
      select e.id from editions e join plan on plan.id = e.plan_id order by e.number desc, e.minor desc limit 1),
    latest as (
      select ${revisionFields}, ${revisionTexts} from plan join ${published} on r.plan_id = plan.id order by r.number desc limit 5)
    select
      json_build_object('id', plan.id, 'slug', plan.slug, 'kind', plan.kind, 'title', ${wording('plan.title')},
        'summary', ${wording('plan.summary')}, 'firstFiscalYear', plan.first_fiscal_year,
        'lastFiscalYear', plan.last_fiscal_year, 'legalBasis', plan.legal_basis, 'stage', ${wording('s.label')},
        'stageSort', s.sort, 'department', ${wording('d.name')},
        'parent', (select json_build_object('slug', up.slug, 'title', ${wording('up.title')})
          from plans up where up.id = plan.parent_plan_id and ${isPublished('up.id')})) as plan,
      (select coalesce(json_agg(json_build_object('relation', t.relation, 'title', t.title, 'period', t.period,
          'goal', t.goal, 'slug', (select o.slug from plans o where o.id = t.related_plan_id and ${isPublished('o.id')}))
          order by t.relation, t.sort, t.id), '[]')
        from related_plans t where t.plan_id = plan.id) as related,
      (select coalesce(json_agg(json_build_object('stage', ${wording('sl.label')}, 'onDay', t.on_day,
          'note', ${wording('t.note')}, 'sort', sl.sort) order by sl.sort), '[]')
        from plan_stops t join stage_labels sl on sl.code = t.stage where t.plan_id = plan.id) as stops,
      (select json_agg(${editionHead('e', 'sl')}::jsonb || jsonb_build_object('note', e.note,
          'minorReason', e.minor_reason,
          'revisions', (select count(*) from edition_revisions x where x.to_edition_id = e.id))
          order by e.number desc, e.minor desc)
        from editions e join stage_labels sl on sl.code = e.stage where e.plan_id = plan.id) as editions,
      (select coalesce(json_agg(json_build_object('id', es.section_id, 'parentId', es.parent_id, 'key', x.key,
          'number', v.number, 'title', ${wording('v.title')}, 'depth', es.depth) order by es.sort), '[]')
        from edition_sections es
        join sections x on x.id = es.section_id
        join section_versions v on v.id = es.version_id
        where es.edition_id = newest.id) as outline,
      (select coalesce(json_agg(${wordedJson} order by l.number desc), '[]') from latest l) as revisions
    from plan, newest, stage_labels s, departments d
    where s.code = plan.stage and d.id = plan.department_id`.execute(db)
  const row = rows[0]
  const current = row?.editions[0]
  if (!row || !current) throw new NotFound()
  return { ...row, current }
}
