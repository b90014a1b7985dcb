import type { Actor } from '#app/journal/journal.ts'
import { linkResponse, unlinkResponse } from '#app/plans/writing/cause.ts'
import { NotFound } from '#app/refusal.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { holdOpenGroup, holdUnpublished } from './group.ts'
import { responseOf } from './response.ts'

/** The revisions that an answer is said to have caused; those already public stay tied. */
export function linkRevisions(db: Db, actor: Actor, input: { group: string; revisions: string[] }): Promise<void> {
  return inTransaction(db, async (trx) => {
    // The plan before the group, as whoever changes its text because of an answer does: nobody waits in a circle.
    await holdPlanOf(trx, input.group)
    const group = await holdOpenGroup(trx, input.group)
    const responseId = await responseOf(trx, group.id)
    const tied = await trx
      .selectFrom('revisionCauses as cause')
      .leftJoin('editionRevisions as published', 'published.revisionId', 'cause.revisionId')
      .select(['cause.revisionId', 'published.toEditionId'])
      .where('cause.responseId', '=', responseId)
      .execute()
    const gone = tied.filter(({ revisionId, toEditionId }) => !toEditionId && !input.revisions.includes(revisionId))
    for (const { revisionId } of gone) await unlinkResponse(trx, actor, { revisionId, responseId })
    for (const revisionId of input.revisions) await linkResponse(trx, actor, { revisionId, responseId })
  })
}

async function holdPlanOf(trx: Trx, group: string): Promise<void> {
  const found = await trx
    .selectFrom('opinionGroups as g')
    .innerJoin('consultations as c', 'c.id', 'g.consultationId')
    .select(['g.consultationId', 'c.planId'])
    .where('g.id', '=', group)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  await holdUnpublished(trx, found.consultationId)
  await trx.selectFrom('plans').select('id').where('id', '=', found.planId).forUpdate().execute()
}
