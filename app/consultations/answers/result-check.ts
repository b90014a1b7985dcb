import { sql } from 'kysely'
import { NotFound } from '#app/refusal.ts'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import { momentOrNow } from '#db/clock'
import type { Db } from '#db/connection'
import type { GroupState } from './tables.ts'

type GroupInTheWay = { id: string; summary: string; state: GroupState }

/** What keeps a result from being published; each kind has a page where it is mended. */
export type Problem =
  /** There is no call, or people may still comment. */
  | { kind: 'not_announced' | 'open'; closesAt: string }
  | { kind: 'published' }
  /** R1: texts nobody has read, opinions without an answer, answers without approval. */
  | { kind: 'unread'; count: number; item: string }
  | { kind: 'unsorted'; count: number }
  | { kind: 'unapproved'; count: number; groups: GroupInTheWay[] }
  /** R2: said to be reflected, and nothing in the plan was changed. */
  | { kind: 'unlinked'; count: number; groups: GroupInTheWay[] }

export type Check = {
  consultation: { id: string; slug: string; title: string; departmentId: string; planId: string; planSlug: string }
  problems: Problem[]
  /** Groups that will be rows, opinions in them, and revisions that only the next edition makes public. */
  rows: number
  opinions: number
  pendingRevisions: number
}

type Found = Check['consultation'] & {
  announced: boolean
  published: boolean
  open: boolean
  closesAt: string
  unread: string[]
  unsorted: number
  groups: (GroupInTheWay & { category: string | null; opinions: number; revisions: number; pending: number })[]
}

/** Opinions that count, by their group; a group only of others gets no row. */
const countedGroups = sql`
  select o.group_id, count(*)::int as opinions
  from opinions o
  join submission_items i on i.id = o.item_id
  join counted_submissions s on s.id = i.submission_id
  where o.consultation_id = c.id and o.retired_at is null and o.group_id is not null
  group by o.group_id`

/** The rules R1, R2 and R4 as they stand now; a consultation without opinions only has to be over. */
export async function checkResult(db: Db, slug: string, now?: Date): Promise<Check> {
  const moment = momentOrNow(now)
  const { rows } = await sql<Found>`
    select c.id, c.slug, c.title, c.department_id, c.plan_id, p.slug as plan_slug, c.closes_at::text,
      exists (select from notices n where n.consultation_id = c.id) as announced,
      exists (select from results r where r.consultation_id = c.id) as published,
      c.closes_at > ${moment} as open,
      array(
        select i.id from submission_items i join counted_submissions s on s.id = i.submission_id
        where s.consultation_id = c.id
          and not exists (select from opinions o where o.item_id = i.id and o.retired_at is null) limit 1000) as unread,
      (select count(*)::int from opinions o
        join submission_items i on i.id = o.item_id join counted_submissions s on s.id = i.submission_id
        where o.consultation_id = c.id and o.retired_at is null and o.group_id is null) as unsorted,
      (select coalesce(jsonb_agg(jsonb_build_object(
          'id', g.id, 'summary', g.summary, 'state', g.state, 'category', g.category, 'opinions', counted.opinions,
          'revisions', linked.all, 'pending', linked.pending) order by g.id), '[]')
        from (${countedGroups}) counted join opinion_groups g on g.id = counted.group_id
        cross join lateral (
          select count(*)::int as all, (count(*) filter (where e.revision_id is null))::int as pending
          from responses r join revision_causes k on k.response_id = r.id
          left join edition_revisions e on e.revision_id = k.revision_id
          where r.group_id = g.id) linked) as groups
    from consultations c join plans p on p.id = c.plan_id where c.slug = ${slug}`.execute(db)
  const [found] = rows
  if (!found) throw new NotFound()
  const { id, title, departmentId, planId, planSlug, groups } = found
  return {
    consultation: { id, slug, title, departmentId, planId, planSlug },
    problems: problemsOf(found),
    rows: groups.length,
    opinions: groups.reduce((sum, { opinions }) => sum + opinions, 0),
    pendingRevisions: groups.reduce((sum, { pending }) => sum + pending, 0),
  }
}

function problemsOf(found: Found): Problem[] {
  if (found.published) return [{ kind: 'published' }]
  const { announced, open, closesAt, unread, unsorted, groups } = found
  const unapproved = groups.filter(({ state }) => state !== 'approved')
  const unlinked = groups.filter(({ category, revisions }) => category === 'reflect' && revisions === 0)
  const some = (all: typeof groups) => all.slice(0, 50).map(({ id, summary, state }) => ({ id, summary, state }))
  const problems: (Problem | false)[] = [
    !announced && { kind: 'not_announced', closesAt },
    announced && open && { kind: 'open', closesAt },
    unread[0] !== undefined && { kind: 'unread', count: unread.length, item: unread[0] },
    unsorted > 0 && { kind: 'unsorted', count: unsorted },
    unapproved.length > 0 && { kind: 'unapproved', count: unapproved.length, groups: some(unapproved) },
    unlinked.length > 0 && { kind: 'unlinked', count: unlinked.length, groups: some(unlinked) },
  ]
  return problems.filter((problem) => problem !== false)
}

type Stage = Wording & { code: string }

/** The stages an edition can have, and the one the plan stands at. */
export async function stagesOf(db: Db, planId: string): Promise<{ stages: Stage[]; stage: string }> {
  const { rows } = await sql<{ stages: Stage[]; stage: string }>`
    select p.stage, (select jsonb_agg(jsonb_build_object('code', l.code) || ${wording('l.label')}
      order by l.sort) from stage_labels l) as stages
    from plans p where p.id = ${planId}`.execute(db)
  return rows[0] as { stages: Stage[]; stage: string }
}
