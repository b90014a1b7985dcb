import { sql } from 'kysely'
import { NotFound } from '#app/refusal.ts'
import { wording } from '#app/text/wording.ts'
import type { Db } from '#db/connection'
import { type EditionHead, editionHead, type OutlineSection, type PlanHead, parseEdition } from './reading.ts'

/** A section of an edition, and how many revisions this edition made public in it (not in what stands under it). */
export type EditionSection = OutlineSection & { revisions: number }

export type EditionPage = {
  plan: PlanHead
  edition: EditionHead & { note: string; minorReason: string | null; revisions: number }
  newest: EditionHead
  previous: EditionHead | null
  next: EditionHead | null
  outline: EditionSection[]
}

const beside = (compare: '<' | '>', order: 'asc' | 'desc') => sql<EditionHead | null>`(
  select ${editionHead('e', 'sl')} from editions e join stage_labels sl on sl.code = e.stage
  where e.plan_id = plan.id and (e.number, e.minor) ${sql.raw(compare)} (edition.number, edition.minor)
  order by e.number ${sql.raw(order)}, e.minor ${sql.raw(order)} limit 1)`

/** One published edition: what it says of itself, its outline, and where it differs from the one before. */
export async function editionPage(db: Db, slug: string, label: string): Promise<EditionPage> {
  const named = parseEdition(label)
  const { rows } = await sql<EditionPage>`
    with plan as (select p.* from plans p where p.slug = ${slug}),
    edition as (
      select e.* from editions e join plan on plan.id = e.plan_id
      where e.number = ${named.number} and e.minor = ${named.minor}),
    newest as (
      select e.* from editions e join plan on plan.id = e.plan_id order by e.number desc, e.minor desc limit 1),
    made as (
      select r.section_id from edition join edition_revisions er on er.to_edition_id = edition.id
      join revisions r on r.id = er.revision_id)
    select
      json_build_object('id', plan.id, 'slug', plan.slug, 'title', ${wording('plan.title')}) as plan,
      ${editionHead('edition', 's')}::jsonb || jsonb_build_object('note', edition.note,
        'minorReason', edition.minor_reason, 'revisions', (select count(*) from made)) as edition,
      ${editionHead('newest', 'ns')} as newest,
      ${beside('<', 'desc')} as previous, ${beside('>', 'asc')} as next,
      (select coalesce(json_agg(json_build_object('id', es.section_id, 'parentId', es.parent_id, 'key', x.key,
          'number', v.number, 'title', ${wording('v.title')}, 'depth', es.depth,
          'revisions', (select count(*) from made where made.section_id = es.section_id)) order by es.sort), '[]')
        from edition_sections es
        join sections x on x.id = es.section_id
        join section_versions v on v.id = es.version_id
        where es.edition_id = edition.id) as outline
    from plan, edition, newest, stage_labels s, stage_labels ns
    where s.code = edition.stage and ns.code = newest.stage`.execute(db)
  const page = rows[0]
  if (!page) throw new NotFound()
  return page
}
