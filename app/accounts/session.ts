import { Lucia, TimeSpan } from 'lucia'
import { record } from '#app/journal/journal.ts'
import { Forbidden } from '#app/refusal.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { kyselyAdapter, ofPeople, ofStaff, type Person, type Stored } from './lucia-adapter.ts'
import type { Staff } from './staff.ts'

declare module 'lucia' {
  interface Register {
    Lucia: Lucia<Record<never, never>, Stored>
    DatabaseUserAttributes: Stored
    DatabaseSessionAttributes: { agent: string }
  }
}

type Kind = 'staff' | 'person'
const cookies: Record<Kind, string> = { staff: 'tomoni', person: 'tomoni-person' }
const nameOf = (kind: Kind, isSecure: boolean) => `${isSecure ? '__Host-' : ''}${cookies[kind]}`

// Lucia 3 is at its end: this file and its adapter are all that know it (docs/decisions).
function lucia(db: Db, kind: Kind, isSecure: boolean) {
  const isStaff = kind === 'staff'
  return new Lucia(kyselyAdapter(db, isStaff ? ofStaff : ofPeople), {
    sessionExpiresIn: isStaff ? new TimeSpan(12, 'h') : new TimeSpan(30, 'd'),
    getUserAttributes: (attributes) => attributes,
    sessionCookie: {
      name: nameOf(kind, isSecure),
      attributes: { secure: isSecure, sameSite: 'lax', path: '/' },
    },
  })
}

/** Read here, since Lucia stumbles over other people's cookies that are not well encoded. */
function idIn(kind: Kind, cookies: string | null, isSecure: boolean): string | undefined {
  return new RegExp(`(?:^|;)\\s*${nameOf(kind, isSecure)}=([a-z0-9]{20,80})(?:;|$)`).exec(cookies ?? '')?.[1]
}

async function findOf(kind: Kind, db: Db, cookies: string | null, isSecure: boolean) {
  const id = idIn(kind, cookies, isSecure)
  if (!id) return null
  const { session, user } = await lucia(db, kind, isSecure).validateSession(id)
  return session && { user, sessionId: session.id }
}

/** Ends the session a browser came with, where it came with one; or all of the same person. */
async function leave(kind: Kind, trx: Trx, cookies: string | null, isSecure: boolean, all = false): Promise<void> {
  const found = await findOf(kind, trx, cookies, isSecure)
  if (!found) return
  const { id } = found.user
  const auth = lucia(trx, kind, isSecure)
  await (all ? auth.invalidateUserSessions(id) : auth.invalidateSession(found.sessionId))
  const verb = all ? 'session.endedEverywhere' : 'session.ended'
  await record(trx, { kind, id }, { verb, about: { kind, id } })
}

function startOf(kind: Kind) {
  return (db: Db, id: string, agent: string, isSecure: boolean, cookies: string | null = null): Promise<string> =>
    inTransaction(db, async (trx) => {
      const auth = lucia(trx, kind, isSecure)
      if (kind === 'person') await holdPerson(trx, id)
      await auth.deleteExpiredSessions()
      await leave(kind, trx, cookies, isSecure)
      const session = await auth.createSession(id, { agent: agent.slice(0, 300) })
      await record(trx, { kind, id }, { verb: 'session.started', about: { kind, id } })
      const cookie = auth.createSessionCookie(session.id)
      // At the desk the cookie, without an age, ends with the browser; the database ends the session twelve hours after its
      // last use. People at home come back for a month.
      const { maxAge } = cookie.attributes
      cookie.attributes = { ...cookie.attributes, maxAge: kind === 'staff' ? undefined : maxAge }
      return cookie.serialize()
    })
}

/** Somebody else may just be moving to an address that was only typed: its account is gone then. */
async function holdPerson(trx: Trx, id: string): Promise<void> {
  const held = await trx.selectFrom('people').select('id').where('id', '=', id).forKeyShare().executeTakeFirst()
  if (!held) throw new Forbidden('people:refused.signIn')
}

function endOf(kind: Kind, all = false) {
  return (db: Db, cookies: string | null, isSecure: boolean): Promise<string> =>
    inTransaction(db, async (trx) => {
      await leave(kind, trx, cookies, isSecure, all)
      return lucia(trx, kind, isSecure).createBlankSessionCookie().serialize()
    })
}

/**
 * Starts a session and gives the Set-Cookie value. `agent` (the browser's name for itself) is shown in the person's own
 * list; the session that the browser came with, in `cookies`, ends.
 */
export const start = startOf('staff')
/** The same for somebody who acts for a group. */
export const startPerson = startOf('person')
/** Ends one session and gives the Set-Cookie value that empties the cookie. */
export const end = endOf('staff')
export const endPerson = endOf('person')
/** Ends all of a person's sessions from one of them: a telephone was lost. */
export const endPersonEverywhere = endOf('person', true)

export type Found = { staff: Staff; sessionId: string }

/** Whose session a Cookie header carries; null where there is none, it ended, or the account is disabled. */
export async function findStaffSession(db: Db, cookies: string | null, isSecure: boolean): Promise<Found | null> {
  const found = await findOf('staff', db, cookies, isSecure)
  return found?.user.staff ? { staff: found.user.staff, sessionId: found.sessionId } : null
}

export async function findPersonSession(db: Db, cookies: string | null, isSecure: boolean): Promise<Person | null> {
  return (await findOf('person', db, cookies, isSecure))?.user.person ?? null
}

/** Signs somebody who acts for groups out everywhere, as a verb does for a reason of its own. */
export async function endAllOfPerson(db: Db, personId: string): Promise<void> {
  await lucia(db, 'person', false).invalidateUserSessions(personId)
}

/** Signs a person out everywhere. The verb that does so for a reason of its own writes its own journal entry. */
export async function endAll(db: Db, staffId: string): Promise<void> {
  await lucia(db, 'staff', false).invalidateUserSessions(staffId)
}
