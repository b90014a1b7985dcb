import { sql } from 'kysely'
import { type Actor, record } from '#app/journal/journal.ts'
import { Invalid } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { newId } from '#app/text/ids.ts'
import { type Db, inTransaction } from '#db/connection'
import { type CausingResponse, causingResponse } from './causing-response.ts'
import { type ChangeReason, checkChangeReason } from './change-reason.ts'
import type { ChapterCause } from './tables.ts'
import { lastEdition, lockPlan, madeBy } from './working-change.ts'
import { findSection } from './working-sections.ts'

/** One reason for all changes of a chapter and of what lies below it; `section` is where it was set. */
export type ChapterReason = {
  section: { key: string; number: string; title: string }
  reason: string
  reasonEasy: string | null
  reasonEn: string | null
  causes: ChapterCause[]
}

type Set = ChangeReason & { plan: string; section: string }

/** Sets it until the next edition; without a reason there is none any more. */
export function setChapterReason(db: Db, actor: Actor, input: Set): Promise<void> {
  return inTransaction(db, async (trx) => {
    const plan = await lockPlan(trx, input.plan)
    const edition = await lastEdition(trx, plan.id)
    if (!edition) throw new Invalid('plans-desk:why.notYet', 'reason')
    const section = await findSection({ trx, plan }, input.section)
    const isEnded = isBlank(input.reason) && input.causes.length === 0
    const { causes, ...words } = isEnded ? { reason: '', causes: [] } : await checkChangeReason(trx, plan.id, input)
    const kept = causes.map(({ kind, note = '' }) => ({ kind, note }))
    await trx
      .insertInto('chapterReasons')
      .values({
        id: newId(),
        sectionId: section.id,
        editionId: edition.id,
        ...words,
        causes: sql<ChapterCause[]>`${JSON.stringify(kept)}::text::jsonb`,
        madeBy: madeBy(actor),
      })
      .execute()
    const about = { kind: 'section', id: section.id }
    await record(trx, actor, { verb: 'section.reason_set', about, details: { plan: plan.slug } })
  })
}

/** The reason that stands for a section: its own, or that of the nearest it lies in; null where there is none. */
export async function chapterReason(
  db: Db,
  slug: string,
  key: string | null | undefined,
): Promise<ChapterReason | null> {
  if (!key) return null
  const { rows } = await sql<ChapterReason>`
    with recursive plan as (select id from plans where slug = ${slug}),
    up as (
      select w.section_id, w.parent_id, w.version_id, 0 as far
      from working_sections w join plan on plan.id = w.plan_id join sections s on s.id = w.section_id and s.key = ${key}
      union all
      select w.section_id, w.parent_id, w.version_id, up.far + 1
      from up join working_sections w on w.section_id = up.parent_id)
    select json_build_object('key', s.key, 'number', v.number, 'title', v.title) as section, c.reason, c.reason_easy, c.reason_en, c.causes
    from up
    join sections s on s.id = up.section_id
    join section_versions v on v.id = up.version_id
    join lateral (
      select * from chapter_reasons x where x.section_id = up.section_id order by x.id desc limit 1) c on c.reason <> ''
    where c.edition_id = (
      select e.id from editions e join plan on plan.id = e.plan_id order by e.number desc, e.minor desc limit 1)
    order by up.far limit 1`.execute(db)
  return rows[0] ?? null
}

type Given = Pick<ChapterReason, 'reason' | 'reasonEasy' | 'reasonEn' | 'causes'>

/** As the fields of a form that asks why. */
export type TypedReason = { reason?: string; reasonEasy?: string | null; reasonEn?: string | null; causes?: string[] }

export function reasonTyped(given: Given | null): TypedReason {
  if (!given) return {}
  const notes = given.causes.map(({ kind, note }) => [`note_${kind}`, note])
  const { reason, reasonEasy, reasonEn } = given
  return { reason, reasonEasy, reasonEn, causes: given.causes.map(({ kind }) => kind), ...Object.fromEntries(notes) }
}

/** Whoever changes several lines in one sitting mostly has one reason: what they said last, for the same answer or for none. */
export async function lastReason(
  db: Db,
  me: { id: string },
  slug: string,
  response: string | null,
): Promise<Given | null> {
  const { rows } = await sql<Given>`
    select r.reason, r.reason_easy, r.reason_en, coalesce((select json_agg(json_build_object('kind', c.kind, 'note', c.note) order by c.id)
      from revision_causes c where c.revision_id = r.id and c.response_id is null), '[]') as causes
    from revisions r join plans p on p.id = r.plan_id
    where p.slug = ${slug} and r.made_by = ${me.id} and r.made_at > now() - interval '12 hours'
      and ${response}::uuid is not distinct from (
        select max(c.response_id::text)::uuid from revision_causes c where c.revision_id = r.id)
    order by r.number desc limit 1`.execute(db)
  return rows[0] ?? null
}

export type WhyAtHand = {
  /** Whether a reason is asked for at all: from the first edition on. */
  asked: boolean
  response: CausingResponse | null
  /** The chapter whose reason for all its changes the fields begin with. */
  standing: ChapterReason['section'] | null
  isRemembered: boolean
}

/** What a form that asks why begins with: the reason of the chapter, unless an answer to residents is one of its own, else the last one. */
export async function whyAtHand(
  db: Db,
  me: { id: string },
  plan: { slug: string; editions: unknown[] },
  section: string | null | undefined,
  wanted: string | null = null,
): Promise<{ why: WhyAtHand; typed: TypedReason }> {
  const [response, chapter] = await Promise.all([
    causingResponse(db, plan.slug, wanted),
    chapterReason(db, plan.slug, section),
  ])
  const standing = response ? null : chapter
  const last = standing ? null : await lastReason(db, me, plan.slug, response?.id ?? null)
  const asked = plan.editions.length > 0
  const why = { asked, response, standing: standing?.section ?? null, isRemembered: last !== null }
  return { why, typed: reasonTyped(standing ?? last) }
}
