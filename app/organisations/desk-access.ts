import { deskMe, requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import type { Db } from '#db/connection'
import { mayDecide } from './access.ts'
import { findForDesk } from './desk-list.ts'

/** A group as those who decide on it see it; others of the staff are told that they may not. */
export async function decidedGroup(db: Db, me: Staff, named: { organisation?: string }) {
  requireThat(mayDecide(me))
  return {
    me: deskMe(me),
    actor: { kind: 'staff', id: me.id } as const,
    group: await findForDesk(db, named.organisation),
  }
}
