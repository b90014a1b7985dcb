import { type Actor, record, signer } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { type Db, inTransaction } from '#db/connection'
import { holdUnpublished } from './group.ts'

/** From somebody who may not comment: kept and counted apart, with the reason. It cannot be undone, only explained. */
export function excludeSubmission(db: Db, actor: Actor, input: { submission: string; reason: string }): Promise<void> {
  return inTransaction(db, async (trx) => {
    if (isBlank(input.reason)) throw new Invalid('answers:refused.reasonMissing', 'reason')
    const submission = await trx
      .selectFrom('submissions')
      .innerJoin('consultations', 'consultations.id', 'submissions.consultationId')
      .select(['consultationId', 'openDiscussion'])
      .where('submissions.id', '=', input.submission)
      .executeTakeFirst()
    if (!submission) throw new NotFound()
    await holdUnpublished(trx, submission.consultationId)
    const made = await trx
      .insertInto('exclusions')
      .values({ submissionId: input.submission, reason: input.reason, madeBy: signer(actor) })
      .onConflict((conflict) => conflict.column('submissionId').doNothing())
      .returning('submissionId')
      .executeTakeFirst()
    if (!made) throw new Conflict('answers:refused.excluded')
    await record(trx, actor, {
      verb: 'submission.excluded',
      about: { kind: 'submission', id: input.submission },
      public: submission.openDiscussion,
    })
  })
}
