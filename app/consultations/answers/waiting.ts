import { sql } from 'kysely'
import { today } from '#db/clock'
import type { Db } from '#db/connection'
import { mostCounted } from '#db/paging'
import { waiting } from './inbox.ts'

export type Waiting = {
  slug: string
  title: string
  closesAt: Date
  open: boolean
  unsorted: number
  waiting: number
  deciding: number
  overdue: number
  approved: number
  /** Texts of an open discussion that nobody has read yet; null where there is none. */
  toModerate: number | null
  nextDue: string | null
}

/** Calls not answered yet, with what waits in each: opinions that nobody sorted, and groups by their state. */
export async function whatWaits(db: Db, departments: string[] | null): Promise<Waiting[]> {
  const mine = departments ? sql`and coalesce(g.department_id, c.department_id) = any(${departments}::uuid[])` : sql``
  const { rows } = await sql<Waiting>`
    select c.slug, c.title, c.closes_at, c.closes_at > now() as open,
      (select count(*)::int from (
        select from opinions o where o.consultation_id = c.id and o.group_id is null and o.retired_at is null and exists (
          select from submission_items i join counted_submissions s on s.id = i.submission_id where i.id = o.item_id)
        limit ${mostCounted}) bounded) as unsorted,
      case when c.open_discussion then (select count(*)::int from (
        select from discussed_items d where d.consultation_id = c.id and d.state = 'waiting' and not d.gone
        limit ${mostCounted}) bounded) end as to_moderate,
      groups.*
    from consultations c
    join notices n on n.consultation_id = c.id
    cross join lateral (
      select (count(*) filter (where g.state in ${waiting}))::int as waiting,
        (count(*) filter (where g.state = 'submitted'))::int as deciding,
        (count(*) filter (where g.state = 'approved'))::int as approved,
        (count(*) filter (where g.due_on < ${today} and g.state not in ('approved', 'published')))::int as overdue,
        min(g.due_on) filter (where g.state not in ('approved', 'published')) as next_due
      from opinion_groups g where g.consultation_id = c.id ${mine}
        and exists (select from opinions o where o.group_id = g.id)) groups
    where c.opens_at <= now() and not exists (select from results r where r.consultation_id = c.id)
    order by c.closes_at`.execute(db)
  return rows
}
