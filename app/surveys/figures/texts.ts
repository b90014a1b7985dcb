import { sql } from 'kysely'
import { wantedWords } from '#app/municipality/synonyms.ts'
import { likePattern } from '#app/spelling/bigrams.ts'
import type { Target } from '#app/surveys/questionnaires/kinds.ts'
import { isBlank } from '#app/text/characters.ts'
import { allOf } from '#db/conditions'
import type { Db } from '#db/connection'

export type GivenText = {
  sheet: string
  words: string
  codes: number[]
  redaction: { words: string; reason: string } | null
}
export type TextFilter = {
  /** Of both where none is named. */
  target?: Target
  q?: string
  /** What `wantedWords` makes of `q`, where it was asked for before. */
  wanted?: string[][]
  code?: number
  uncoded?: boolean
  after?: string
  sheet?: string
}

const pageSize = 50

/** What was written to an item on counted sheets, found by words and codes; a page at a time. */
export async function listTexts(db: Db, survey: string, item: string, filter: TextFilter) {
  const { target, q = '', code, uncoded, after, sheet } = filter
  const wanted = filter.wanted ?? (await wantedWords(db, q)).wanted
  const found = wanted.map((ways) => sql`folded_words(a.words) like any(${ways.map(likePattern)}::text[])`)
  const isAsked = isBlank(q) ? sql`true` : found.length ? allOf(found) : sql`false`
  const { rows } = await sql<GivenText>`
    select a.sheet_id as sheet, a.words,
      coalesce((select json_agg(c.code order by c.code) from survey_text_codings c
        where c.survey_id = a.survey_id and c.item = a.item and c.sheet_id = a.sheet_id), '[]') as codes,
      (select json_build_object('words', r.words, 'reason', r.reason) from survey_redactions r
        where r.survey_id = a.survey_id and r.item = a.item and r.sheet_id = a.sheet_id
        order by r.id desc limit 1) as redaction
    from survey_answers a join survey_sheets s on s.id = a.sheet_id and s.survey_id = a.survey_id
    where a.survey_id = ${survey} and a.item = ${item} and a.state = 'given' and a.words is not null
      and ${target ? sql`s.target = ${target}` : sql`true`} and s.finished_at is not null and s.counted
      and ${isAsked}
      and ${
        code === undefined
          ? sql`true`
          : sql`exists (select from survey_text_codings c where c.survey_id = a.survey_id
        and c.item = a.item and c.sheet_id = a.sheet_id and c.code = ${code})`
      }
      and ${
        uncoded
          ? sql`not exists (select from survey_text_codings c where c.survey_id = a.survey_id
        and c.item = a.item and c.sheet_id = a.sheet_id)`
          : sql`true`
      }
      and ${after ? sql`a.sheet_id > ${after}` : sql`true`}
      and ${sheet ? sql`a.sheet_id = ${sheet}` : sql`true`}
    order by a.sheet_id limit ${pageSize + 1}`.execute(db)
  const shown = rows.slice(0, pageSize)
  return { rows: shown, next: rows.length > pageSize ? (shown.at(-1)?.sheet ?? null) : null }
}
