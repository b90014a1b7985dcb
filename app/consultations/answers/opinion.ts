import { sql } from 'kysely'
import type { CountedSubmissionsView } from '#app/consultations/comments/tables.ts'
import { differences } from '#app/documents/drawing.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { jaccard } from '#app/spelling/bigrams.ts'
import type { Difference } from '#app/text/difference.ts'
import { type Db, inTransaction } from '#db/connection'
import { mostCounted } from '#db/paging'
import { holdGroupsOf, holdUnpublished } from './group.ts'
import type { Passage } from './reading.ts'
import type { Category, GroupState } from './tables.ts'

/** Says where an opinion belongs; the place its author gave stays with the original text. */
export function moveOpinion(
  db: Db,
  actor: Actor,
  input: { opinion: string; expectedVersion: number; section: string | null },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const seen = await trx
      .selectFrom('opinions')
      .innerJoin('consultations', 'consultations.id', 'opinions.consultationId')
      .select(['consultationId', 'consultations.planId'])
      .where('opinions.id', '=', input.opinion)
      .executeTakeFirst()
    if (!seen) throw new NotFound()
    await holdUnpublished(trx, seen.consultationId)
    await holdGroupsOf(trx, [input.opinion])
    const opinion = await trx
      .selectFrom('opinions')
      .leftJoin('opinionGroups as g', 'g.id', 'opinions.groupId')
      .select(['opinions.version', 'opinions.sectionId', 'opinions.retiredAt', 'g.state'])
      .where('opinions.id', '=', input.opinion)
      .forUpdate('opinions')
      .executeTakeFirstOrThrow()
    if (opinion.version !== input.expectedVersion || opinion.retiredAt) {
      throw new Conflict('answers:refused.movedMeanwhile', {}, { section: opinion.sectionId })
    }
    if (opinion.state === 'approved') throw new Conflict('answers:refused.approved')
    if (input.section) {
      const known = await trx
        .selectFrom('sections')
        .select('id')
        .where('id', '=', input.section)
        .where('planId', '=', seen.planId)
        .executeTakeFirst()
      if (!known) throw new Invalid('answers:refused.section', 'section')
    }
    await trx
      .updateTable('opinions')
      .set((eb) => ({ sectionId: input.section, version: eb('version', '+', 1) }))
      .where('id', '=', input.opinion)
      .execute()
    await record(trx, actor, {
      verb: 'opinion.moved',
      about: { kind: 'opinion', id: input.opinion },
      details: { from: opinion.sectionId, to: input.section },
    })
  })
}

/** The wording an author saw, and what stands in its place now. */
export type Standing = {
  seen: { html: string; blockKey: string } | null
  /** Null where the wording is the same; no parts where it was taken out. */
  working: { parts: Difference[] } | null
  published: { label: string; parts: Difference[] } | null
}
export type SimilarOpinion = {
  id: string
  text: string
  likeness: number
  group: { id: string; summary: string } | null
}
export type OpinionPage = Awaited<ReturnType<typeof opinionPage>>

type Row = {
  id: string
  version: number
  text: string
  retired: boolean
  foldedHash: string
  sectionId: string | null
  section: string | null
  same: number
  sameFree: number
  group: { id: string; summary: string; state: GroupState; category: Category | null } | null
  consultation: { id: string; slug: string; title: string; departmentId: string; planSlug: string; published: boolean }
  submission: {
    id: string
    receiptNumber: string
    receivedAt: string
    channel: CountedSubmissionsView['channel']
    late: boolean
    withdrawn: boolean
    excluded: boolean
  }
  item: {
    id: string
    position: number
    body: string
    reason: string | null
    quote: string | null
    section: string | null
  }
  /** All opinions read out of the same text, with their places in it. */
  read: { id: string; passages: Passage[] | null }[]
  seen: { html: string; plain: string; blockKey: string } | null
  working: string | null
  latest: { label: string; plain: string | null } | null
}

/** One opinion with everything needed to decide about it. */
export async function opinionPage(db: Db, id: string) {
  const { rows } = await sql<Row>`
    select o.id, o.version, o.text, o.retired_at is not null as retired, o.folded_hash, o.section_id,
      concat_ws(' ', nullif(v.number, ''), v.title) as section,
      ${equals(sql`true`)} as same, ${equals(sql`same.group_id is null`)} as same_free,
      case when g.id is not null then jsonb_build_object('id', g.id, 'summary', g.summary, 'state', g.state,
        'category', g.category) end as group,
      jsonb_build_object('id', c.id, 'slug', c.slug, 'title', c.title, 'departmentId', c.department_id,
        'planSlug', p.slug, 'published', exists (select from results r where r.consultation_id = c.id)) as consultation,
      jsonb_build_object('id', s.id, 'receiptNumber', s.receipt_number, 'receivedAt', s.received_at, 'channel', s.channel,
        'late', s.late, 'withdrawn', exists (select from withdrawals w where w.submission_id = s.id),
        'excluded', exists (select from exclusions e where e.submission_id = s.id)) as submission,
      jsonb_build_object('id', i.id, 'position', i.position, 'body', i.body, 'reason', i.reason, 'quote', i.quote,
        'section', concat_ws(' ', nullif(own.number, ''), own.title)) as item,
      (select jsonb_agg(jsonb_build_object('id', r.id, 'passages', r.passages) order by r.id) from opinions r
        where r.item_id = i.id and r.retired_at is null) as read,
      case when seen.id is not null then jsonb_build_object('html', seen.html, 'plain', seen.plain, 'blockKey', b.key) end as seen,
      working.plain as working,
      (select jsonb_build_object('label', e.label, 'plain',
          (select bv.plain from edition_blocks eb join block_versions bv on bv.id = eb.version_id
            where eb.edition_id = e.id and eb.block_id = i.block_id))
        from editions e where e.plan_id = c.plan_id order by e.number desc, e.minor desc limit 1) as latest
    from opinions o
    join consultations c on c.id = o.consultation_id
    join plans p on p.id = c.plan_id
    join submission_items i on i.id = o.item_id
    join submissions s on s.id = i.submission_id
    left join opinion_groups g on g.id = o.group_id
    left join edition_sections place on place.edition_id = c.edition_id and place.section_id = o.section_id
    left join section_versions v on v.id = place.version_id
    left join edition_sections home on home.edition_id = c.edition_id and home.section_id = i.section_id
    left join section_versions own on own.id = home.version_id
    left join block_versions seen on seen.id = i.block_version_id
    left join blocks b on b.id = i.block_id
    left join working_blocks wb on wb.block_id = i.block_id
    left join block_versions working on working.id = wb.version_id
    where o.id = ${id}`.execute(db)
  const [row] = rows
  if (!row) throw new NotFound()
  const { seen, working, latest, ...opinion } = row
  return {
    ...opinion,
    read: row.read ?? [],
    standing: await standingOf(seen, working, latest),
    similar: await similarTo(db, row),
  }
}

/** Live opinions of the consultation with the same words, counted up to mostCounted. */
const equals = (condition: ReturnType<typeof sql>) => sql`(select count(*)::int from (
  select from opinions same where same.consultation_id = o.consultation_id and same.folded_hash = o.folded_hash
    and same.retired_at is null and ${condition} limit ${mostCounted}) bounded)`

async function standingOf(seen: Row['seen'], working: string | null, latest: Row['latest']): Promise<Standing> {
  if (!seen) return { seen: null, working: null, published: null }
  const before = seen.plain
  const both = [working, latest?.plain ?? null]
  const parts = await differences(both.map((now) => ({ before, after: now ?? before })))
  const [toWorking, toLatest] = both.map((now, at) =>
    now === before ? null : { parts: now === null ? [] : (parts[at] ?? []) },
  )
  return {
    seen: { html: seen.html, blockKey: seen.blockKey },
    working: toWorking ?? null,
    published: latest && toLatest ? { label: latest.label, ...toLatest } : null,
  }
}

// Bounds what one page compares: the newest of the same place, without those that are equal anyway.
const mostLookedAt = 1000
const mostCompared = 200

/** Others about the same place that say nearly the same, for a person to decide. */
async function similarTo(db: Db, opinion: Row): Promise<SimilarOpinion[]> {
  const { rows } = await sql<Omit<SimilarOpinion, 'likeness'>>`
    select distinct on (near.folded_hash) near.id, near.text,
      case when g.id is not null then jsonb_build_object('id', g.id, 'summary', g.summary) end as group
    from (
      select * from opinions o
      where o.consultation_id = ${opinion.consultation.id} and o.section_id is not distinct from ${opinion.sectionId}::uuid
        and o.retired_at is null
      order by o.id desc limit ${mostLookedAt}) near
    left join opinion_groups g on g.id = near.group_id
    where near.folded_hash <> ${opinion.foldedHash}
      and length(near.text) between ${opinion.text.length}::int * 0.7 and ${opinion.text.length}::int * 1.4
    order by near.folded_hash, near.id limit ${mostCompared}`.execute(db)
  return rows
    .map((row) => ({ ...row, likeness: jaccard(row.text, opinion.text) }))
    .filter(({ likeness }) => likeness >= 0.8)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 10)
}
