import type { Staff } from '#app/accounts/staff.ts'
import type { Db } from '#db/connection'
import { deskSession, editedEvent } from './desk-events.ts'
import { onlineOf } from './online.ts'

/** What the address of a page names. */
type Named = Record<string, string | undefined>

/** A session for somebody who may write its event. */
export async function removedSession(db: Db, me: Staff, named: Named) {
  const own = await editedEvent(db, me, named)
  return { ...own, session: await deskSession(db, own.event.id, named.session) }
}

/** The same with the address of its meeting. */
export async function editedSession(db: Db, me: Staff, named: Named) {
  const own = await editedEvent(db, me, named)
  const session = await deskSession(db, own.event.id, named.session)
  return { ...own, session: { ...session, online: await onlineOf(db, session.id) } }
}
