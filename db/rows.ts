import { type QueryResult, type RawBuilder, sql } from 'kysely'
import type { Db } from './connection.ts'
import type { Database } from './schema.ts'

/** One value for each column that is given at all, in every row the same columns: what the database would fill in is left out. */
export type Rows = Record<string, unknown>[]

/**
 * Inserts rows by one statement, whose text is the same for one and for a thousand: Kysely's own has a parameter for every
 * value, and is compiled, sent and planned anew for every number of rows. `ending` is what follows (`on conflict …`).
 */
export async function insertRows<Returned = never>(
  db: Db,
  table: keyof Database,
  rows: Rows,
  ending: RawBuilder<unknown> = sql``,
): Promise<QueryResult<Returned>> {
  const columns = Object.keys(rows[0] ?? {})
  const names = sql.join(columns.map((column) => sql.ref(column)))
  const told = JSON.stringify(rows.map((row) => asColumns(row, columns)))
  return sql<Returned>`insert into ${sql.table(table)} (${names})
    select ${names} from json_populate_recordset(null::${sql.table(table)}, ${told}::text::json) ${ending}`.execute(db)
}

function asColumns(row: Record<string, unknown>, columns: string[]): Record<string, unknown> {
  if (Object.keys(row).length !== columns.length) throw new Error(`rows with other columns than ${columns}`)
  return Object.fromEntries(columns.map((column) => [nameOf(column), asText(row[column])]))
}

const names = new Map<string, string>()
/** As CamelCasePlugin writes it. */
function nameOf(column: string): string {
  const name = names.get(column) ?? column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  names.set(column, name)
  return name
}

const asText = (value: unknown) => (Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value)
