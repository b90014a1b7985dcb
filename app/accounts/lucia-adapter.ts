import { sql } from 'kysely'
import type { Adapter, DatabaseSession, DatabaseUser, UserId } from 'lucia'
import type { Db } from '#db/connection'
import { hashToken } from '../text/ids.ts'
import { rolesColumn, type Staff } from './staff.ts'

export type StoredStaff = { staff: Staff }

/** Lucia's storage: only a hash of the session id is kept, so that a copy of the database signs nobody in. */
export function kyselyAdapter(db: Db): Adapter {
  return {
    async getSessionAndUser(id): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const row = await db
        .selectFrom('sessions')
        .innerJoin('staff', 'staff.id', 'sessions.userId')
        .select(['sessions.userId', 'expiresAt', 'agent', 'name', 'email', rolesColumn])
        .where('sessions.id', '=', hashToken(id))
        .where('staff.disabledAt', 'is', null)
        .executeTakeFirst()
      if (!row) return [null, null]
      const { userId, expiresAt, agent, name, email, roles } = row
      return [
        { id, userId, expiresAt, attributes: { agent } },
        { id: userId, attributes: { staff: { id: userId, name, email, roles } } },
      ]
    },
    async getUserSessions(userId: UserId) {
      const rows = await db.selectFrom('sessions').selectAll().where('userId', '=', userId).execute()
      return rows.map(({ id, expiresAt, agent }) => ({ id, userId, expiresAt, attributes: { agent } }))
    },
    async setSession({ id, userId, expiresAt, attributes: { agent } }) {
      await db
        .insertInto('sessions')
        .values({ id: hashToken(id), userId, expiresAt, agent })
        .execute()
    },
    async updateSessionExpiration(id, expiresAt) {
      // However busy it is, a session ends a week after it began.
      const latest = sql<Date>`least(${expiresAt}::timestamptz, started_at + interval '7 days')`
      await db.updateTable('sessions').set({ expiresAt: latest }).where('id', '=', hashToken(id)).execute()
    },
    async deleteSession(id) {
      await db.deleteFrom('sessions').where('id', '=', hashToken(id)).execute()
    },
    async deleteUserSessions(userId) {
      await db.deleteFrom('sessions').where('userId', '=', userId).execute()
    },
    async deleteExpiredSessions() {
      await db.deleteFrom('sessions').where('expiresAt', '<=', new Date()).execute()
    },
  }
}
