import { type RawBuilder, sql } from 'kysely'
import type { CauseKind, RevisionKind } from '#app/plans/writing/tables.ts'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import { type Told, toldBlock, toldHeading } from './told.ts'

type Place = { key: string; number: string; title: Wording }

/** A published revision as its readers see it: reason, causes, place. Never who of the staff made it. */
export type PublicRevision = {
  id: string
  number: number
  kind: RevisionKind
  reason: Wording
  section: Place
  fromSection: Place | null
  blockKey: string | null
  causes: { kind: CauseKind; note: string }[]
  fromEdition: string
  toEdition: string
  publishedAt: string
  department: Wording
}

/** The same with what was told before and after it. */
export type WordedRevision = PublicRevision & { before: Told[]; after: Told[] }

/** A block as one text: with the cells of tables told apart, and what else of it is read. */
export const readText = (version: string) =>
  sql.raw<string>(
    `concat_ws(E'\\n', nullif(replace(${version}.plain, E'\\t', ' | '), ''), ${version}.caption, ${version}.source)`,
  )

/** What the blocks split off or taken in told at that moment. */
const others = (kind: 'split' | 'merge') => sql`
  select o.at::int as at, ${toldBlock('v')} as told
  from unnest(r.other_block_ids) with ordinality o (id, at)
  join lateral (
    select * from block_versions x where x.block_id = o.id
    ${
      kind === 'split'
        ? sql`and x.made_at >= r.made_at order by x.made_at, x.id`
        : sql`and x.made_at <= r.made_at order by x.id = (
            select version_id from revision_places p where p.revision_id = r.id and p.block_id = o.id) desc nulls last,
          x.made_at desc, x.id desc`
    } limit 1) v on true
  where r.kind = ${sql.lit(kind)}`

const told = (when: 'before' | 'after', kind: 'split' | 'merge') => sql<Told[]>`(
  select coalesce(json_agg(t.told order by t.at), '[]') from (
    select 0 as at, ${toldBlock('v')} as told from block_versions v where v.id = ${sql.ref(`r.${when}_version_id`)}
    union all
    select 0, ${toldHeading('v')} from section_versions v where v.id = ${sql.ref(`r.${when}_section_version_id`)}
    union all ${others(kind)}) t)`

/** A section as the newest edition that has it calls it; one never published as it was written last. */
const place = (section: string) => sql<Place | null>`(
  select json_build_object('key', s.key, 'number', v.number, 'title', ${wording('v.title')})
  from sections s
  join section_versions v on v.id = coalesce(
    (select x.version_id from edition_sections x join editions y on y.id = x.edition_id
      where x.section_id = s.id order by y.number desc, y.minor desc limit 1),
    (select x.id from section_versions x where x.section_id = s.id order by x.id desc limit 1))
  where s.id = ${sql.ref(section)})`

const department = sql<Wording>`(
  select ${wording('d.name')} from departments d where d.id = coalesce(
    (select v.department_id from edition_sections x join section_versions v on v.id = x.version_id
      where x.section_id = r.section_id and x.edition_id in (er.to_edition_id, er.from_edition_id)
      order by x.edition_id = er.to_edition_id desc limit 1),
    plan.department_id))`

/** Selects PublicRevision; needs `plan`, and what `published` joins. */
export const revisionFields: RawBuilder<unknown> = sql`r.id, r.number, r.kind, ${wording('r.reason')} as reason,
  ${place('r.section_id')} as section, ${place('r.from_section_id')} as from_section,
  (select b.key from blocks b where b.id = r.block_id) as block_key,
  coalesce((select json_agg(json_build_object('kind', c.kind, 'note', c.note) order by c.id)
    from revision_causes c where c.revision_id = r.id), '[]') as causes,
  source.label as from_edition, made.label as to_edition, to_json(made.published_at) as published_at,
  ${department} as department`

/** What a revision `r` found, and what it made of it: each JSON of Told. */
export const toldBefore = told('before', 'merge')
export const toldAfter = told('after', 'split')

/** Selects what makes a WordedRevision of it. */
export const revisionTexts: RawBuilder<unknown> = sql`${toldBefore} as before, ${toldAfter} as after`

/** Revisions that an edition made public: `r`, with `er`, `source` (from) and `made` (to). */
export const published = sql`revisions r
  join edition_revisions er on er.revision_id = r.id
  join editions source on source.id = er.from_edition_id
  join editions made on made.id = er.to_edition_id`

/** PublicRevision of a row `l` that revisionFields selected. */
export const revisionJson = sql<PublicRevision>`json_build_object('id', l.id, 'number', l.number, 'kind', l.kind,
  'reason', l.reason, 'section', l.section, 'fromSection', l.from_section, 'blockKey', l.block_key,
  'causes', l.causes, 'fromEdition', l.from_edition,
  'toEdition', l.to_edition, 'publishedAt', l.published_at, 'department', l.department)`

/** WordedRevision of a row `l` that also selected revisionTexts. */
export const wordedJson = sql<WordedRevision>`(${revisionJson}::jsonb || jsonb_build_object('before', l.before, 'after', l.after))`
