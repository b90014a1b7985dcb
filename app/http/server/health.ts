import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from '#db/connection'
import { isDiskFull } from './disk.ts'

/** Ready to serve: the database answers, within the patience of those who ask, and is migrated. */
async function isReady(db: Db): Promise<boolean> {
  const asked = sql`select 1 from municipality`.execute(db).then(
    () => true,
    () => false,
  )
  return Promise.race([asked, sleep(2000, false, { ref: false })])
}

/** In one word, for whoever is woken by it. */
async function whatIsWrong(db: Db, isAbsent: boolean): Promise<'worker' | 'database' | 'disk' | null> {
  if (isAbsent) return 'worker'
  if (!(await isReady(db))) return 'database'
  return (await isDiskFull()) ? 'disk' : null
}

/** Answers those who watch over the process; true where the path was theirs. Absent: it ends, or does no jobs though it should. */
export async function answerProbe(path: string, res: ServerResponse, db: Db, isAbsent: boolean): Promise<boolean> {
  if (path !== '/healthz' && path !== '/readyz') return false
  const wrong = path === '/healthz' ? null : await whatIsWrong(db, isAbsent)
  res.writeHead(wrong ? 503 : 200, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
  res.end(wrong ? `not ready: ${wrong}\n` : 'ok\n')
  return true
}
