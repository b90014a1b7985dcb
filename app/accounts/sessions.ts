import { record } from '#app/journal/journal.ts'
import { hashToken } from '#app/text/ids.ts'
import { type Db, inTransaction } from '#db/connection'
import { endAll } from './session.ts'

/** Where a person is signed in, the newest first; `own` is the one that asks. */
export async function listSessions(db: Db, { staffId, sessionId }: { staffId: string; sessionId: string }) {
  const rows = await db
    .selectFrom('sessions')
    .select(['id', 'agent', 'startedAt'])
    .where('userId', '=', staffId)
    .where('expiresAt', '>', new Date())
    .orderBy('startedAt', 'desc')
    .execute()
  const own = hashToken(sessionId)
  return rows.map(({ id, agent, startedAt }) => ({ startedAt, own: id === own, ...browserOf(agent) }))
}

/** What is needed to tell one's own browsers apart, out of the long name a browser gives itself. */
export function browserOf(agent: string): { browser: string; system: string } {
  const browsers = {
    Edge: /\bEdg/,
    Opera: /\bOPR\//,
    Firefox: /\b(Firefox|FxiOS)\//,
    Chrome: /\b(Chrome|CriOS)\//,
    Safari: /\bSafari\//,
  }
  const systems = {
    Windows: /Windows/,
    Android: /Android/,
    'iPhone / iPad': /iPhone|iPad/,
    macOS: /Mac OS X/,
    ChromeOS: /CrOS/,
    Linux: /Linux/,
  }
  const name = (known: Record<string, RegExp>) => Object.entries(known).find(([, mark]) => mark.test(agent))?.[0] ?? ''
  return { browser: name(browsers), system: name(systems) }
}

/** A person signs themselves out of every browser. */
export function signOutEverywhere(db: Db, staffId: string): Promise<void> {
  return inTransaction(db, async (trx) => {
    await endAll(trx, staffId)
    const about = { kind: 'staff', id: staffId }
    await record(trx, { kind: 'staff', id: staffId }, { verb: 'session.endedEverywhere', about })
  })
}
