import { sql } from 'kysely'

/** JSON as the database takes it: as text first, or the driver would write it into JSON a second time. */
export const asJson = <T>(value: T) => sql<T>`${JSON.stringify(value)}::text::jsonb`
