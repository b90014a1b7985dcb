import { sql } from 'kysely'
import { isoDay } from '#app/calendar.ts'
import { requireSeen } from '#app/forms/seen.ts'
import { type Actor, record, signer } from '#app/journal/journal.ts'
import { Conflict } from '#app/refusal.ts'
import { type Db, inTransaction } from '#db/connection'
import { hold } from './referral.ts'
import { referralAtDesk, statementsShown } from './referral-desk.ts'

/** Publishes the statements together, once the day is over or everybody has answered. */
export function publishStatements(db: Db, actor: Actor, id: string, seen?: string): Promise<void> {
  return inTransaction(db, async (trx) => {
    const now = await hold(trx, id)
    if (now.publishedAt) throw new Conflict('referrals:refused.published')
    if (!now.sentAt) throw new Conflict('referrals:refused.notSent')
    const { rows } = await sql<{ missing: number }>`
      select count(*)::int as missing from referral_groups g where g.referral_id = ${id} and not exists (
        select from statements s where s.referral_id = g.referral_id and s.organisation_id = g.organisation_id)`.execute(
      trx,
    )
    if (now.dueOn >= isoDay(new Date()) && (rows[0]?.missing ?? 0) > 0) {
      throw new Conflict('referrals:refused.notYetDue')
    }
    requireSeen(seen, statementsShown(await referralAtDesk(trx, id)), 'referrals:refused.shownMeanwhile')
    await trx
      .updateTable('referrals')
      .set({ publishedAt: sql`now()`, publishedBy: signer(actor), version: now.version + 1 })
      .where('id', '=', id)
      .execute()
    await record(trx, actor, {
      verb: 'referral.published',
      about: { kind: 'referral', id },
      details: { label: now.title },
      public: true,
    })
  })
}
