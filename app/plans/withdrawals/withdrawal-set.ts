import { sql } from 'kysely'
import type { Pending } from '#app/plans/writing/pending-only.ts'
import type { Db, Trx } from '#db/connection'

const isOfSection = ({ kind }: Pending) => kind.startsWith('section')

/** A new wording and a new place do not touch each other: one is taken back without the other. */
const apart = [
  ['edit', 'move'],
  ['section_rename', 'section_move'],
]
const commute = (one: Pending, other: Pending) =>
  apart.some((pair) => pair.includes(one.kind) && pair.includes(other.kind) && one.kind !== other.kind)

const blocksOf = ({ blockId, otherBlockIds }: Pending) => (blockId ? [blockId, ...otherBlockIds] : [])

/** Whether what was done later builds on what was done earlier. */
function buildsOn(later: Pending, earlier: Pending): boolean {
  if (later.number <= earlier.number || commute(earlier, later)) return false
  const touched = new Set(blocksOf(earlier))
  if (blocksOf(later).some((id) => touched.has(id))) return true
  if (isOfSection(earlier) && isOfSection(later) && earlier.sectionId === later.sectionId) return true
  const laterSections = [later.sectionId, later.fromSectionId]
  if (earlier.kind === 'section_add' && laterSections.includes(earlier.sectionId)) return true
  const stoodIn = [earlier.sectionId, earlier.fromSectionId, ...earlier.stoodIn]
  return later.kind === 'section_remove' && stoodIn.includes(later.sectionId)
}

/** What has to be taken back together with a revision: all of its act, and whatever builds on it; the latest first. */
export function takenBackWith(pending: Pending[], number: number): Pending[] {
  const taken = new Set<Pending>()
  const take = (revision: Pending) => {
    for (const each of pending) if (each.act === revision.act) taken.add(each)
  }
  for (const each of pending) if (each.number === number) take(each)
  for (let size = 0; size !== taken.size; ) {
    size = taken.size
    for (const each of pending)
      if (!taken.has(each) && [...taken].some((earlier) => buildsOn(each, earlier))) take(each)
  }
  return [...taken].sort((one, other) => other.number - one.number)
}

/** An answer to residents that names one of these revisions as made because of it. */
export type Tie = { revision: number; responseId: string; group: string; summary: string; isSettled: boolean }

/** While an answer is with its approver, approved or published, what it names is part of what was approved. */
export async function tiesOf(db: Db, revisionIds: string[]): Promise<Tie[]> {
  const { rows } = await sql<Tie>`
    select revisions.number as revision, cause.response_id, opinion_groups.id as "group", opinion_groups.summary,
      opinion_groups.state in ('submitted', 'approved', 'published') as is_settled
    from revision_causes cause
    join revisions on revisions.id = cause.revision_id
    join responses on responses.id = cause.response_id
    join opinion_groups on opinion_groups.id = responses.group_id
    where cause.revision_id = any(${revisionIds}::uuid[])
    order by revisions.number, cause.id`.execute(db)
  return rows
}

/** Holds the answers that are tied to these, so that none is put forward meanwhile; before the plan, as answers do. */
export async function holdAnswers(trx: Trx, ties: Tie[]): Promise<void> {
  const groups = [...new Set(ties.map(({ group }) => group))]
  if (groups.length === 0) return
  await trx.selectFrom('opinionGroups').select('id').where('id', 'in', groups).orderBy('id').forUpdate().execute()
}

/** The numbers of what waits beside these: answers can be tied to them instead. */
export const heirsOf = (pending: Pending[], taken: Pending[]): number[] =>
  pending.filter((each) => !taken.includes(each)).map(({ number }) => number)
