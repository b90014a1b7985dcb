import type { Db } from '#db/connection'
import type { Staff } from '../accounts/staff.ts'
import { NotFound } from '../refusal.ts'
import { editedEvent } from './desk-events.ts'

/** An event by invitation, for somebody who may write it; other events have no such pages. */
export async function editedInvitations(db: Db, me: Staff, slug: string | undefined) {
  const own = await editedEvent(db, me, slug)
  if (own.event.way !== 'invitation') throw new NotFound()
  return own
}
