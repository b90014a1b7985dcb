import { sql } from 'kysely'
import { hasRole, isAdministrator } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import type { Translation } from '#app/wording.ts'
import type { Db } from '#db/connection'
import { type Kind, sources, wordsOf } from './words.ts'

/** A translation that was made from an earlier Japanese text. */
export type StaleWords = {
  kind: Kind
  /** Of the row. */
  id: string
  field: string
  translation: Translation
  ja: string
  text: string
  /** The Japanese text it was made from. */
  was: string
  /** Of both texts as they stand: whoever says that they fit has seen these. */
  seen: string
  place: { title: string; key: string; list?: string; within?: string; number?: string }
}

const columns = sql.raw(`w.field, w.translation, w.ja, w.text, w.was, w.seen`)

/** All of them but those in the texts of plans that somebody may mend, by kind. */
export async function staleWords(db: Db, me: Staff): Promise<StaleWords[]> {
  const kinds = Object.keys(sources) as (keyof typeof sources)[]
  const found = kinds.map((kind) => {
    const { table, id, from, place, department } = sources[kind]
    return sql`
      select ${kind}::text as kind, ${sql.raw(id)}::text as id, ${columns}, jsonb_build_object(${sql.raw(place)}) as place,
        ${sql.raw(department ?? 'null')}::text as department_id
      from ${sql.table(table)} t ${sql.raw(from)} ${wordsOf(kind)}
      where t.translated_from <> '{}' and w.was is not null and w.text <> ''`
  })
  const { rows } = await sql<StaleWords & { departmentId: string | null }>`
    ${sql.join(found, sql` union all `)} order by kind, id, field, translation`.execute(db)
  return rows
    .filter(({ departmentId }) => (departmentId ? hasRole(me, 'editor', departmentId) : isAdministrator(me)))
    .map(({ departmentId: _, ...words }) => words)
}
