import type { Staff } from '#app/accounts/staff.ts'
import { type DeskSession, deskSessions, editedEvent } from '#app/events/programme/desk-events.ts'
import { NotFound } from '#app/refusal.ts'
import type { Db } from '#db/connection'

/** What a page about a selection is about: a session where they can be chosen, else the whole series. */
export async function editedSelection(db: Db, me: Staff, named: { event?: string }, query: URLSearchParams) {
  const asked = query.get('session')
  const own = await editedEvent(db, me, named)
  if (own.event.way !== 'selection' || !own.event.publishedAt) throw new NotFound()
  const sessions = (await deskSessions(db, own.event.id)).filter(({ cancelledAt }) => cancelledAt === null)
  const session = own.event.sessionsChosen
    ? sessions.find(({ number }) => asked === null || String(number) === asked)
    : undefined
  if (own.event.sessionsChosen ? !session : asked !== null) throw new NotFound()
  const of = session ? [session] : sessions
  return {
    ...own,
    ...{ sessions, session: session?.number ?? null, sessionId: session?.id ?? null },
    places: Math.min(...of.map(freeIn)),
    quota: Math.min(...of.map(({ quota }) => quota)),
    isClosed: own.event.closesAt <= new Date(),
  }
}

const freeIn = ({ quota, accepted, offered }: DeskSession) => Math.max(0, quota - accepted - offered)
