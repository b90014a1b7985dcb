import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#db/connection'
import type { Item } from './items.ts'
import type { AnswerState, ItemKind, Target } from './kinds.ts'

/** An answer as it is counted: of a text its codes are the choices. */
export type Counted = { state: AnswerState; choices: number[] | null; amount: string | null; day: string | null }
/** How many counted sheets answered these items in this way. */
export type Combination = { answers: Counted[]; count: number }

type Named = Pick<Item, 'item' | 'kind'>
type Of = { survey: string; target: Target }

// The key of survey_answers holds state and choices: what is chosen is counted without reading the table itself.
const parts = (kind: ItemKind) => ({
  amount: kind === 'number',
  day: kind === 'date',
  codes: kind === 'text',
})

/** Counted sheets of one target by their answers to one or several items. One pass for each; the rest is arithmetic. */
export async function combinations(db: Db, { survey, target }: Of, items: Named[]): Promise<Combination[]> {
  const columns = items.flatMap(({ kind }, at) => {
    const { amount, day, codes } = parts(kind)
    const answer = `a${at}`
    return [
      sql`${sql.ref(`${answer}.state`)} as ${sql.ref(`state${at}`)}`,
      codes
        ? sql`${sql.ref(`c${at}.codes`)} as ${sql.ref(`choices${at}`)}`
        : amount || day
          ? sql`null::smallint[] as ${sql.ref(`choices${at}`)}`
          : sql`${sql.ref(`${answer}.choices`)} as ${sql.ref(`choices${at}`)}`,
      amount ? sql`${sql.ref(`${answer}.amount`)}::text as ${sql.ref(`amount${at}`)}` : null,
      day ? sql`${sql.ref(`${answer}.day`)} as ${sql.ref(`day${at}`)}` : null,
    ].filter((column) => column !== null)
  })
  const joins = items.map(({ item, kind }, at) => {
    const answer = sql.ref(`a${at}`)
    const codes = parts(kind).codes
      ? sql`left join (select sheet_id, array_agg(code order by code) as codes from survey_text_codings
            where survey_id = ${survey} and item = ${item} group by sheet_id) as ${sql.ref(`c${at}`)}
            on ${sql.ref(`c${at}.sheetId`)} = sheet.id`
      : sql``
    return sql`join survey_answers as ${answer} on ${sql.ref(`a${at}.surveyId`)} = ${survey}
      and ${sql.ref(`a${at}.item`)} = ${item} and ${sql.ref(`a${at}.sheetId`)} = sheet.id ${codes}`
  })
  const { rows } = await sql<Record<string, unknown> & { count: number }>`
    select ${sql.join(columns)}, count(*)::int as count
    from survey_sheets as sheet ${sql.join(joins, sql` `)}
    where sheet.survey_id = ${survey} and sheet.target = ${target} and sheet.finished_at is not null and sheet.counted
    group by ${sql.join(columns.map((_, at) => sql.lit(at + 1)))}`.execute(db)
  return rows.map((row) => ({
    count: row.count,
    answers: items.map((_, at) => ({
      state: row[`state${at}`] as AnswerState,
      choices: (row[`choices${at}`] ?? null) as number[] | null,
      amount: (row[`amount${at}`] ?? null) as string | null,
      day: (row[`day${at}`] ?? null) as string | null,
    })),
  }))
}

/**
 * The answers to many items, each counted by itself, in one round trip; behind each answer those to `by`, which must be
 * single choices.
 */
export async function answersOfEach(
  db: Db,
  { survey, target, by = [] }: Of & { by?: Named[] },
  items: Named[],
): Promise<Map<string, Combination[]>> {
  const named = (...kinds: ItemKind[]) =>
    sql`any(${items.filter(({ kind }) => kinds.includes(kind)).map(({ item }) => item)}::text[])`
  const behind = by.map((_, at) => sql`, sheet.${sql.ref(`by${at}`)}`)
  const ofSheets = by.map((_, at) => sql`, ${sql.ref(`b${at}.choices`)} as ${sql.ref(`by${at}`)}`)
  const joins = by.map(
    ({ item }, at) => sql`left join survey_answers as ${sql.ref(`b${at}`)} on ${sql.ref(`b${at}.surveyId`)} = ${survey}
      and ${sql.ref(`b${at}.item`)} = ${item} and ${sql.ref(`b${at}.sheetId`)} = s.id`,
  )
  const joined = (parts: RawBuilder<unknown>[]) => (parts.length === 0 ? sql`` : sql.join(parts, sql` `))
  // Looked up one by one, sheets are found without a join that would not fit in memory; `is true` keeps it that way.
  const ofSheet = by.length > 0 ? sql`join sheet on sheet.id = a.sheet_id` : sql``
  const isCounted = by.length > 0 ? sql`true` : sql`(a.sheet_id in (select id from sheet)) is true`
  const { rows } = await sql<{ item: string; count: number } & Counted & Record<string, number[] | null>>`
    with sheet as materialized (select s.id ${joined(ofSheets)} from survey_sheets s ${joined(joins)}
      where s.survey_id = ${survey} and s.target = ${target} and s.finished_at is not null and s.counted)
    select a.item, a.state, a.choices, null as amount, null::date as day, count(*)::int as count ${joined(behind)}
      from survey_answers a ${ofSheet}
      where ${isCounted} and a.survey_id = ${survey} and a.item = ${named('single', 'multiple', 'scale', 'ranking')}
      group by a.item, a.state, a.choices ${joined(behind)}
    union all
    select a.item, a.state, null, a.amount::text, a.day, count(*)::int ${joined(behind)}
      from survey_answers a ${ofSheet}
      where ${isCounted} and a.survey_id = ${survey} and a.item = ${named('number', 'date')}
      group by a.item, a.state, a.amount, a.day ${joined(behind)}
    union all
    select a.item, a.state, coded.codes, null, null, count(*)::int ${joined(behind)}
      from survey_answers a ${ofSheet}
      left join (select item, sheet_id, array_agg(code order by code) as codes from survey_text_codings
        where survey_id = ${survey} group by item, sheet_id) coded on coded.item = a.item and coded.sheet_id = a.sheet_id
      where ${isCounted} and a.survey_id = ${survey} and a.item = ${named('text')}
      group by a.item, a.state, coded.codes ${joined(behind)}`.execute(db)
  const found = new Map<string, Combination[]>()
  for (const { item, count, state, choices, amount, day, ...attributes } of rows) {
    const answers = [{ state, choices, amount, day }, ...by.map((_, at) => chosenAs(attributes[`by${at}`] ?? null))]
    const own = found.get(item) ?? []
    own.push({ count, answers })
    found.set(item, own)
  }
  return found
}

/** An answer of which only the choice is known. */
export const chosenAs = (choices: number[] | null): Counted => ({
  ...{ state: choices === null ? 'none' : 'given', choices, amount: null, day: null },
})
