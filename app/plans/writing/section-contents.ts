import { sql } from 'kysely'
import { differences } from '#app/documents/drawing.ts'
import { Conflict } from '#app/refusal.ts'
import type { Difference } from '#app/text/difference.ts'
import type { Db } from '#db/connection'

type What = 'block' | 'section'
type Part = { what: What; key: string; versionId: string }
type Version = Pick<Part, 'key'> & { id: string; text: string }

/** What became of a block or a section below since somebody looked. */
export type ContentChange = {
  what: What
  key: string
  change: 'added' | 'edited' | 'gone'
  text: string
  /** Null where the wording is the same. */
  parts: Difference[] | null
}
type FoundChange = Omit<ContentChange, 'parts'> & { before: string }
export type ContentsChanged = { mark: string; changes: ContentChange[] }

/** A section, the sections below it and their blocks, each as it is worded now. */
async function contents(db: Db, sectionId: string): Promise<Part[]> {
  const { rows } = await sql<Part>`
    with recursive below as (
      select section_id, version_id from working_sections where section_id = ${sectionId}
      union all
      select child.section_id, child.version_id
      from working_sections child join below on child.parent_id = below.section_id)
    select 'section' as what, sections.key, below.version_id from below join sections on sections.id = below.section_id
    union all
    select 'block', blocks.key, here.version_id from below
      join working_blocks here on here.section_id = below.section_id
      join blocks on blocks.id = here.block_id
    order by 1 desc, 2`.execute(db)
  return rows
}

// Enough of a version's random end to know it from the others of one block.
const short = (versionId: string) => versionId.slice(-8)
const named = ({ what, key }: Pick<Part, 'what' | 'key'>) => `${what}:${key}`
const markOf = (parts: Part[]) => parts.map((part) => `${named(part)}@${short(part.versionId)}`).join(' ')

/** What a person sees who decides about a whole section, to be told where that is no longer what there is. */
export const contentsMark = async (db: Db, sectionId: string): Promise<string> => markOf(await contents(db, sectionId))

/** Refuses where anything in the section was added, edited or taken away since; brings what it was. */
export async function expectContents(db: Db, planId: string, sectionId: string, expected: string): Promise<void> {
  const now = await contents(db, sectionId)
  const mark = markOf(now)
  if (mark === expected) return
  const seen = new Map(expected.split(' ').map((each) => each.split('@') as [string, string]))
  const standing = new Set(now.map(named))
  const left = [...seen.keys()].filter((name) => !standing.has(name))
  const moved = now.filter((part) => seen.get(named(part)) !== short(part.versionId))
  const versions = await wordings(db, planId, [...left, ...moved.map(named)])
  const found = [
    ...moved.map((part) => standingChange(part, seen.get(named(part)), versions.get(named(part)) ?? [])),
    ...left.map((name) => goneChange(name, versions.get(name) ?? [])),
  ]
  const parts = await differences(found.map(({ before, text }) => ({ before, after: text })))
  const changes = found.map(({ before, ...change }, at) => ({
    ...change,
    parts: before === change.text ? null : (parts[at] ?? []),
  }))
  const current: ContentsChanged = { mark, changes }
  throw new Conflict('plans-desk:refused.contentsChanged', {}, current)
}

function standingChange({ what, key, versionId }: Part, seen: string | undefined, versions: Version[]): FoundChange {
  const text = versions.find(({ id }) => id === versionId)?.text ?? ''
  if (seen === undefined) return { what, key, change: 'added', before: text, text }
  const before = versions.find(({ id }) => short(id) === seen)?.text ?? text
  return { what, key, change: 'edited', before, text }
}

function goneChange(name: string, versions: Version[]): FoundChange {
  const [what, key = ''] = name.split(':')
  const text = versions.at(-1)?.text ?? ''
  return { what: what === 'section' ? 'section' : 'block', key, change: 'gone', before: text, text }
}

/** All wordings that blocks and sections ever had, as they were typed and in all languages, the newest last. */
async function wordings(db: Db, planId: string, names: string[]): Promise<Map<string, Version[]>> {
  const keys = (what: What) => names.filter((name) => name.startsWith(`${what}:`)).map((name) => name.split(':')[1])
  const { rows } = await sql<Version & { what: What }>`
    select 'block' as what, blocks.key, v.id, concat_ws(E'\\n', nullif(v.body, ''), v.easy, v.en, v.source, v.file_path, v.alt, v.caption) as text
      from block_versions v
      join blocks on blocks.id = v.block_id
      where blocks.plan_id = ${planId} and blocks.key = any(${keys('block')}::text[])
    union all
    select 'section', sections.key, v.id,
      concat_ws(E'\\n', concat_ws(' ', nullif(v.number, ''), v.title), v.title_easy, v.title_en) from section_versions v
      join sections on sections.id = v.section_id
      where sections.plan_id = ${planId} and sections.key = any(${keys('section')}::text[])
    order by id`.execute(db)
  return Map.groupBy(rows, named)
}
