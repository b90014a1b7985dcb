import { sql } from 'kysely'
import { z } from 'zod'
import { line } from '#app/forms/fields.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict } from '#app/refusal.ts'
import { isId } from '#app/text/ids.ts'
import { type Db, inTransaction } from '#db/connection'
import type { StaleWords } from './stale.ts'
import { kinds, tableOf, wordsOf } from './words.ts'

export const confirmationForm = z.object({
  kind: z.enum(kinds),
  id: line({ max: 200 }),
  field: line({ max: 40 }),
  translation: z.enum(['easy', 'en']),
  seen: line({ max: 40 }),
})

type Confirmed = z.output<typeof confirmationForm>

/**
 * Says that a translation fits the Japanese text as it is now, without writing it again; both as they were `seen`. What may
 * be confirmed is what the person was shown: `among`.
 */
export function confirmTranslation(db: Db, actor: Actor, among: StaleWords[], words: Confirmed): Promise<void> {
  const { kind, id, field, translation, seen } = words
  return inTransaction(db, async (trx) => {
    const shown = among.some(
      (one) => one.kind === kind && one.id === id && one.field === field && one.translation === translation,
    )
    if (!shown) throw new Conflict('translations:refused.changed')
    const { table, id: rowId } = tableOf(kind)
    const { rows } = await sql<{ id: string }>`
      with fitting as (
        select ${sql.raw(rowId)}::text as id from ${sql.table(table)} t ${wordsOf(kind)}
        where ${sql.raw(rowId)}::text = ${id} and w.field = ${field} and w.translation = ${translation}
          and w.was is not null and w.seen = ${seen}
        for update of t)
      update ${sql.table(table)} t set translated_from = t.translated_from #- array[${field}::text, ${translation}::text]
      from fitting where ${sql.raw(rowId)}::text = fitting.id
      returning fitting.id`.execute(trx)
    if (rows.length === 0) throw new Conflict('translations:refused.changed')
    await record(trx, actor, {
      verb: 'translation.confirmed',
      about: { kind: 'translation', id: isId(id) ? id : null },
      details: { label: words.field, kind, field, translation },
      public: true,
    })
  })
}
