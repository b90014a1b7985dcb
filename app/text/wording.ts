import { sql } from 'kysely'
import type { Wording } from '#app/wording.ts'

/** The words of a column that stands in three languages: `wording('e.title')`. Its name is ours, never a visitor's. */
export const wording = (column: string) =>
  sql<Wording>`jsonb_build_object('ja', ${sql.ref(column)},
    'easy', ${sql.ref(`${column}_easy`)}, 'en', ${sql.ref(`${column}_en`)})`
