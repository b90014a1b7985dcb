import { sql } from 'kysely'
import { seal, unseal } from '#app/text/sealed.ts'
import type { Db } from '#db/connection'

/** Where people meet online, and what they need to get in. For those who have a place; never public. */
export type Online = { address: string; note: string }

export const sealOnline = (session: string, online: Online | null): Buffer | null =>
  online && seal('event_sessions.online', session, online)

/** What is sealed, as the database gives it in JSON: in Base64. */
export const sealedOnline = (table: string) =>
  sql.raw(`translate(encode(${table}.online_sealed, 'base64'), E'\\n', '')`)

export function openOnline(session: string, sealed: Buffer | string | null): Online | null {
  if (sealed === null) return null
  return unseal<Online>(
    'event_sessions.online',
    session,
    typeof sealed === 'string' ? Buffer.from(sealed, 'base64') : sealed,
  )
}

/** For whoever writes the session. */
export async function onlineOf(db: Db, session: string): Promise<Online | null> {
  const found = await db.selectFrom('eventSessions').select('onlineSealed').where('id', '=', session).executeTakeFirst()
  return openOnline(session, found?.onlineSealed ?? null)
}
