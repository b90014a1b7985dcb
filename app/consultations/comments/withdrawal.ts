import { sql } from 'kysely'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, NotFound } from '#app/refusal.ts'
import { momentOrNow } from '#db/clock'
import { type Db, inTransaction } from '#db/connection'
import { secretFits } from './receipt-secret.ts'

/** Takes a submission back, until the close. It stays in the records, marked; doing it twice changes nothing. */
export function withdraw(
  db: Db,
  actor: Actor,
  { number, secret, now }: { number: string; secret: string; now?: Date },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const moment = momentOrNow(now)
    const submission = await trx
      .selectFrom('submissions')
      .innerJoin('consultations', 'consultations.id', 'submissions.consultationId')
      .select([
        'submissions.id',
        'secretHash',
        'openDiscussion',
        moment.as('now'),
        sql<boolean>`${moment} >= closes_at`.as('over'),
      ])
      .where('receiptNumber', '=', number)
      .forShare('consultations')
      .executeTakeFirst()
    if (!secretFits(secret, submission?.secretHash) || !submission)
      throw new NotFound('consultations:refused.receiptUnknown')
    if (submission.over) throw new Conflict('consultations:refused.withdrawalClosed')
    const done = await trx
      .insertInto('withdrawals')
      .values({ submissionId: submission.id, at: submission.now })
      .onConflict((conflict) => conflict.column('submissionId').doNothing())
      .returning('submissionId')
      .executeTakeFirst()
    if (done) {
      const about = { kind: 'submission', id: submission.id }
      // What is shown of it disappears with it.
      await record(trx, actor, { verb: 'submission.withdrawn', about, public: submission.openDiscussion })
    }
  })
}
