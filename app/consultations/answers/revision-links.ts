import type { Actor } from '#app/journal/journal.ts'
import { linkResponse, unlinkResponse } from '#app/plans/writing/cause.ts'
import { type Db, inTransaction } from '#db/connection'
import { holdGroup } from './group.ts'
import { responseOf } from './response.ts'

/** The revisions that an answer is said to have caused; those already public stay tied. */
export function linkRevisions(db: Db, actor: Actor, input: { group: string; revisions: string[] }): Promise<void> {
  return inTransaction(db, async (trx) => {
    const group = await holdGroup(trx, input.group)
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
