import { type SqlBool, sql } from 'kysely'
import { wantedWords } from '#app/municipality/synonyms.ts'
import { likePattern, waysQuery } from '#app/spelling/bigrams.ts'
import { excerpt, type Marked, markMatches } from '#app/text/marks.ts'
import { stripRuby } from '#app/text/ruby.ts'
import { pick, type Wording, wordingOf } from '#app/wording.ts'
import type { Db } from '#db/connection'
import type { SearchEntriesTable } from './tables.ts'

export type Kind = SearchEntriesTable['kind']
const ofPlans = ['plan', 'section', 'block', 'revision'] as const satisfies Kind[]
export const kinds = [
  ...ofPlans,
  'consultation',
  'result',
  'survey',
  'figures',
  'organisation',
  'event',
] as const satisfies Kind[]
const pageSize = 20

type Query = { words: string; plan?: string; kind?: Kind; after?: string }
export type Hit = {
  id: string
  kind: Kind
  path: string
  title: Marked[]
  heading: Marked[]
  excerpt: Marked[]
  on: Date
  /** Title of the plan, or of the survey whose figures it is among. */
  within: Wording | null
}
export type Found = { hits: Hit[]; next: string | null; total: number; synonyms: string[] }
type Language = 'ja' | 'ja-easy' | 'en'

/**
 * Published things in which every word (in any of its ways, or a synonym of it) occurs, best place first (title, heading, text), then newest.
 * `after` is the `next` of the page before.
 */
export async function searchPortal(db: Db, { words, plan, kind, after }: Query, lang: Language): Promise<Found> {
  const { wanted, synonyms } = await wantedWords(db, words)
  const query = waysQuery(wanted)
  if (!query) return { hits: [], next: null, total: 0, synonyms: [] }
  const terms = sql`${query}::tsquery`
  const place = sql<number>`case when title_terms @@ ${terms} then 3 when heading_terms @@ ${terms} then 2 else 1 end`
  const recheck = wanted.map((same) => sql<SqlBool>`folded like any(${same.map(likePattern)}::text[])`)
  let matches = db
    .selectFrom('searchEntries as e')
    .leftJoin('plans', 'plans.id', 'e.planId')
    .select(['e.id', 'e.kind', 'e.path', 'e.body', 'e.onDay', place.as('place')])
    .select(['e.title', 'e.titleEasy', 'e.titleEn', 'e.heading', 'e.headingEasy', 'e.headingEn'])
    .leftJoin('surveys', (join) => join.onRef('surveys.id', '=', 'e.surveyId').on('e.kind', '=', 'figures'))
    .select((eb) => [
      eb.fn.coalesce('surveys.title', 'plans.title').as('within'),
      eb
        .case()
        .when('surveys.id', 'is', null)
        .then(eb.ref('plans.titleEasy'))
        .else(eb.ref('surveys.titleEasy'))
        .end()
        .as('withinEasy'),
      eb
        .case()
        .when('surveys.id', 'is', null)
        .then(eb.ref('plans.titleEn'))
        .else(eb.ref('surveys.titleEn'))
        .end()
        .as('withinEn'),
    ])
    .select(sql<number>`count(*) over ()::int`.as('total'))
    .where(sql<SqlBool>`e.terms @@ ${terms}`)
  for (const condition of recheck) matches = matches.where(condition)
  if (plan) matches = matches.where('plans.slug', '=', plan)
  if (kind) matches = matches.where('e.kind', '=', kind)
  const cursor = readCursor(after)
  const rows = await db
    .selectFrom(matches.as('m'))
    .selectAll()
    .$if(cursor !== null, (q) =>
      q.where(
        sql<SqlBool>`(place, on_day, id) < (${cursor?.place}::int, ${cursor?.on}::timestamptz, ${cursor?.id}::uuid)`,
      ),
    )
    .orderBy('place', 'desc')
    .orderBy('onDay', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize + 1)
    .execute()
  const everyWord = wanted.flat().join(' ')
  const found = rows.slice(0, pageSize)
  const last = found.at(-1)
  const shown = (wording: Wording) => markMatches(stripRuby(pick(lang, wording)), everyWord)
  return {
    hits: found.map((row) => ({
      id: row.id,
      kind: row.kind,
      path: row.path,
      title: shown(wordingOf(row, 'title')),
      heading: shown(wordingOf(row, 'heading')),
      excerpt: excerpt(row.body, everyWord),
      on: row.onDay,
      within: row.within === null ? null : { ja: row.within, easy: row.withinEasy, en: row.withinEn },
    })),
    next: rows.length > pageSize && last ? `${last.place}_${last.onDay.toISOString()}_${last.id}` : null,
    total: found[0]?.total ?? 0,
    synonyms,
  }
}

function readCursor(after: string | undefined): { place: number; on: string; id: string } | null {
  const [place, on = '', id = ''] = after?.split('_') ?? []
  const isWhole = /^[123]$/.test(place ?? '') && !Number.isNaN(Date.parse(on)) && /^[0-9a-f-]{36}$/.test(id)
  return isWhole ? { place: Number(place), on, id } : null
}
