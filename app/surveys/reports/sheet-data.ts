import { sql } from 'kysely'
import { type Actor, record } from '#app/journal/journal.ts'
import type { Target } from '#app/surveys/questionnaires/kinds.ts'
import { isVoid, type SecondState, secondState } from '#app/surveys/sheets/sheet-list.ts'
import type { Db } from '#db/connection'

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
  /** What was answered, in the order of the items. */
  cells: string[]
  /** By item: words written beside a choice, codes staff gave to a text. */
  others: Record<string, string> | null
  codes: Record<string, string> | null
}
type Of<At extends keyof SheetData> = SheetData[At]
/** The same as it is sent: in this order, without names. */
type Read = [
  ...[Of<'target'>, Of<'channel'>, Of<'language'>, Of<'edition'>, Of<'counted'>, Of<'void'>, Of<'same'>],
  ...[Of<'second'>, Of<'cells'>, Of<'others'>, Of<'codes'>],
]

/** In place of an answer: nothing where nobody answered. */
export const notAsked = '*'
export const unreadable = '?'

// What staff have redacted; the answer itself stays as it was given and does not leave the desk.
const redacted = sql`(select r.words from survey_redactions r
  where r.survey_id = a.survey_id and r.item = a.item and r.sheet_id = a.sheet_id order by r.id desc limit 1)`
const cell = sql`case a.state when 'none' then '' when 'hidden' then ${notAsked} when 'unreadable' then ${unreadable}
  else coalesce(array_to_string(a.choices, ';'), a.amount::text, a.day::text,
    case when a.words is null then '' else coalesce(${redacted}, a.words) end) end`
const codes = sql`(select coalesce(string_agg(c.code::text, ';' order by c.code), '') from survey_text_codings c
  where c.survey_id = a.survey_id and c.item = a.item and c.sheet_id = a.sheet_id)`

/**
 * The finished sheets of a survey in an order of chance, some at a time: no connection is held while somebody with a slow
 * line takes them. The next ones are read while these are written.
 */
export async function* sheetData(
  db: Db,
  { id, items }: { id: string; items: { item: string }[] },
  ids: string[],
  perBatch = 250,
): AsyncGenerator<SheetData[]> {
  const names = items.map(({ item }) => item)
  const read = (at: number) => {
    const batch = ids.slice(at, at + perBatch)
    const sheets = batch.length > 0 ? readSheets(db, id, names, batch) : Promise.resolve([])
    // who has stopped taking them does not hear of it any more
    sheets.catch(() => {})
    return sheets
  }
  let next = read(0)
  for (let at = 0; at < ids.length; at += perBatch) {
    const sheets = await next
    next = read(at + perBatch)
    yield sheets
  }
}

/**
 * All of them as one short text. Whatever a query gave stays in memory until everything is cleaned up, long after it was
 * sent: as objects, or with a name beside every answer, 100,000 sheets would be hundreds of megabytes.
 *
 * `offset 0`: the answers of a sheet are taken together and then put in order. Left to itself PostgreSQL looks up each answer
 * by item and sheet once it plans without knowing how many are asked for (after five batches), ten times as slowly.
 */
async function readSheets(db: Db, surveyId: string, items: string[], ids: string[]): Promise<SheetData[]> {
  const { rows } = await sql<{ sheets: string }>`
    select json_agg(json_build_array(s.target, s.channel, s.language, q.number, s.counted, ${isVoid},
      s.target = 'open' and exists (select from survey_sheets o where o.survey_id = s.survey_id
        and o.fingerprint = s.fingerprint and o.id <> s.id and o.target = 'open'),
      case when s.channel = 'paper' then coalesce(${secondState}, 'none') else 'none' end,
      given.cells, given.others, given.codes) order by wanted.place)::text as sheets
    from unnest(${ids}::uuid[]) with ordinality as wanted(id, place)
    join survey_sheets s on s.id = wanted.id and s.survey_id = ${surveyId}
    join questionnaires q on q.id = s.questionnaire_id
    left join lateral (select array_to_json(array_agg(${cell} order by asked.place)) as cells,
        json_object_agg(a.item, coalesce(${redacted}, a.other)) filter (where a.other is not null) as others,
        json_object_agg(a.item, ${codes}) filter (where a.words is not null) as codes
      from unnest(${items}::text[]) with ordinality as asked(item, place)
      left join (select * from survey_answers a where a.sheet_id = s.id offset 0) a on a.item = asked.item) given on true`.execute(
    db,
  )
  return JSON.parse(rows[0]?.sheets ?? '[]').map(named)
}

const named = (read: Read): SheetData => {
  const [target, channel, language, edition, counted, isVoid, same, second, cells, others, codes] = read
  return { target, channel, language, edition, counted, void: isVoid, same, second, cells, others, codes }
}

/** What is to be taken out, as the journal says before any of it is. */
export async function takeOutSheets(db: Db, actor: Actor, surveyId: string): Promise<string[]> {
  // One value, not a row for each: of so many rows the way here would take more memory than all the rest.
  const { rows } = await sql<{ ids: string[] }>`
    select coalesce(json_agg(id order by random()), '[]') as ids from survey_sheets
    where survey_id = ${surveyId} and finished_at is not null`.execute(db)
  const ids = rows[0]?.ids ?? []
  await record(db, actor, {
    verb: 'sheet.exported',
    about: { kind: 'survey', id: surveyId },
    details: { sheets: ids.length },
  })
  return ids
}
