import { sql } from 'kysely'
import type { BlockKind, CauseKind, RevisionKind } from '#app/plans/writing/tables.ts'
import { wording } from '#app/text/wording.ts'
import type { Was, Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'
import { type EditionHead, editionHead, type OutlineSection, type PlanHead, parseEdition } from './reading.ts'

/** A published revision of a block or of a section's heading, as a note in the margin. */
export type MarginNote = {
  revisionId: string
  number: number
  kind: RevisionKind
  reason: string
  editionLabel: string
  causes: { kind: CauseKind; note: string }[]
}

/** Why a line reads as it does: revisions of it, newest first, and how many there were in all. */
export type Revised = { notes: MarginNote[]; times: number }

export type LaterNote = { number: number; editionLabel: string; isGone: boolean }

export type ReadBlock = {
  id: string
  key: string
  kind: BlockKind
  html: string
  easyHtml: string | null
  enHtml: string | null
  /** What translations were made from, where the text is another one now. */
  was: Was | null
  source: string | null
  filePath: string | null
  alt: string | null
  caption: string | null
  revised: Revised | null
  /** Of an older edition: what first happened to the block after it. */
  later: LaterNote | null
}

type Term = { term: string; reading: string; meaning: Wording }
export type Opening = { id: string; plain: string; easy: string | null; en: string | null }

export type SectionRow = {
  plan: PlanHead
  edition: EditionHead
  newest: EditionHead
  section: { id: string; key: string; number: string; title: Wording; sdgs: number[]; department: Wording }
  inNewest: boolean
  blocks: ReadBlock[]
  terms: Term[]
  outline: OutlineSection[]
  openings: Opening[]
  headingRevised: Revised | null
  lastRevised: { editionLabel: string; publishedAt: string; count: number } | null
}

const marginNote = sql`json_build_object('revisionId', r.id, 'number', r.number, 'kind', r.kind, 'reason', r.reason,
  'editionLabel', r.label, 'causes', coalesce((
    select json_agg(json_build_object('kind', c.kind, 'note', c.note) order by c.id)
    from revision_causes c where c.revision_id = r.id), '[]'))`

/** The margin has room for the newest and two earlier ones, those made for an answer before others. */
const mostNotes = 3

const edition = (named?: { number: number; minor: number }) => sql`
  select e.* from editions e
  join plan on plan.id = e.plan_id
  join edition_sections es on es.edition_id = e.id
  join sections s on s.id = es.section_id and s.key = (select key from asked)
  ${named ? sql`where e.number = ${named.number} and e.minor = ${named.minor}` : sql``}
  order by e.number desc, e.minor desc limit 1`

/** One row with all of it, or none. */
export async function sectionRow(db: Db, slug: string, key: string, label?: string): Promise<SectionRow | undefined> {
  const named = label === undefined ? undefined : parseEdition(label)
  const { rows } = await sql<SectionRow>`
    with asked as (select ${slug}::text as slug, ${key}::text as key),
    plan as (select p.* from plans p join asked on asked.slug = p.slug),
    edition as (${edition(named)}),
    newest as (
      select e.* from editions e join plan on plan.id = e.plan_id order by e.number desc, e.minor desc limit 1),
    tree as (
      select es.section_id, es.parent_id, es.depth, es.sort, s.key, v.number, v.title, v.title_easy, v.title_en, v.translated_from,
        v.department_id, v.sdgs, v.terms
      from edition
      join edition_sections es on es.edition_id = edition.id
      join sections s on s.id = es.section_id
      join section_versions v on v.id = es.version_id),
    here as (select tree.* from tree join asked on asked.key = tree.key),
    inside as (
      select tree.section_id from tree, here
      where tree.sort >= here.sort and tree.sort < coalesce(
        (select min(x.sort) from tree x where x.sort > here.sort and x.depth <= here.depth), 2147483647)),
    placed as (
      select eb.block_id, eb.version_id, eb.position from edition
      join here on true
      join edition_blocks eb on eb.edition_id = edition.id and eb.section_id = here.section_id),
    known as materialized (
      select r.*, made.label, made.number as major, made.minor, made.published_at
      from edition
      join revisions r on r.plan_id = edition.plan_id
      join edition_revisions er on er.revision_id = r.id
      join editions made on made.id = er.to_edition_id
      where (made.number, made.minor) <= (edition.number, edition.minor)
        and (r.block_id in (select block_id from placed) or r.section_id in (select section_id from inside)
          or r.kind = 'split')),
    touched as (
      select t.touched, known.*, count(*) over about as times, max(known.number) over about as newest, exists (
          select from revision_causes c where c.revision_id = known.id and c.kind = 'response') as by_answer
      from known
      cross join lateral (
        select known.block_id as touched where known.block_id is not null
        union
        select unnest(known.other_block_ids) where known.kind = 'split'
        union
        select known.section_id where known.kind like 'section%') t
      window about as (partition by t.touched)),
    told as (
      select r.touched, json_build_object('times', max(r.times), 'notes',
        json_agg(${marginNote} order by r.number desc) filter (where r.nth <= ${mostNotes})) as revised
      from (
        select *, row_number() over (
          partition by touched order by number = newest desc, by_answer desc, number desc) as nth from touched) r
      group by r.touched),
    afterwards as materialized (
      select r.block_id, r.other_block_ids, r.kind, r.number, made.label
      from edition
      join revisions r on r.plan_id = edition.plan_id
      join edition_revisions er on er.revision_id = r.id
      join editions made on made.id = er.to_edition_id
      where (made.number, made.minor) > (edition.number, edition.minor) and r.block_id is not null),
    touched_later as (
      select distinct on (t.block_id) t.* from (
        select block_id, number, label, kind = 'remove' as is_gone from afterwards
        union all
        select unnest(other_block_ids), number, label, false from afterwards where kind = 'merge') t
      order by t.block_id, t.number)
    select
      json_build_object('id', plan.id, 'slug', plan.slug, 'title', ${wording('plan.title')}) as plan,
      ${editionHead('edition', 'stage')} as edition,
      ${editionHead('newest', 'newest_stage')} as newest,
      json_build_object('id', here.section_id, 'key', here.key, 'number', here.number, 'title', ${wording('here.title')},
        'sdgs', here.sdgs, 'department', ${wording('d.name')}) as section,
      exists (select from edition_sections x where x.edition_id = newest.id and x.section_id = here.section_id)
        as in_newest,
      (select coalesce(json_agg(json_build_object('id', b.id, 'key', b.key, 'kind', v.kind, 'html', v.html,
          'easyHtml', v.easy_html, 'enHtml', v.en_html, 'was', v.translated_from -> 'body', 'source', v.source, 'filePath', v.file_path, 'alt', v.alt,
          'caption', v.caption,
          'revised', told.revised,
          'later', case when l.block_id is not null then
            json_build_object('number', l.number, 'editionLabel', l.label, 'isGone', l.is_gone) end)
          order by placed.position), '[]')
        from placed
        join blocks b on b.id = placed.block_id
        join block_versions v on v.id = placed.version_id
        left join told on told.touched = b.id
        left join touched_later l on l.block_id = b.id) as blocks,
      (select coalesce(json_agg(json_build_object('term', g.term, 'reading', g.reading,
          'meaning', ${wording('g.meaning')}) order by g.reading), '[]')
        from glossary_terms g where g.id = any(here.terms)) as terms,
      (select json_agg(json_build_object('id', tree.section_id, 'parentId', tree.parent_id, 'key', tree.key,
          'number', tree.number, 'title', ${wording('tree.title')}, 'depth', tree.depth) order by tree.sort)
        from tree) as outline,
      (select coalesce(json_agg(json_build_object('id', child.section_id, 'plain', left(o.plain, 400),
          'easy', left(o.easy, 800), 'en', left(o.en, 600))), '[]')
        from tree child
        join lateral (
          select v.plain, v.easy, v.en from edition_blocks eb join block_versions v on v.id = eb.version_id
          where eb.edition_id = edition.id and eb.section_id = child.section_id and v.kind = 'paragraph'
          order by eb.position limit 1) o on true
        where child.parent_id = here.section_id or child.section_id = here.section_id) as openings,
      (select told.revised from told where told.touched = here.section_id) as heading_revised,
      (select json_build_object('editionLabel', r.label, 'publishedAt', max(r.published_at), 'count', count(*))
        from known r where r.section_id in (select section_id from inside)
        group by r.label, r.major, r.minor order by r.major desc, r.minor desc limit 1) as last_revised
    from plan, edition, newest, here, departments d, stage_labels stage, stage_labels newest_stage
    where d.id = coalesce(here.department_id, plan.department_id)
      and stage.code = edition.stage and newest_stage.code = newest.stage`.execute(db)
  return rows[0]
}
