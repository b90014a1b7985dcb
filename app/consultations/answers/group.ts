import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { newId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import type { OpinionGroupsTable } from './tables.ts'

export type Group = Selectable<OpinionGroupsTable>
/** Which equal texts join the ones chosen: those about the same place, all of the consultation, or none. */
export type Equals = 'place' | 'all' | 'none'

/**
 * Holds the consultation as it is: publishing its result waits for us, or we see that it is published. Always taken
 * before groups and opinions are locked, so that nobody waits in a circle.
 */
export async function holdUnpublished(trx: Trx, consultationId: string): Promise<void> {
  const held = await trx
    .selectFrom('consultations')
    .select('id')
    .where('id', '=', consultationId)
    .forShare()
    .executeTakeFirst()
  if (!held) throw new NotFound()
  const published = await trx
    .selectFrom('results')
    .select('consultationId')
    .where('consultationId', '=', consultationId)
    .executeTakeFirst()
  if (published) throw new Conflict('answers:refused.published')
}

/** The group, locked until the transaction ends; refuses once the result is published. */
export async function holdGroup(trx: Trx, id: string): Promise<Group> {
  const seen = await trx.selectFrom('opinionGroups').select('consultationId').where('id', '=', id).executeTakeFirst()
  if (!seen) throw new NotFound()
  await holdUnpublished(trx, seen.consultationId)
  const group = await trx.selectFrom('opinionGroups').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!group) throw new NotFound()
  return group
}

/** The groups of some opinions, held before the opinions are: nobody approves an answer to what is about to leave it. */
export async function holdGroupsOf(trx: Trx, opinions: string[]): Promise<void> {
  await sql`select from opinion_groups where id in (select group_id from opinions where id = any(${opinions}::uuid[]))
    order by id for no key update`.execute(trx)
}

/** The group, locked; refuses once its answer is approved. */
export async function holdOpenGroup(trx: Trx, id: string): Promise<Group> {
  const group = await holdGroup(trx, id)
  if (group.state === 'approved') throw new Conflict('answers:refused.approved')
  return group
}

/** Locks the opinions named and, where wished, those with the very same words; all must be free to join a group. */
async function holdFree(trx: Trx, consultationId: string, ids: string[], equals: Equals): Promise<string[]> {
  if (ids.length === 0) throw new Invalid('answers:refused.noOpinions', 'opinions')
  const chosen = await trx
    .selectFrom('opinions')
    .select(['id', 'groupId', 'retiredAt', 'foldedHash', 'sectionId'])
    .where('consultationId', '=', consultationId)
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
  if (chosen.length < new Set(ids).size) throw new NotFound()
  if (chosen.some(({ groupId, retiredAt }) => groupId || retiredAt))
    throw new Conflict('answers:refused.sortedMeanwhile')
  if (equals === 'none') return chosen.map(({ id }) => id)
  const { rows } = await sql<{ id: string }>`
    select o.id from opinions o
    where o.consultation_id = ${consultationId} and o.group_id is null and o.retired_at is null
      and o.folded_hash in (${sql.join(chosen.map(({ foldedHash }) => foldedHash))})
      and (${equals === 'all'} or exists (
        select from opinions c where c.id in (${sql.join(chosen.map(({ id }) => id))})
          and c.folded_hash = o.folded_hash and c.section_id is not distinct from o.section_id))
      and not exists (
        select from submission_items i join withdrawals w on w.submission_id = i.submission_id where i.id = o.item_id)
    order by o.id for update`.execute(trx)
  return [...new Set([...chosen, ...rows].map(({ id }) => id))]
}

async function join(trx: Trx, group: string, opinions: string[]): Promise<void> {
  await sql`update opinions set group_id = ${group}, version = version + 1 where id = any(${opinions}::uuid[])`.execute(
    trx,
  )
}

const changed = (trx: Trx, id: string, set: Partial<Pick<Group, 'departmentId' | 'dueOn' | 'summary'>> = {}) =>
  trx
    .updateTable('opinionGroups')
    .set((eb) => ({ ...set, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

/** The department that a section belongs to in the edition commented on; else the one that called for comments. */
async function departmentOf(trx: Trx, consultationId: string, sectionId: string | null): Promise<string> {
  const row = await trx
    .selectFrom('consultations as c')
    .leftJoin('editionSections as s', (on) =>
      on.onRef('s.editionId', '=', 'c.editionId').on('s.sectionId', '=', sectionId),
    )
    .leftJoin('sectionVersions as v', 'v.id', 's.versionId')
    .select(['c.departmentId as caller', 'v.departmentId as own'])
    .where('c.id', '=', consultationId)
    .executeTakeFirstOrThrow()
  return row.own ?? row.caller
}

export type NewGroup = {
  consultation: string
  section: string | null
  opinions: string[]
  summary: string
  equals?: Equals
  dueOn?: string | null
}

/** Opinions that get one answer. Returns the group's id. */
export function makeGroup(db: Db, actor: Actor, input: NewGroup): Promise<string> {
  return inTransaction(db, async (trx) => {
    await holdUnpublished(trx, input.consultation)
    const opinions = await holdFree(trx, input.consultation, input.opinions, input.equals ?? 'place')
    const id = newId()
    await trx
      .insertInto('opinionGroups')
      .values({
        id,
        consultationId: input.consultation,
        sectionId: input.section,
        summary: input.summary,
        departmentId: await departmentOf(trx, input.consultation, input.section),
        dueOn: input.dueOn ?? null,
      })
      .execute()
    await trx.insertInto('responses').values({ id: newId(), groupId: id }).execute()
    await join(trx, id, opinions)
    await record(trx, actor, {
      verb: 'group.made',
      about: { kind: 'group', id },
      details: { consultation: input.consultation, opinions: opinions.length },
    })
    return id
  })
}

/** Returns how many joined, with the equal texts. */
export function addToGroup(
  db: Db,
  actor: Actor,
  input: { group: string; opinions: string[]; equals?: Equals },
): Promise<number> {
  return inTransaction(db, async (trx) => {
    const group = await holdOpenGroup(trx, input.group)
    const opinions = await holdFree(trx, group.consultationId, input.opinions, input.equals ?? 'place')
    await join(trx, group.id, opinions)
    await changed(trx, group.id)
    await record(trx, actor, {
      verb: 'group.joined',
      about: { kind: 'group', id: group.id },
      details: { opinions: opinions.length },
    })
    return opinions.length
  })
}

export function takeOutOfGroup(db: Db, actor: Actor, input: { group: string; opinions: string[] }): Promise<void> {
  return inTransaction(db, async (trx) => {
    const group = await holdOpenGroup(trx, input.group)
    if (input.opinions.length === 0) throw new Invalid('answers:refused.noOpinions', 'opinions')
    const taken = await trx
      .updateTable('opinions')
      .set((eb) => ({ groupId: null, version: eb('version', '+', 1) }))
      .where('groupId', '=', group.id)
      .where('id', 'in', input.opinions)
      .returning('id')
      .execute()
    if (taken.length < new Set(input.opinions).size) throw new Conflict('answers:refused.sortedMeanwhile')
    await changed(trx, group.id)
    await record(trx, actor, {
      verb: 'group.left',
      about: { kind: 'group', id: group.id },
      details: { opinions: taken.map(({ id }) => id) },
    })
  })
}

/** Who answers, and until when. */
export function assignGroup(
  db: Db,
  actor: Actor,
  input: { group: string; expectedVersion: number; department: string; dueOn: string | null },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const group = await holdOpenGroup(trx, input.group)
    if (group.version !== input.expectedVersion) {
      throw new Conflict('answers:refused.changedMeanwhile', {}, { department: group.departmentId, dueOn: group.dueOn })
    }
    await changed(trx, group.id, { departmentId: input.department, dueOn: input.dueOn })
    await record(trx, actor, {
      verb: 'group.assigned',
      about: { kind: 'group', id: group.id },
      details: { department: input.department, dueOn: input.dueOn },
    })
  })
}

/** All opinions of one group join another; the emptied one stays in the records, with what was written for it. */
export function mergeGroups(db: Db, actor: Actor, input: { from: string; into: string }): Promise<void> {
  return inTransaction(db, async (trx) => {
    if (input.from === input.into) throw new Invalid('answers:refused.sameGroup', 'into')
    // In the order of their ids, so that two merges in opposite directions do not wait for each other.
    const [first = '', second = ''] = [input.from, input.into].sort()
    const groups = [await holdOpenGroup(trx, first), await holdOpenGroup(trx, second)]
    if (groups[0]?.consultationId !== groups[1]?.consultationId) throw new NotFound()
    const moved = await trx
      .updateTable('opinions')
      .set((eb) => ({ groupId: input.into, version: eb('version', '+', 1) }))
      .where('groupId', '=', input.from)
      .executeTakeFirst()
    for (const { id } of groups as Group[]) await changed(trx, id)
    await record(trx, actor, {
      verb: 'group.merged',
      about: { kind: 'group', id: input.into },
      details: { from: input.from, opinions: Number(moved.numUpdatedRows) },
    })
  })
}
