import { Lucia, TimeSpan } from 'lucia'
import type { Db } from '#db/connection'
import { kyselyAdapter } from './lucia-adapter.ts'
import { findStaff, type Staff } from './staff.ts'

// Lucia 3 is at its end: this file and its adapter are all that know it (docs/decisions).
function lucia(db: Db, isSecure: boolean) {
  return new Lucia(kyselyAdapter(db), {
    sessionExpiresIn: new TimeSpan(12, 'h'),
    sessionCookie: {
      name: isSecure ? '__Host-tomoni' : 'tomoni',
      // Ends with the browser; the database ends it after twelve hours without use.
      expires: false,
      attributes: { secure: isSecure, sameSite: 'lax', path: '/' },
    },
  })
}

/** Starts a session and gives the Set-Cookie value. `agent` (the browser's name for itself) is shown in the person's own list. */
export async function start(db: Db, staffId: string, agent: string, isSecure: boolean): Promise<string> {
  const auth = lucia(db, isSecure)
  await auth.deleteExpiredSessions()
  const session = await auth.createSession(staffId, { agent: agent.slice(0, 300) })
  return auth.createSessionCookie(session.id).serialize()
}

export type Found = { staff: Staff; sessionId: string; renewedCookie?: string }

/** Whose session a Cookie header carries; null where there is none, it ended, or the account is disabled. */
export async function find(db: Db, cookies: string | null, isSecure: boolean): Promise<Found | null> {
  const auth = lucia(db, isSecure)
  const id = auth.readSessionCookie(cookies ?? '')
  if (!id) return null
  const { session } = await auth.validateSession(id)
  if (!session) return null
  const staff = await findStaff(db, session.userId)
  return staff && { staff, sessionId: session.id }
}

/** Ends one session and gives the Set-Cookie value that empties the cookie. */
export async function end(db: Db, cookies: string | null, isSecure: boolean): Promise<string> {
  const auth = lucia(db, isSecure)
  const id = auth.readSessionCookie(cookies ?? '')
  if (id) await auth.invalidateSession(id)
  return auth.createBlankSessionCookie().serialize()
}

/** Signs a person out everywhere. */
export async function endAll(db: Db, staffId: string): Promise<void> {
  await lucia(db, false).invalidateUserSessions(staffId)
}
