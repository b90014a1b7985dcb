import { sql } from 'kysely'
import type { Db } from '#db/connection'
import type { RevisionKind } from './tables.ts'

export type Pending = {
  id: string
  number: number
  kind: RevisionKind
  act: string
  sectionId: string
  fromSectionId: string | null
  blockId: string | null
  otherBlockIds: string[]
  /** Sections in which what it moved, joined or removed stood before. */
  stoodIn: string[]
  beforeVersionId: string | null
  afterVersionId: string | null
  beforeSectionVersionId: string | null
  afterSectionVersionId: string | null
  departmentId: string | null
}

/** Whether no edition has published a revision yet and nobody took it back; `table` as it is called in the query. */
export const isPending = (table = 'revisions') =>
  sql<boolean>`(not exists (select from edition_revisions x where x.revision_id = ${sql.ref(`${table}.id`)})
    and not exists (select from revision_withdrawals x where x.revision_id = ${sql.ref(`${table}.id`)}))`

export const isTakenBack = sql<boolean>`exists (select from revision_withdrawals x where x.revision_id = revisions.id)`

/** Whose the section is in which something was done, also where it is gone by now; null: that of the plan. */
export const departmentOf = sql<string | null>`(
  select v.department_id from section_versions v where v.section_id = revisions.section_id order by v.id desc limit 1)`

/** What waits for the next edition, in its order. */
export function pendingOnly(db: Db, plan: { id: string } | { slug: string }): Promise<Pending[]> {
  const own = db.selectFrom('plans').select('plans.id')
  return db
    .selectFrom('revisions')
    .select(['id', 'number', 'kind', 'sectionId', 'fromSectionId', 'blockId', 'otherBlockIds'])
    .select(['beforeVersionId', 'afterVersionId', 'beforeSectionVersionId', 'afterSectionVersionId'])
    .select(sql<string>`coalesce(act_id, id)`.as('act'))
    .select(
      sql<string[]>`array(select distinct x.within_id from revision_places x
        where x.revision_id = revisions.id and x.within_id is not null)`.as('stoodIn'),
    )
    .select(departmentOf.as('departmentId'))
    .where('planId', '=', 'id' in plan ? own.where('plans.id', '=', plan.id) : own.where('plans.slug', '=', plan.slug))
    .where(isPending())
    .orderBy('number')
    .execute()
}
