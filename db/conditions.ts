import { type RawBuilder, sql } from 'kysely'

/** Conditions joined by `and`; those that are null do not count. */
export const allOf = (conditions: (RawBuilder<unknown> | null)[]) =>
  sql.join([sql`true`, ...conditions.filter((condition) => condition !== null)], sql` and `)
