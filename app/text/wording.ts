import { sql } from 'kysely'
import type { TranslatedFrom, Was, Wording } from '#app/wording.ts'

/**
 * The words of a column that stands in three languages: `wording('e.title')`, and where translations were made from an
 * earlier text, what it was. Its name is ours, never a visitor's.
 */
export const wording = (column: string) => {
  const [name = '', ...table] = column.split('.').reverse()
  const from = sql.ref([...table, 'translated_from'].join('.'))
  return sql<Wording>`jsonb_build_object('ja', ${sql.ref(column)},
    'easy', ${sql.ref(`${column}_easy`)}, 'en', ${sql.ref(`${column}_en`)})
    || case when ${from} ? ${sql.lit(name)} then jsonb_build_object('was', ${from} -> ${sql.lit(name)}) else '{}' end`
}

/** What stands in `translated_from` of a row that is written anew; one that is changed gets it by its trigger. */
export const translatedFromOf = (was: Record<string, Was | null | undefined>) =>
  sql<TranslatedFrom>`${JSON.stringify(Object.fromEntries(Object.entries(was).filter(([, from]) => from)))}::text::jsonb`
