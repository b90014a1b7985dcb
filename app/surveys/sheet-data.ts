import { sql } from 'kysely'
import type { Db } from '#db/connection'
import { type Actor, record } from '../journal/journal.ts'
import type { Target } from './kinds.ts'
import { isVoid, type SecondState, secondState } from './sheet-list.ts'

/** A finished sheet as data: nothing in it, and not its place among the others either, leads to a code or a person. */
export type SheetData = {
  target: Target
  channel: 'web' | 'paper'
  language: string
  edition: number
  counted: boolean
  void: boolean
  /** Another open sheet says the same. */
  same: boolean
  second: SecondState
  /** The answers by item, one beside the other: what was answered, words beside it, codes staff gave to a text. */
  items: string[]
  cells: string[]
  others: (string | null)[]
  codes: (string | null)[]
}

/** In place of an answer: nothing where nobody answered. */
export const notAsked = '*'
export const unreadable = '?'

const perBatch = 250
// What staff have redacted; the answer itself stays as it was given and does not leave the desk.
const redacted = sql`(select r.words from survey_redactions r
  where r.survey_id = a.survey_id and r.item = a.item and r.sheet_id = a.sheet_id order by r.id desc limit 1)`

/**
 * The finished sheets of a survey in an order of chance, some at a time: no connection is held while somebody with a slow
 * line takes them.
 */
export async function* sheetData(db: Db, surveyId: string, ids: string[]): AsyncGenerator<SheetData[]> {
  for (let at = 0; at < ids.length; at += perBatch) yield readSheets(db, surveyId, ids.slice(at, at + perBatch))
}

async function readSheets(db: Db, surveyId: string, ids: string[]): Promise<SheetData[]> {
  const { rows } = await sql<SheetData>`
    select s.target, s.channel, s.language, q.number as edition, s.counted, ${isVoid} as void,
      s.target = 'open' and exists (select from survey_sheets o where o.survey_id = s.survey_id
        and o.fingerprint = s.fingerprint and o.id <> s.id and o.target = 'open') as same,
      case when s.channel = 'paper' then coalesce(${secondState}, 'none') else 'none' end as second, given.*
    from unnest(${ids}::uuid[]) with ordinality as wanted(id, place)
    join survey_sheets s on s.id = wanted.id and s.survey_id = ${surveyId}
    join questionnaires q on q.id = s.questionnaire_id
    left join lateral (select array_agg(a.item) as items,
        array_agg(case a.state when 'none' then '' when 'hidden' then ${notAsked} when 'unreadable' then ${unreadable}
          else coalesce(array_to_string(a.choices, ';'), a.amount::text, a.day::text,
            case when a.words is null then '' else coalesce(${redacted}, a.words) end) end) as cells,
        array_agg(case when a.other is not null then coalesce(${redacted}, a.other) end) as others,
        array_agg(case when a.words is not null then (select string_agg(c.code::text, ';' order by c.code)
          from survey_text_codings c where c.survey_id = a.survey_id and c.item = a.item and c.sheet_id = a.sheet_id) end) as codes
      from survey_answers a where a.sheet_id = s.id) given on true
    order by wanted.place`.execute(db)
  return rows
}

/** What is to be taken out, as the journal says before any of it is. */
export async function takeOutSheets(db: Db, actor: Actor, surveyId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from survey_sheets where survey_id = ${surveyId} and finished_at is not null order by random()`.execute(
    db,
  )
  await record(db, actor, {
    verb: 'sheet.exported',
    about: { kind: 'survey', id: surveyId },
    details: { sheets: rows.length },
  })
  return rows.map(({ id }) => id)
}
