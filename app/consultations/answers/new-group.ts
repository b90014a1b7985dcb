import { sql } from 'kysely'
import type { Db } from '#db/connection'
import { mostCounted } from '#db/paging'

export type Chosen = {
  id: string
  text: string
  sectionId: string | null
  section: string | null
  /** Free opinions with the same words: about the same place, and anywhere. */
  samePlace: number
  sameAnywhere: number
}

export async function chosenOpinions(db: Db, ids: string[]): Promise<Chosen[]> {
  const { rows } = await sql<Chosen>`
    select o.id, o.text, o.section_id, concat_ws(' ', nullif(v.number, ''), v.title) as section,
      (select count(*)::int from (${equals(sql`and same.section_id is not distinct from o.section_id`)}) bounded) as same_place,
      (select count(*)::int from (${equals(sql``)}) bounded) as same_anywhere
    from opinions o
    join consultations c on c.id = o.consultation_id
    left join edition_sections place on place.edition_id = c.edition_id and place.section_id = o.section_id
    left join section_versions v on v.id = place.version_id
    where o.id = any(${ids}::uuid[]) and o.retired_at is null
    order by o.id`.execute(db)
  return rows
}

const equals = (condition: ReturnType<typeof sql>) => sql`
  select from opinions same where same.consultation_id = o.consultation_id and same.folded_hash = o.folded_hash
    and same.retired_at is null and same.group_id is null ${condition} limit ${mostCounted}`

export type OpenGroup = { id: string; summary: string; number: string | null; title: string | null }

/** Groups of a call that opinions may still join. */
export function openGroups(db: Db, consultation: string): Promise<OpenGroup[]> {
  return db
    .selectFrom('opinionGroups as g')
    .leftJoin('consultations as c', 'c.id', 'g.consultationId')
    .leftJoin('editionSections as place', (on) =>
      on.onRef('place.editionId', '=', 'c.editionId').onRef('place.sectionId', '=', 'g.sectionId'),
    )
    .leftJoin('sectionVersions as v', 'v.id', 'place.versionId')
    .select(['g.id', 'g.summary', 'v.number', 'v.title'])
    .where('g.consultationId', '=', consultation)
    .where('g.state', 'in', ['unanswered', 'draft', 'submitted', 'returned'])
    .where((eb) => eb.exists(eb.selectFrom('opinions').select('opinions.id').whereRef('opinions.groupId', '=', 'g.id')))
    .orderBy('place.sort')
    .orderBy('g.id')
    .limit(500)
    .execute()
}
