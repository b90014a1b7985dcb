import type { Staff } from '#app/accounts/staff.ts'
import { deskSession, editedEvent } from '#app/events/programme/desk-events.ts'
import { Conflict } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import { findReport } from './report.ts'

/** The report of a session for somebody who may write it; before the session has begun there is none. */
export async function editedReport(db: Db, me: Staff, params: { event?: string; session?: string }) {
  const own = await editedEvent(db, me, params)
  const session = await deskSession(db, own.event.id, params.session)
  if (!own.event.publishedAt || session.cancelledAt || session.startsAt > new Date()) {
    throw new Conflict('event-report:refused.notHeld')
  }
  const which = { event: own.event.slug, session: session.number }
  const frame = { ...own.frame, session: { number: session.number, startsAt: session.startsAt } }
  return { ...own, session, which, frame, report: await findReport(db, session.id) }
}
