import { isAdministrator, requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import type { Db } from '#db/connection'
import { findMail } from './mail-list.ts'

/** What the address of a page names. */
type Named = Record<string, string | undefined>

/** A mail of the portal, for administrators. */
export async function readMail(db: Db, me: Staff, named: Named) {
  requireThat(isAdministrator(me))
  return { mail: await findMail(db, named.mail) }
}
