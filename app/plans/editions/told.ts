import { type RawBuilder, sql } from 'kysely'
import { type Passage, passagesOf, readAsText } from '#app/plans/marks/passages.ts'
import type { BlockKind } from '#app/plans/writing/tables.ts'
import type { Db } from '#db/connection'

type Maybe = string | null

/** All that a reader is told by a block, or by the heading of a section. */
export type Told = {
  kind: BlockKind | 'heading'
  body: string
  easy: Maybe
  en: Maybe
  source?: Maybe
  file?: Maybe
  alt?: Maybe
  caption?: Maybe
  department?: Maybe
  goals?: Maybe
  terms?: Maybe
}

/** Told of a row `version` of block_versions. */
export const toldBlock = (version: string): RawBuilder<Told> =>
  sql.raw(`json_build_object('kind', ${version}.kind, 'body', ${version}.body, 'easy', ${version}.easy, 'en', ${version}.en,
    'source', ${version}.source, 'file', ${version}.file_path, 'alt', ${version}.alt, 'caption', ${version}.caption)`)

/** Told of a row `version` of section_versions. */
export const toldHeading = (version: string): RawBuilder<Told> =>
  sql.raw(`json_build_object('kind', 'heading', 'body', trim(${version}.number || ' ' || ${version}.title),
    'easy', ${version}.title_easy, 'en', ${version}.title_en,
    'department', (select d.name from departments d where d.id = ${version}.department_id),
    'goals', nullif(array_to_string(${version}.sdgs, ', '), ''),
    'terms', (select string_agg(g.term, '、' order by g.reading) from glossary_terms g where g.id = any(${version}.terms)))`)

/** Equal where a reader is told the same, however it was typed and whenever it was saved. */
export const markOfBlock = (version: string): RawBuilder<string> =>
  sql.raw(`md5(row(${version}.kind, ${version}.html, ${version}.easy_html, ${version}.en_html, ${version}.source,
    ${version}.file_path, ${version}.alt, ${version}.caption)::text)`)
export const markOfHeading = (version: string): RawBuilder<string> =>
  sql.raw(`md5(row(${version}.number, ${version}.title, ${version}.title_easy, ${version}.title_en, ${version}.department_id,
    ${version}.sdgs, ${version}.terms)::text)`)

/** What these versions tell, of blocks and of headings alike. */
export async function toldBy(db: Db, versions: string[]): Promise<Map<string, Told>> {
  if (versions.length === 0) return new Map()
  const { rows } = await sql<{ id: string; told: Told }>`
    select v.id, ${toldBlock('v')} as told from block_versions v where v.id = any(${versions}::uuid[])
    union all
    select v.id, ${toldHeading('v')} from section_versions v where v.id = any(${versions}::uuid[])`.execute(db)
  return new Map(rows.map(({ id, told }) => [id, told]))
}

const literal = (text: string): Passage[] => [
  { lines: [{ before: '', runs: [{ text, link: '', reading: '', isBold: false }], level: 0, opens: true }] },
]

/** The text in one of its languages as passages; nothing where it was not written. */
export function passagesIn(told: Told, language: 'body' | 'easy' | 'en'): Passage[] {
  const typed = told[language]
  if (!typed) return []
  return told.kind === 'heading' && language !== 'easy' ? literal(typed) : passagesOf(typed, told.kind)
}

/** As one text, for whoever takes it as data. */
export const toldText = (all: Told[]): string =>
  all
    .flatMap((told) => [readAsText(passagesIn(told, 'body')), told.caption, told.source])
    .filter(Boolean)
    .join('\n')
