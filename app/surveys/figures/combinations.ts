import { sql } from 'kysely'
import type { Item } from '#app/surveys/questionnaires/items.ts'
import type { AnswerState, ItemKind, Target } from '#app/surveys/questionnaires/kinds.ts'
import type { Db } from '#db/connection'

/** An answer as it is counted: of a text its codes are the choices. */
export type Counted = { state: AnswerState; choices: number[] | null; amount: string | null; day: string | null }
/** How many counted sheets answered these items in this way. */
export type Combination = { answers: Counted[]; count: number }

export type Named = Pick<Item, 'item' | 'kind'>
export type Of = { survey: string; target: Target }

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

/** An answer of which only the choice is known. */
export const chosenAs = (code: number | null): Counted => ({
  ...{ state: code === null ? 'none' : 'given', choices: code === null ? null : [code], amount: null, day: null },
})
