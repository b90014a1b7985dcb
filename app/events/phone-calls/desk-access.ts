import type { Staff } from '#app/accounts/staff.ts'
import { editedEvent } from '#app/events/programme/desk-events.ts'
import type { Db } from '#db/connection'
import { callOf } from './calls.ts'

/** A call to be made, for somebody who may write its event. */
export async function askedCall(db: Db, me: Staff, named: Record<string, string | undefined>) {
  const own = await editedEvent(db, me, named)
  return { ...own, call: await callOf(db, own.event.id, named.call) }
}
