import { type SqlBool, sql } from 'kysely'
import { wantedWords } from '#app/municipality/synonyms.ts'
import { isListed, shownProfile } from '#app/organisations/groups/listed.ts'
import { likePattern, waysQuery } from '#app/spelling/bigrams.ts'
import { inHiragana, readingOf } from '#app/spelling/kana.ts'
import { isBlank } from '#app/text/characters.ts'
import { isId } from '#app/text/ids.ts'
import type { Db } from '#db/connection'

const pageSize = 30

/** `wanted`: what `wantedWords` makes of the words, where it was asked for before. */
export type DirectoryQuery = {
  words?: string
  wanted?: string[][]
  type?: string
  field?: string
  district?: string
  after?: string
}
export type ListedGroup = {
  id: string
  slug: string
  name: string
  nameEasy: string | null
  nameEn: string | null
  nameKana: string
  type: string
  fields: string[]
  district: string | null
  purpose: string
}

const all = sql<SqlBool>`true`

/** Every word in any of its ways, wherever it stands; null where nothing that was typed can be searched. */
function wordsCondition(wanted: string[][]) {
  const inKana = wanted.map((ways) => ways.map(inHiragana))
  const query = waysQuery(inKana)
  if (query === null) return null
  const rechecks = inKana.map((ways) => sql<SqlBool>`p.folded like any(${ways.map(likePattern)}::text[])`)
  return sql<SqlBool>`p.terms @@ ${query}::tsquery and ${sql.join(rechecks, sql` and `)}`
}

/** Registered groups by their reading; `after` is the id of the last one seen. */
export async function directory(
  db: Db,
  { words = '', wanted, type, field, district, after }: DirectoryQuery,
  limit = pageSize,
): Promise<{ groups: ListedGroup[]; total: number; next: string | null }> {
  const byWords = !isBlank(words) ? wordsCondition(wanted ?? (await wantedWords(db, words)).wanted) : all
  if (byWords === null) return { groups: [], total: 0, next: null }
  const { rows } = await sql<ListedGroup & { total: number }>`
    with found as (
      select o.id, o.slug, p.name, p.name_easy, p.name_en, p.translated_from, p.name_kana, p.type, p.fields, p.district, p.purpose,
        ${readingOf('p.name_kana')} as reading
      from organisations o join ${shownProfile} p on true
      where ${isListed} and ${byWords}
        and ${type ? sql<SqlBool>`p.type = ${type}` : all}
        and ${field ? sql<SqlBool>`p.fields @> array[${field}]::text[]` : all}
        and ${district ? sql<SqlBool>`p.district = ${district}` : all}
    )
    select id, slug, name, name_easy, name_en, translated_from, name_kana, type, fields, district, purpose,
      (select count(*) from found)::int as total
    from found where ${isId(after) ? isBehind(after) : all}
    order by reading, id limit ${limit + 1}`.execute(db)
  const groups = rows.slice(0, limit)
  return {
    groups: groups.map(({ total: _, ...group }) => group),
    total: rows[0]?.total ?? 0,
    next: rows.length > limit ? (groups.at(-1)?.id ?? null) : null,
  }
}

function isBehind(after: string) {
  return sql<SqlBool>`(reading, id) > (select ${readingOf('p.name_kana')}, o.id
    from organisations o join ${shownProfile} p on true where o.id = ${after})`
}
