import { type RawBuilder, sql } from 'kysely'
import type { Target } from '#app/surveys/questionnaires/kinds.ts'
import { allOf } from '#db/conditions'
import type { Db } from '#db/connection'
import { type Counts, type Cursor, mostCounted, type Page, pageOf, pageSize } from '#db/paging'

export const sheetStates = ['all', 'paper', 'web', 'due', 'differs', 'both', 'same', 'void'] as const
export type SheetState = (typeof sheetStates)[number]
/** Of typing a second time: not asked for, waiting, typed alike, differing, settled. */
export type SecondState = 'none' | 'due' | 'agreed' | 'differs' | 'settled'
export type SheetFilter = { state: SheetState; target?: Target }
export type SheetRow = {
  id: string
  number: number | null
  receiptNumber: string | null
  channel: 'web' | 'paper'
  target: Target
  code: number | null
  finishedAt: Date
  counted: boolean
  void: boolean
  same: boolean
  /** Another sheet has the same code. */
  both: boolean
  operator: string | null
  second: SecondState
}

export const isVoid = sql<boolean>`exists (select from survey_standing_voids v where v.sheet_id = s.id)`
const isSame = sql<boolean>`(s.target = 'open' and exists (select from survey_sheets o where o.survey_id = s.survey_id
  and o.fingerprint = s.fingerprint and o.id <> s.id and o.target = 'open'))`
const isBoth = sql<boolean>`exists (select from survey_sheets o where o.code_id = s.code_id and o.id <> s.id
  and o.finished_at is not null)`
export const secondState = sql<SecondState>`(select case
    when two.id is null then case when s.second_due then 'due' else 'none' end
    when exists (select from survey_settlements t where t.sheet_id = s.id) then 'settled'
    when one.given = two.given then 'agreed' else 'differs' end
  from survey_entries one left join survey_entries two on two.sheet_id = one.sheet_id and two.round = 2
  where one.sheet_id = s.id and one.round = 1)`

const states: Record<SheetState, RawBuilder<unknown> | null> = {
  all: null,
  paper: sql`s.channel = 'paper'`,
  web: sql`s.channel = 'web'`,
  due: sql`s.second_due and ${secondState} = 'due' and not ${isVoid}`,
  differs: sql`s.channel = 'paper' and ${secondState} = 'differs'`,
  both: sql`s.code_id is not null and ${isBoth}`,
  same: isSame,
  void: isVoid,
}
const of = (surveyId: string, { target }: SheetFilter) =>
  allOf([sql`s.survey_id = ${surveyId} and s.finished_at is not null`, target ? sql`s.target = ${target}` : null])

/** Finished sheets of a survey, the last first. */
export async function listSheets(
  db: Db,
  surveyId: string,
  filter: SheetFilter,
  { after, before }: Cursor = {},
): Promise<Page<SheetRow>> {
  const at = after ?? before
  const from = at ? sql`s.id ${before ? sql`>` : sql`<`} ${at}::uuid` : null
  const { rows } = await sql<SheetRow>`
    select s.id, s.number, s.receipt_number, s.channel, s.target, c.number as code, s.finished_at, s.counted,
      ${isVoid} as void, ${isSame} as same, s.code_id is not null and ${isBoth} as both,
      person.name as operator, coalesce(${secondState}, 'none') as second
    from (select s.* from survey_sheets s where ${allOf([of(surveyId, filter), states[filter.state], from])}
      order by s.id ${before ? sql`asc` : sql`desc`} limit ${pageSize + 1}) s
    left join survey_codes c on c.id = s.code_id
    left join survey_entries e on e.sheet_id = s.id and e.round = 1
    left join staff person on person.id = e.typed_by
    order by s.id desc`.execute(db)
  return pageOf(rows, { after, before })
}

export async function countSheets(db: Db, surveyId: string, filter: SheetFilter): Promise<Counts<SheetState>> {
  const counts = sheetStates.map(
    (state) => sql`(select count(*)::int from (
      select from survey_sheets s where ${allOf([of(surveyId, filter), states[state]])} limit ${mostCounted}) bounded)
      as ${sql.ref(state)}`,
  )
  const { rows } = await sql<Counts<SheetState>>`select ${sql.join(counts)}`.execute(db)
  return rows[0] as Counts<SheetState>
}

export function readSheetFilter(query: URLSearchParams): SheetFilter {
  const target = (['sample', 'open'] as const).find((each) => each === query.get('target'))
  return { state: sheetStates.find((each) => each === query.get('state')) ?? 'all', target }
}
