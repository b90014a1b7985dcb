import type { Adapter, DatabaseSession, DatabaseUser, UserId } from 'lucia'
import type { Db } from '#db/connection'
import { hashToken } from '../text/ids.ts'

/** Lucia's storage: only a hash of the session id is kept, so that a copy of the database signs nobody in. */
export function kyselyAdapter(db: Db): Adapter {
  return {
    async getSessionAndUser(id): Promise<[DatabaseSession | null, DatabaseUser | null]> {
      const row = await db
        .selectFrom('sessions')
        .innerJoin('staff', 'staff.id', 'sessions.userId')
        .select(['sessions.userId', 'sessions.expiresAt', 'sessions.agent'])
        .where('sessions.id', '=', hashToken(id))
        .where('staff.disabledAt', 'is', null)
        .executeTakeFirst()
      if (!row) return [null, null]
      return [
        { id, userId: row.userId, expiresAt: row.expiresAt, attributes: { agent: row.agent } },
        { id: row.userId, attributes: {} },
      ]
    },
    async getUserSessions(userId: UserId) {
      const rows = await db.selectFrom('sessions').selectAll().where('userId', '=', userId).execute()
      return rows.map((row) => ({ id: row.id, userId, expiresAt: row.expiresAt, attributes: { agent: row.agent } }))
    },
    async setSession({ id, userId, expiresAt, attributes }) {
      const agent = (attributes as { agent?: string }).agent ?? ''
      await db.insertInto('sessions').values({ id: hashToken(id), userId, expiresAt, agent }).execute()
    },
    async updateSessionExpiration(id, expiresAt) {
      await db.updateTable('sessions').set({ expiresAt }).where('id', '=', hashToken(id)).execute()
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
