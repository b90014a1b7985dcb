import { sql } from 'kysely'
import { NotFound } from '#app/refusal.ts'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'
import type { Category } from './tables.ts'

export type Choices = {
  consultations: { slug: string; title: string }[]
  departments: (Wording & { id: string })[]
  categories: (Wording & { code: Category })[]
  /** Of the consultation chosen, in reading order. */
  sections: { id: string; label: string; depth: number }[]
}

/** What the filters and forms of the desk offer. */
export async function choicesOf(db: Db, consultation?: string): Promise<Choices> {
  const { rows } = await sql<Choices>`select
    (select coalesce(jsonb_agg(jsonb_build_object('slug', c.slug, 'title', c.title) order by c.opens_at desc), '[]')
      from consultations c join notices n on n.consultation_id = c.id) as consultations,
    (select coalesce(jsonb_agg(jsonb_build_object('id', id) || ${wording('departments.name')}
      order by sort, name_kana), '[]') from departments) as departments,
    (select coalesce(jsonb_agg(jsonb_build_object('code', code) || ${wording('category_labels.label')}
      order by sort), '[]') from category_labels) as categories,
    (select coalesce(jsonb_agg(jsonb_build_object('id', s.section_id, 'depth', s.depth,
      'label', concat_ws(' ', nullif(v.number, ''), v.title)) order by s.sort), '[]')
      from consultations c join edition_sections s on s.edition_id = c.edition_id
      join section_versions v on v.id = s.version_id where c.slug = ${consultation ?? ''}) as sections`.execute(db)
  return rows[0] as Choices
}

/** The call that a group to be made, or a submission, belongs to. */
export async function callOfOpinions(db: Db, ids: string[]) {
  const found = await db
    .selectFrom('opinions')
    .innerJoin('consultations', 'consultations.id', 'opinions.consultationId')
    .leftJoin('results', 'results.consultationId', 'consultations.id')
    .select(['consultations.id', 'consultations.slug', 'consultations.title', 'consultations.departmentId'])
    .select(sql<boolean>`results.consultation_id is not null`.as('published'))
    .where('opinions.id', 'in', ids)
    .distinct()
    .execute()
  if (found.length === 0) throw new NotFound()
  return found
}
