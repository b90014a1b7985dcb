import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from '#db/connection'

/** Ready to serve: the database answers, within the patience of those who ask, and is migrated. */
async function isReady(db: Db): Promise<boolean> {
  const asked = sql`select 1 from municipality`.execute(db).then(
    () => true,
    () => false,
  )
  return Promise.race([asked, sleep(2000, false, { ref: false })])
}

/** Answers those who watch over the process; true where the path was theirs. Absent: it ends, or does no jobs though it should. */
export async function answerProbe(path: string, res: ServerResponse, db: Db, isAbsent: boolean): Promise<boolean> {
  if (path !== '/healthz' && path !== '/readyz') return false
  const isWell = path === '/healthz' || (!isAbsent && (await isReady(db)))
  res.writeHead(isWell ? 200 : 503, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
  res.end(isWell ? 'ok\n' : 'not ready\n')
  return true
}
