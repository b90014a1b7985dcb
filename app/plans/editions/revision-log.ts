import { type RawBuilder, sql } from 'kysely'
import type { CauseKind } from '#app/plans/writing/tables.ts'
import { NotFound } from '#app/refusal.ts'
import { wording } from '#app/text/wording.ts'
import { allOf } from '#db/conditions'
import type { Db } from '#db/connection'
import { type EditionHead, editionHead, type OutlineSection, type PlanHead, parseEdition } from './reading.ts'
import { published, revisionFields, revisionTexts, type WordedRevision, wordedJson } from './revision-part.ts'

export type RevisionFilter = {
  /** Key of a section: what happened in it and under it. */
  section?: string
  cause?: CauseKind
  edition?: string
  /** Those with smaller numbers: the page after the one that ended with it. */
  before?: number
}

export type RevisionLog = {
  plan: PlanHead
  revisions: WordedRevision[]
  total: number
  hasMore: boolean
  editions: EditionHead[]
  outline: OutlineSection[]
}

export const pageSize = 30

export const causeKinds: CauseKind[] = ['response', 'council', 'assembly', 'internal', 'law', 'typing_error']

/** Sections under one, in any published edition, also where it is gone by now. */
const within = (key: string) => sql`r.section_id in (
  with recursive inside (id) as (
    select s.id from sections s where s.plan_id = plan.id and s.key = ${key}
    union
    select es.section_id from edition_sections es join inside on es.parent_id = inside.id)
  select id from inside)`

function conditions({ section, cause, edition }: RevisionFilter): RawBuilder<unknown> {
  const all = [sql`r.plan_id = plan.id`]
  if (section) all.push(within(section))
  if (cause) all.push(sql`exists (select from revision_causes c where c.revision_id = r.id and c.kind = ${cause})`)
  if (edition) {
    const { number, minor } = parseEdition(edition)
    all.push(sql`made.number = ${number} and made.minor = ${minor}`)
  }
  return allOf(all)
}

/** Published revisions of a plan, the latest first. */
export async function revisionLog(db: Db, slug: string, filter: RevisionFilter = {}): Promise<RevisionLog> {
  const found = conditions(filter)
  const { rows } = await sql<Omit<RevisionLog, 'hasMore'>>`
    with plan as (select p.* from plans p where p.slug = ${slug}),
    newest as (
      select e.* from editions e join plan on plan.id = e.plan_id order by e.number desc, e.minor desc limit 1),
    shown as (
      select ${revisionFields}, ${revisionTexts} from plan join ${published} on ${found}
      ${filter.before ? sql`where r.number < ${filter.before}` : sql``}
      order by r.number desc limit ${pageSize + 1})
    select json_build_object('id', plan.id, 'slug', plan.slug, 'title', ${wording('plan.title')}) as plan,
      (select coalesce(json_agg(${wordedJson} order by l.number desc), '[]') from shown l) as revisions,
      (select count(*)::int from ${published} where ${found}) as total,
      (select json_agg(${editionHead('e', 's')} order by e.number desc, e.minor desc)
        from editions e join stage_labels s on s.code = e.stage where e.plan_id = plan.id) as editions,
      (select coalesce(json_agg(json_build_object('id', es.section_id, 'parentId', es.parent_id, 'key', x.key,
          'number', v.number, 'title', ${wording('v.title')}, 'depth', es.depth) order by es.sort), '[]')
        from edition_sections es
        join sections x on x.id = es.section_id
        join section_versions v on v.id = es.version_id
        where es.edition_id = newest.id) as outline
    from plan, newest`.execute(db)
  const row = rows[0]
  if (!row) throw new NotFound()
  return { ...row, revisions: row.revisions.slice(0, pageSize), hasMore: row.revisions.length > pageSize }
}

export type RevisionPage = WordedRevision & { plan: PlanHead; blockInNewest: boolean; sectionInNewest: boolean }

/** One published revision under its permanent number. */
export async function revisionPage(db: Db, slug: string, number: number): Promise<RevisionPage> {
  const { rows } = await sql<RevisionPage>`
    select ${revisionFields}, ${revisionTexts},
      json_build_object('id', plan.id, 'slug', plan.slug, 'title', ${wording('plan.title')}) as plan,
      exists (select from edition_blocks x where x.edition_id = newest.id and x.block_id = r.block_id)
        as block_in_newest,
      exists (select from edition_sections x where x.edition_id = newest.id and x.section_id = r.section_id)
        as section_in_newest
    from plans plan
    join ${published} on r.plan_id = plan.id
    join lateral (
      select e.id from editions e where e.plan_id = plan.id order by e.number desc, e.minor desc limit 1) newest on true
    where plan.slug = ${slug} and r.number = ${number}`.execute(db)
  const page = rows[0]
  if (!page) throw new NotFound()
  return page
}
