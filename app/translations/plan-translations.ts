import { sql } from 'kysely'
import type { Translation } from '#app/wording.ts'
import type { Db } from '#db/connection'
import type { StaleWords } from './stale.ts'
import { sources, wordsOf } from './words.ts'

/** What a language lacks in a section, or in what is said of the plan itself: nothing was written, by kind of words. */
export type Missing = {
  translation: Translation
  section: { key: string; number: string; title: string } | null
  count: number
}

/** Of each language: translations that say something else than the Japanese text, and texts that have none. */
export type TranslationCounts = Record<Translation, { stale: number; missing: number }>

/** Every wording of a plan's working text and of what is said of it, in reading order, in both languages: `words`. */
const words = (planId: string) => sql`
  with recursive tree as (
    select section_id, version_id, array[position] as path from working_sections
    where plan_id = ${planId}::uuid and parent_id is null
    union all
    select c.section_id, c.version_id, tree.path || c.position from working_sections c
    join tree on c.parent_id = tree.section_id),
  words as (
    select array[-2] as path, 'plan' as kind, t.id, null::uuid as section_id,
      jsonb_build_object(${sql.raw(sources.plan.place)}) as place, w.*
    from plans t ${wordsOf('plan')} where t.id = ${planId}::uuid
    union all
    select array[-1], 'stop', t.id, null, jsonb_build_object(${sql.raw(sources.stop.place)}), w.*
    from plan_stops t ${sql.raw(sources.stop.from)} ${wordsOf('stop')} where t.plan_id = ${planId}::uuid
    union all
    select tree.path, 'section', t.id, tree.section_id,
      jsonb_build_object('title', t.title, 'number', t.number, 'key', s.key), w.*
    from tree join section_versions t on t.id = tree.version_id join sections s on s.id = tree.section_id ${wordsOf('section')}
    union all
    select tree.path || array[-1, b.position], 'block', t.id, tree.section_id,
      jsonb_build_object('title', v.title, 'number', v.number, 'key', k.key), w.*
    from tree join working_blocks b on b.section_id = tree.section_id join block_versions t on t.id = b.version_id
    join blocks k on k.id = b.block_id join section_versions v on v.id = tree.version_id ${wordsOf('block')})`

const isStale = sql.raw(`text <> '' and was is not null`)

/** Its translations that were made from an earlier text, in reading order. */
export async function staleOfPlan(db: Db, planId: string): Promise<StaleWords[]> {
  const { rows } = await sql<StaleWords>`${words(planId)}
    select kind, id::text, field, translation, ja, text, was, seen, place from words where ${isStale}
    order by path, field, translation`.execute(db)
  return rows
}

/** How many texts have no translation, section by section; without a section what is said of the plan itself. */
export async function missingOfPlan(db: Db, planId: string): Promise<Missing[]> {
  const { rows } = await sql<Missing>`${words(planId)}
    select w.translation, count(*)::int as count, case when w.section_id is not null then
      jsonb_build_object('key', s.key, 'number', v.number, 'title', v.title) end as section
    from words w left join sections s on s.id = w.section_id left join tree on tree.section_id = w.section_id
    left join section_versions v on v.id = tree.version_id
    where w.text = ''
    group by w.translation, w.section_id, s.key, v.number, v.title, tree.path
    order by w.translation, tree.path nulls first`.execute(db)
  return rows
}

export async function translationCounts(db: Db, planId: string): Promise<TranslationCounts> {
  const { rows } = await sql<{ translation: Translation; stale: number; missing: number }>`${words(planId)}
    select translation, count(*) filter (where ${isStale})::int as stale, count(*) filter (where text = '')::int as missing
    from words group by translation`.execute(db)
  const of = (language: Translation) => {
    const { stale = 0, missing = 0 } = rows.find(({ translation }) => translation === language) ?? {}
    return { stale, missing }
  }
  return { easy: of('easy'), en: of('en') }
}
