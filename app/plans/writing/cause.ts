import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, NotFound } from '#app/refusal.ts'
import { newId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { answersThisPlan } from './change-reason.ts'
import { madeBy } from './working-change.ts'

export type { Cause } from './change-reason.ts'

type Link = { revisionId: string; responseId: string }

/** Says that a revision was made because of a response. Saying it twice changes nothing. */
export function linkResponse(db: Db, actor: Actor, { revisionId, responseId }: Link): Promise<void> {
  return inTransaction(db, async (trx) => {
    const revision = await findRevision(trx, revisionId)
    if (revision.withdrawn) throw new Conflict('plans-desk:refused.withdrawnAlready')
    await answersThisPlan(trx, revision.planId, responseId)
    const known = await linkOf(trx, { revisionId, responseId }).select('id').executeTakeFirst()
    if (known) return
    await trx
      .insertInto('revisionCauses')
      .values({ id: newId(), revisionId, kind: 'response', responseId, madeBy: madeBy(actor) })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await recordLink(trx, actor, 'revision.response_linked', { ...revision, responseId })
  })
}

/** Takes the link back while the revision is still working text; once public it stays. */
export function unlinkResponse(db: Db, actor: Actor, { revisionId, responseId }: Link): Promise<void> {
  return inTransaction(db, async (trx) => {
    const revision = await findRevision(trx, revisionId)
    if (revision.published) throw new Conflict('plans-desk:refused.causePublished')
    await answersThisPlan(trx, revision.planId, responseId)
    const causes = await trx
      .selectFrom('revisionCauses')
      .select(['id', 'responseId'])
      .where('revisionId', '=', revisionId)
      .execute()
    const gone = causes.filter((cause) => cause.responseId === responseId)
    if (gone.length === 0) return
    if (gone.length === causes.length) throw new Conflict('plans-desk:refused.lastCause')
    await trx
      .deleteFrom('revisionCauses')
      .where(
        'id',
        'in',
        gone.map(({ id }) => id),
      )
      .execute()
    await recordLink(trx, actor, 'revision.response_unlinked', { ...revision, responseId })
  })
}

type Found = { id: string; planId: string; number: number; published: string | null; withdrawn?: string | null }

/** Locks the plan too, so that no edition publishes the revision meanwhile. */
async function findRevision(trx: Trx, id: string): Promise<Found> {
  const plan = await trx
    .selectFrom('plans')
    .innerJoin('revisions', 'revisions.planId', 'plans.id')
    .select('plans.id')
    .where('revisions.id', '=', id)
    .forUpdate('plans')
    .executeTakeFirst()
  if (!plan) throw new NotFound()
  return trx
    .selectFrom('revisions')
    .leftJoin('editionRevisions', 'editionRevisions.revisionId', 'revisions.id')
    .leftJoin('revisionWithdrawals', 'revisionWithdrawals.revisionId', 'revisions.id')
    .select(['revisions.id', 'revisions.planId', 'revisions.number', 'editionRevisions.toEditionId as published'])
    .select('revisionWithdrawals.kind as withdrawn')
    .where('revisions.id', '=', id)
    .executeTakeFirstOrThrow()
}

const linkOf = (trx: Trx, { revisionId, responseId }: Link) =>
  trx.selectFrom('revisionCauses').where('revisionId', '=', revisionId).where('responseId', '=', responseId)

export async function recordLink(
  trx: Trx,
  actor: Actor,
  verb: string,
  { id, number, published, responseId }: Omit<Found, 'planId'> & { responseId: string },
) {
  await record(trx, actor, {
    verb,
    about: { kind: 'revision', id },
    details: { revision: number, response: responseId },
    public: published !== null,
  })
}
