import type { Staff } from '#app/accounts/staff.ts'
import { editedEvent } from '#app/events/programme/desk-events.ts'
import { NotFound } from '#app/refusal.ts'
import type { Db } from '#db/connection'

/** An event by invitation, for somebody who may write it; other events have no such pages. */
export async function editedInvitations(db: Db, me: Staff, named: { event?: string }) {
  const own = await editedEvent(db, me, named)
  if (own.event.way !== 'invitation') throw new NotFound()
  return own
}
