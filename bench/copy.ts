import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import postgres from 'postgres'

const field = (value: string | number) =>
  String(value).replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t')

/** Seconds in which PostgreSQL takes rows by COPY, the quickest way there is. */
export async function copySeconds(url: string, make: string, table: string, rows: (string | number)[][]) {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  await sql.unsafe(make)
  const lines = rows.map((row) => `${row.map(field).join('\t')}\n`)
  const began = performance.now()
  await pipeline(Readable.from(lines), await sql.unsafe(`copy ${table} from stdin`).writable())
  const seconds = (performance.now() - began) / 1000
  await sql.end()
  return seconds
}

/** Seconds in which it gives rows out. */
export async function copyOutSeconds(url: string, query: string): Promise<number> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  const began = performance.now()
  for await (const _ of await sql.unsafe(`copy (${query}) to stdout`).readable());
  const seconds = (performance.now() - began) / 1000
  await sql.end()
  return seconds
}
