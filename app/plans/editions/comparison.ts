import { sql } from 'kysely'
import { NotFound } from '#app/refusal.ts'
import { wording } from '#app/text/wording.ts'
import type { Db } from '#db/connection'
import { type Change, changesOf, empty } from './change.ts'
import {
  type ComparedBlock,
  type ComparedSection,
  type Counts,
  compare,
  type Material,
  type Versions,
} from './comparing.ts'
import { type AskedPart, type ComparisonPart, partOf } from './comparison-parts.ts'
import { type EditionHead, editionHead, type PlanHead, parseEdition } from './reading.ts'
import { published, revisionFields, revisionJson } from './revision-part.ts'
import { markOfBlock, markOfHeading, type Told, toldBy } from './told.ts'

/** What changed, without the texts yet. */
export type Comparison = {
  plan: PlanHead
  editions: EditionHead[]
  from: EditionHead
  to: EditionHead
  sections: ComparedSection[]
  counts: Counts
  /** Of the revisions that made what is shown, for their causes. */
  revisionIds: string[]
}

type WithChange<T> = Omit<T, 'versions'> & { change: Change }
export type ChangedBlock = WithChange<ComparedBlock>
export type ChangedSection = WithChange<Omit<ComparedSection, 'blocks'>> & { blocks: ChangedBlock[] }

type Row = Material & Omit<Comparison, 'sections' | 'counts' | 'revisionIds'>

const sectionsOf = (edition: string) => sql`(
  select coalesce(json_agg(json_build_object('id', es.section_id, 'key', s.key, 'number', v.number,
      'title', ${wording('v.title')}, 'parentId', es.parent_id, 'versionId', v.id, 'mark', ${markOfHeading('v')}) order by es.sort), '[]')
  from edition_sections es
  join sections s on s.id = es.section_id
  join section_versions v on v.id = es.version_id
  where es.edition_id = ${sql.ref(edition)})`

const blocksOf = (edition: string) => sql`(
  select coalesce(json_agg(json_build_object('id', b.id, 'key', b.key, 'kind', v.kind, 'sectionId', eb.section_id,
      'versionId', eb.version_id, 'mark', ${markOfBlock('v')}) order by es.sort, eb.position), '[]')
  from edition_blocks eb
  join edition_sections es on es.edition_id = eb.edition_id and es.section_id = eb.section_id
  join blocks b on b.id = eb.block_id
  join block_versions v on v.id = eb.version_id
  where eb.edition_id = ${sql.ref(edition)})`

const named = (label: string) => {
  const { number, minor } = parseEdition(label)
  return sql`select e.* from editions e join plan on plan.id = e.plan_id where e.number = ${number} and e.minor = ${minor}`
}

const newest = sql`
  select e.* from editions e join plan on plan.id = e.plan_id order by e.number desc, e.minor desc limit 1`

// Of a plan with one edition that edition itself: there is nothing to compare yet, and the page says so.
const oneBefore = sql`
  select e.* from editions e join plan on plan.id = e.plan_id join target on true
  where (e.number, e.minor) <= (target.number, target.minor)
  order by (e.number, e.minor) = (target.number, target.minor), e.number desc, e.minor desc limit 1`

/**
 * Two editions side by side, the older one always first. Without `to` the newest, without `from` the one before it;
 * `all` also gives the blocks that stayed the same.
 */
export async function compareEditions(
  db: Db,
  slug: string,
  from?: string,
  to?: string,
  { all = false } = {},
): Promise<Comparison> {
  const found = await structure(db, slug, from, to, all)
  return { ...found, revisionIds: idsOf(found.sections) }
}

/** The same for a page, which shows one part of a long one. */
export async function comparisonPart(
  db: Db,
  slug: string,
  { from, to, all, ...asked }: AskedPart & { from?: string; to?: string; all: boolean },
): Promise<Comparison & { part: ComparisonPart }> {
  const found = await structure(db, slug, from, to, all)
  const { sections, part } = partOf(found.sections, asked)
  return { ...found, sections, part, revisionIds: idsOf(sections) }
}

const idsOf = (sections: ComparedSection[]) =>
  sections
    .flatMap((section) => [section, ...section.blocks])
    .flatMap((each) => each.revisions)
    .map(({ id }) => id)

/** What is compared, with its texts and what differs in them. */
export async function changesIn(db: Db, sections: ComparedSection[]): Promise<ChangedSection[]> {
  const all = sections.flatMap((section) => [section, ...section.blocks])
  const told = await toldBy(db, [...new Set(all.flatMap(({ versions }) => [...versions.before, ...versions.after]))])
  const texts = (versions: string[]): Told[] => versions.flatMap((id) => told.get(id) ?? [])
  const changes = await changesOf(
    all.map(({ versions }: { versions: Versions }) => ({
      before: texts(versions.before),
      after: texts(versions.after),
    })),
  )
  const changeOf = new Map(all.map((each, at) => [each as object, changes[at] ?? empty]))
  const changed = <T extends { versions: Versions }>({ versions: _, ...each }: T, whole: object) => ({
    ...each,
    change: changeOf.get(whole) ?? empty,
  })
  return sections.map((section) => ({
    ...changed(section, section),
    blocks: section.blocks.map((block) => changed(block, block)),
  }))
}

async function structure(
  db: Db,
  slug: string,
  from?: string,
  to?: string,
  all = false,
): Promise<Omit<Comparison, 'revisionIds'>> {
  const { rows } = await sql<Row>`
    with plan as (select p.* from plans p where p.slug = ${slug}),
    target as (${to ? named(to) : newest}),
    source_edition as (${from ? named(from) : oneBefore}),
    chosen as (select * from target union select * from source_edition),
    older as (select chosen.* from chosen, target, source_edition order by chosen.number, chosen.minor limit 1),
    newer as (
      select chosen.* from chosen, target, source_edition order by chosen.number desc, chosen.minor desc limit 1),
    shown as (
      select ${revisionFields}, r.block_id, r.section_id, r.other_block_ids
      from plan join older on true join newer on true
      join ${published} on r.plan_id = plan.id
        and (made.number, made.minor) > (older.number, older.minor)
        and (made.number, made.minor) <= (newer.number, newer.minor))
    select json_build_object('id', plan.id, 'slug', plan.slug, 'title', ${wording('plan.title')}) as plan,
      (select json_agg(${editionHead('e', 's')} order by e.number, e.minor)
        from editions e join stage_labels s on s.code = e.stage where e.plan_id = plan.id) as editions,
      ${editionHead('older', 'os')} as from, ${editionHead('newer', 'ns')} as to,
      ${sectionsOf('older.id')} as sections_before, ${sectionsOf('newer.id')} as sections_after,
      ${blocksOf('older.id')} as blocks_before, ${blocksOf('newer.id')} as blocks_after,
      (select coalesce(json_agg(${revisionJson}::jsonb || jsonb_build_object('blockId', l.block_id,
          'sectionId', l.section_id, 'otherBlockIds', l.other_block_ids) order by l.number), '[]') from shown l) as revisions
    from plan, older, newer, stage_labels os, stage_labels ns
    where os.code = older.stage and ns.code = newer.stage`.execute(db)
  const row = rows[0]
  if (!row) throw new NotFound()
  const { sectionsBefore, sectionsAfter, blocksBefore, blocksAfter, revisions, ...heads } = row
  const { sections, counts } = compare({ sectionsBefore, sectionsAfter, blocksBefore, blocksAfter, revisions }, all)
  return { ...heads, sections, counts }
}
