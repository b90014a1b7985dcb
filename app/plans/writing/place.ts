import { sql } from 'kysely'
import { Conflict, Invalid } from '#app/refusal.ts'
import type { Db } from '#db/connection'

/** Where something stands in the working text: what it lies in and what it follows there, each with its words. */
export type PlaceNow = {
  /** `in:after` by their keys, as forms send it; empty before the first, and where a chapter lies in nothing. */
  place: string
  number: string | null
  title: string | null
  after: string | null
}

export async function placeOfBlock(db: Db, blockId: string): Promise<PlaceNow | null> {
  const { rows } = await sql<PlaceNow>`
    select around.key || ':' || coalesce(before.key, '') as place, name.number, name.title, before.plain as after
    from working_blocks here
    join working_sections inside on inside.section_id = here.section_id
    join sections around on around.id = here.section_id
    join section_versions name on name.id = inside.version_id
    left join lateral (select blocks.key, block_versions.plain from working_blocks other
      join blocks on blocks.id = other.block_id
      join block_versions on block_versions.id = other.version_id
      where other.section_id = here.section_id and other.position < here.position
      order by other.position desc limit 1) before on true
    where here.block_id = ${blockId}`.execute(db)
  return rows[0] ?? null
}

export async function placeOfSection(db: Db, sectionId: string): Promise<string | null> {
  const { rows } = await sql<{ place: string }>`
    select coalesce(around.key, '') || ':' || coalesce(before.key, '') as place
    from working_sections here
    left join sections around on around.id = here.parent_id
    left join lateral (select sections.key from working_sections other
      join sections on sections.id = other.section_id
      where other.plan_id = here.plan_id and other.parent_id is not distinct from here.parent_id
        and other.position < here.position
      order by other.position desc limit 1) before on true
    where here.section_id = ${sectionId}`.execute(db)
  return rows[0]?.place ?? null
}

export function placeNamed(name: string): { within: string | null; after: string | null } {
  const [within, after] = name.split(':')
  return { within: within || null, after: after || null }
}

/** Refuses to move what somebody else moved since it was looked at; a second sending decides against what it then shows. */
export function expectPlace(now: string | null, expected: string | undefined): void {
  if (expected === undefined || now === expected) return
  throw new Conflict('plans-desk:refused.movedMeanwhile', {}, now, 'place')
}

/** Forms ask for a place in one field: what is refused of it stands there. */
export function atPlace<T>(moving: Promise<T>): Promise<T> {
  return moving.catch((error: unknown) => {
    const isOfPlace = error instanceof Invalid && (error.field === 'after' || error.field === 'parent')
    throw isOfPlace ? new Invalid(error.code, 'place', error.values) : error
  })
}
