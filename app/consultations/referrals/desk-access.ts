import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import type { Db } from '#db/connection'
import { mayRefer } from './referral.ts'
import { referralAtDesk } from './referral-desk.ts'

/** What the address of a page names. */
type Named = Record<string, string | undefined>

/** A referral, for somebody who may write it. */
export async function referredReferral(db: Db, me: Staff, named: Named) {
  requireThat(mayRefer(me))
  const referral = await referralAtDesk(db, named.referral)
  requireThat(mayRefer(me, referral.departmentId))
  const { id, title, sentAt } = referral
  return { referral, frame: { referral: { id, title, sentAt } } }
}
