import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import type { Db } from '#db/connection'
import { mayEditCall } from './access.ts'
import { findConsultation } from './consultation.ts'

/** A call, for somebody who may edit it. */
export async function editedCall(db: Db, me: Staff, named: { consultation?: string }) {
  const call = await findConsultation(db, named.consultation ?? '')
  requireThat(mayEditCall(me, call))
  return { call }
}
