import { type RawBuilder, sql } from 'kysely'
import type { ItemKind } from '#app/surveys/questionnaires/kinds.ts'
import type { Db } from '#db/connection'
import { type Combination, type Counted, chosenAs, type Named, type Of } from './combinations.ts'

type Attributed = Of & { by: Named[] }

/** What is read of answers of some kinds, and what they are told apart by. */
const readings: { kinds: ItemKind[]; read: RawBuilder<unknown>; apart: RawBuilder<unknown> }[] = [
  {
    kinds: ['single', 'multiple', 'scale', 'ranking'],
    read: sql`a.choices, null as amount, null::date as day`,
    apart: sql`a.choices`,
  },
  {
    kinds: ['number', 'date'],
    read: sql`null::smallint[] as choices, a.amount::text as amount, a.day`,
    apart: sql`a.amount, a.day`,
  },
  {
    kinds: ['text'],
    read: sql`coded.codes as choices, null as amount, null::date as day`,
    apart: sql`coded.codes`,
  },
]
const codedTexts = (survey: string) => sql`left join (
  select item, sheet_id, array_agg(code order by code) as codes from survey_text_codings
  where survey_id = ${survey} group by item, sheet_id) coded on coded.item = a.item and coded.sheet_id = a.sheet_id`

/**
 * The answers to many items, each counted by itself, in one round trip; behind each answer those to `by`, which must be
 * single choices.
 */
export async function answersOfEach(
  db: Db,
  { survey, target, by = [] }: Of & { by?: Named[] },
  items: Named[],
): Promise<Map<string, Combination[]>> {
  const of = { survey, target, by }
  const attributes = sql.join([sql``, ...by.map((_, at) => sql.ref(`sheet.by${at}`))])
  const parts = readings.flatMap(({ kinds, read, apart }) => {
    const own = items.filter(({ kind }) => kinds.includes(kind)).map(({ item }) => item)
    if (own.length === 0) return []
    return sql`select a.item, a.state, ${read}, count(*)::int as count ${attributes} from survey_answers a
      ${by.length > 0 ? sql`join sheet on sheet.id = a.sheet_id` : sql``}
      ${kinds.includes('text') ? codedTexts(survey) : sql``}
      where a.survey_id = ${survey} and a.item = any(${own}::text[]) ${by.length > 0 ? sql`` : countedOnly(of)}
      group by a.item, a.state, ${apart} ${attributes}`
  })
  const found = new Map<string, Combination[]>()
  if (parts.length === 0) return found
  const { rows } = await sql<{ item: string; count: number } & Counted & Record<string, number | null>>`
    ${by.length > 0 ? countedSheets(of) : sql``} ${sql.join(parts, sql` union all `)}`.execute(db)
  for (const { item, count, state, choices, amount, day, ...attributes } of rows) {
    const answers = [{ state, choices, amount, day }, ...by.map((_, at) => chosenAs(attributes[`by${at}`] ?? null))]
    const own = found.get(item) ?? []
    own.push({ count, answers })
    found.set(item, own)
  }
  return found
}

/**
 * Nearly all sheets count: it is quicker to leave out the others than to find each of these, and several processes can share
 * the work. The sheets of the other target are left out in the same way.
 */
const countedOnly = ({ survey, target }: Of) => sql`
  and not exists (select from survey_sheets s where s.survey_id = ${survey} and s.id = a.sheet_id and not s.counted)
  and not exists (select from survey_sheets s where s.survey_id = ${survey} and s.id = a.sheet_id and s.counted
    and s.finished_at is not null and s.target = ${target === 'sample' ? 'open' : 'sample'})`

/** The counted sheets with the one answer each gave to the items of `by`, put together once for all items. */
function countedSheets({ survey, target, by }: Attributed) {
  const columns = by.map((_, at) => sql`, ${sql.ref(`b${at}.choices`)}[1] as ${sql.ref(`by${at}`)}`)
  const joins = by.map(
    ({ item }, at) => sql`left join survey_answers as ${sql.ref(`b${at}`)} on ${sql.ref(`b${at}.surveyId`)} = ${survey}
      and ${sql.ref(`b${at}.item`)} = ${item} and ${sql.ref(`b${at}.sheetId`)} = s.id`,
  )
  return sql`with sheet as materialized (select s.id ${sql.join(columns, sql` `)} from survey_sheets s
    ${sql.join(joins, sql` `)}
    where s.survey_id = ${survey} and s.target = ${target} and s.finished_at is not null and s.counted)`
}
