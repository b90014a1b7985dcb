import type { Staff } from '#app/accounts/staff.ts'
import { editedEvent } from '#app/events/programme/desk-events.ts'
import type { Db } from '#db/connection'
import { deskSignup } from './desk-signup.ts'

/** What the address of a page names. */
type Named = Record<string, string | undefined>

/** An application, for somebody who may write its event. */
export async function editedSignup(db: Db, me: Staff, named: Named) {
  const own = await editedEvent(db, me, named)
  return { ...own, signup: await deskSignup(db, own.event.id, named.signup) }
}
