import { sql } from 'kysely'
import type { Db } from '#db/connection'

export type ListedWord = {
  code: string
  label: string
  labelEasy: string | null
  labelEn: string | null
  isClosed: boolean
}
export type GroupWords = { types: ListedWord[]; fields: ListedWord[]; districts: ListedWord[] }

const listOf = (table: string) => sql`(
  select coalesce(json_agg(json_build_object('code', code, 'label', label, 'translatedFrom', translated_from, 'labelEasy', label_easy,
    'labelEn', label_en, 'isClosed', closed_at is not null) order by closed_at is not null, sort, code), '[]')
  from ${sql.table(table)})`

/** The municipality's words for groups, in their order: what can be chosen, and what was closed for those who have it. */
export async function groupWords(db: Db): Promise<GroupWords> {
  const { rows } = await sql<GroupWords>`select ${listOf('organisation_types')} as types,
    ${listOf('activity_fields')} as fields, ${listOf('districts')} as districts`.execute(db)
  return rows[0] ?? { types: [], fields: [], districts: [] }
}
