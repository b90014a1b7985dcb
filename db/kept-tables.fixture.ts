import { sql } from 'kysely'
import type { Db } from './connection.ts'
import type { Column, Tables } from './declared-tables.fixture.ts'

/** The kinds of PostgreSQL's types, as connection.ts has them read; `json` is whatever was written there. */
const kinds: Record<string, string> = {
  ...Object.fromEntries(['text', 'uuid', 'date', 'time', 'numeric', 'tsvector'].map((type) => [type, 'string'])),
  ...Object.fromEntries(['int2', 'int4', 'int8', 'float8'].map((type) => [type, 'number'])),
  bool: 'boolean',
  timestamptz: 'Date',
  bytea: 'Buffer',
  jsonb: 'json',
}

/** `check (kind in ('a', 'b'))` and `check (kinds <@ array['a', 'b'])`, as PostgreSQL gives them back. */
const naming = /^CHECK \(\(\w+ (?:= ANY \(|<@ )ARRAY\[([^\]]+)\]\)+$/

type Row = { table: string; column: string; isView: boolean; type: string; isArray: boolean; check: string | null }

/** Tables and views of a schema. Whether what a view shows can be null, PostgreSQL does not say. */
export async function keptTables(db: Db, schema = 'public'): Promise<Tables> {
  const { rows } = await sql<Row & Required<Pick<Column, 'isNullable' | 'given'>>>`
    with checks as materialized (
      select conrelid, conkey, pg_get_constraintdef(oid) as text from pg_constraint
      where contype = 'c' and cardinality(conkey) = 1 and connamespace = ${schema}::regnamespace
    )
    select c.relname as table, a.attname as column, c.relkind = 'v' as is_view, e.oid is not null as is_array,
      coalesce(e.typname, t.typname) as type, not a.attnotnull as is_nullable, k.text as check,
      case when a.attidentity = 'a' or a.attgenerated <> '' then 'never'
        when a.attidentity = 'd' or a.atthasdef or not a.attnotnull then 'may' else 'must' end as given
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    left join pg_type e on e.oid = t.typelem and t.typcategory = 'A'
    -- a column that points at another holds what that one may hold
    left join pg_constraint f on f.contype = 'f' and f.conrelid = c.oid and f.conkey = array[a.attnum]
    left join checks k on k.text ~ ${naming.source}
      and (k.conrelid, k.conkey) in ((c.oid, array[a.attnum]), (f.confrelid, f.confkey))
    where c.relnamespace = ${schema}::regnamespace and c.relkind in ('r', 'v')`.execute(db)
  const tables: Tables = {}
  for (const { table, column, isView, type, isArray, isNullable, given, check } of rows) {
    const kind = `${kinds[type] ?? type}${isArray ? '[]' : ''}`
    tables[table] ??= {}
    tables[table][column] = isView ? { kind } : { kind, isNullable, given, words: check ? wordsIn(check) : undefined }
  }
  return tables
}

const wordsIn = (check: string) =>
  naming
    .exec(check)?.[1]
    ?.replaceAll(/'([^']*)'::\w+/g, '$1')
    .split(', ')
    .sort()
    .join(', ')
