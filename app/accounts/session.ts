import { Lucia, TimeSpan } from 'lucia'
import { type Db, inTransaction } from '#db/connection'
import { record } from '../journal/journal.ts'
import { kyselyAdapter, type StoredStaff } from './lucia-adapter.ts'
import type { Staff } from './staff.ts'

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<Record<never, never>, StoredStaff>
    DatabaseUserAttributes: StoredStaff
    DatabaseSessionAttributes: { agent: string }
  }
}

const nameOf = (isSecure: boolean) => (isSecure ? '__Host-tomoni' : 'tomoni')

// Lucia 3 is at its end: this file and its adapter are all that know it (docs/decisions).
function lucia(db: Db, isSecure: boolean) {
  return new Lucia(kyselyAdapter(db), {
    sessionExpiresIn: new TimeSpan(12, 'h'),
    getUserAttributes: (attributes) => attributes,
    sessionCookie: {
      name: nameOf(isSecure),
      attributes: { secure: isSecure, sameSite: 'lax', path: '/' },
    },
  })
}

/** Read here, since Lucia stumbles over other people's cookies that are not well encoded. */
function idIn(cookies: string | null, isSecure: boolean): string | undefined {
  return new RegExp(`(?:^|;)\\s*${nameOf(isSecure)}=([a-z0-9]{20,80})(?:;|$)`).exec(cookies ?? '')?.[1]
}

/** Starts a session and gives the Set-Cookie value. `agent` (the browser's name for itself) is shown in the person's own list. */
export function start(db: Db, staffId: string, agent: string, isSecure: boolean): Promise<string> {
  return inTransaction(db, async (trx) => {
    const auth = lucia(trx, isSecure)
    await auth.deleteExpiredSessions()
    const session = await auth.createSession(staffId, { agent: agent.slice(0, 300) })
    await record(
      trx,
      { kind: 'staff', id: staffId },
      { verb: 'session.started', about: { kind: 'staff', id: staffId } },
    )
    const cookie = auth.createSessionCookie(session.id)
    // Without an age the cookie ends with the browser; the database ends the session twelve hours after its last use.
    cookie.attributes = { ...cookie.attributes, maxAge: undefined }
    return cookie.serialize()
  })
}

export type Found = { staff: Staff; sessionId: string }

/** Whose session a Cookie header carries; null where there is none, it ended, or the account is disabled. */
export async function find(db: Db, cookies: string | null, isSecure: boolean): Promise<Found | null> {
  const id = idIn(cookies, isSecure)
  if (!id) return null
  const { session, user } = await lucia(db, isSecure).validateSession(id)
  return session && { staff: user.staff, sessionId: session.id }
}

/** Ends one session and gives the Set-Cookie value that empties the cookie. */
export function end(db: Db, cookies: string | null, isSecure: boolean): Promise<string> {
  return inTransaction(db, async (trx) => {
    const auth = lucia(trx, isSecure)
    const found = await find(trx, cookies, isSecure)
    if (found) {
      await auth.invalidateSession(found.sessionId)
      const { id } = found.staff
      await record(trx, { kind: 'staff', id }, { verb: 'session.ended', about: { kind: 'staff', id } })
    }
    return auth.createBlankSessionCookie().serialize()
  })
}

/** Signs a person out everywhere. The verb that does so for a reason of its own writes its own journal entry. */
export async function endAll(db: Db, staffId: string): Promise<void> {
  await lucia(db, false).invalidateUserSessions(staffId)
}
