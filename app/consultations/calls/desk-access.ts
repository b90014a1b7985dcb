import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { Conflict } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import { mayEditCall } from './access.ts'
import { findConsultation } from './consultation.ts'

/** What the address of a page names. */
type Named = Record<string, string | undefined>

/** A call for somebody who may write it. */
export async function editedCall(db: Db, me: Staff, named: Named) {
  const call = await findConsultation(db, named.consultation ?? '')
  requireThat(mayEditCall(me, call))
  const { slug, title } = call
  return { call, frame: { call: { slug, title } } }
}

/** The same while its notice can still be changed. */
export async function unansweredCall(db: Db, me: Staff, named: Named) {
  const own = await editedCall(db, me, named)
  if (own.call.answeredAt) throw new Conflict('consultations:refused.noticeFixed')
  return own
}
