import { sql } from 'kysely'
import type { Adapter, DatabaseSession, DatabaseUser, UserId } from 'lucia'
import { hashToken } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { rolesColumn, type Staff } from './staff.ts'

export type Person = { id: string; language: 'ja' | 'ja-easy' | 'en' }
/** Who is behind a session: one of the staff, or somebody who acts for a group. */
export type Stored = { staff: Staff | null; person: Person | null }

type Row = { userId: string; expiresAt: Date; agent: string }

/** Whose sessions these are: the table that keeps them, how long one lasts at most, and who is behind it. */
type Keeping = {
  table: 'sessions' | 'personSessions'
  longestDays: number
  find(db: Db, hash: string): Promise<(Row & { user: Stored }) | undefined>
}

export const ofStaff: Keeping = {
  table: 'sessions',
  // However busy it is, a session ends a week after it began.
  longestDays: 7,
  async find(db, hash) {
    const row = await db
      .selectFrom('sessions')
      .innerJoin('staff', 'staff.id', 'sessions.userId')
      .select(['sessions.userId', 'expiresAt', 'agent', 'name', 'email', rolesColumn])
      .where('sessions.id', '=', hash)
      .where('staff.disabledAt', 'is', null)
      .executeTakeFirst()
    if (!row) return undefined
    const { name, email, roles, ...session } = row
    return { ...session, user: { staff: { id: row.userId, name, email, roles }, person: null } }
  },
}

export const ofPeople: Keeping = {
  table: 'personSessions',
  longestDays: 30,
  async find(db, hash) {
    const row = await db
      .selectFrom('personSessions')
      .innerJoin('people', 'people.id', 'personSessions.userId')
      .select(['userId', 'expiresAt', 'agent', 'language'])
      .where('personSessions.id', '=', hash)
      .where('sealed', 'is not', null)
      .executeTakeFirst()
    if (!row) return undefined
    const { language, ...session } = row
    return { ...session, user: { staff: null, person: { id: row.userId, language } } }
  },
}

/** Lucia's storage: only a hash of the session id is kept, so that a copy of the database signs nobody in. */
export function kyselyAdapter(db: Db, keeping: Keeping): Adapter {
  // Both tables have the same columns.
  const table = keeping.table as 'sessions'
  return {
    async getSessionAndUser(id): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const found = await keeping.find(db, hashToken(id))
      if (!found) return [null, null]
      const { userId, expiresAt, agent, user } = found
      return [
        { id, userId, expiresAt, attributes: { agent } },
        { id: userId, attributes: user },
      ]
    },
    async getUserSessions(userId: UserId) {
      const rows = await db.selectFrom(table).selectAll().where('userId', '=', userId).execute()
      return rows.map(({ id, expiresAt, agent }) => ({ id, userId, expiresAt, attributes: { agent } }))
    },
    async setSession({ id, userId, expiresAt, attributes: { agent } }) {
      await db
        .insertInto(table)
        .values({ id: hashToken(id), userId, expiresAt, agent })
        .execute()
    },
    async updateSessionExpiration(id, expiresAt) {
      const latest = sql<Date>`least(${expiresAt}::timestamptz,
        started_at + ${keeping.longestDays}::integer * interval '1 day')`
      await db.updateTable(table).set({ expiresAt: latest }).where('id', '=', hashToken(id)).execute()
    },
    async deleteSession(id) {
      await db.deleteFrom(table).where('id', '=', hashToken(id)).execute()
    },
    async deleteUserSessions(userId) {
      await db.deleteFrom(table).where('userId', '=', userId).execute()
    },
    async deleteExpiredSessions() {
      await db.deleteFrom(table).where('expiresAt', '<=', new Date()).execute()
    },
  }
}
