import { connectRaw } from '../connection.ts'

/** Of the locks; any number that no other lock here uses. */
const space = 5150

/**
 * A pool of workers marks the jobs it has begun with its name, and graphile-worker lets nobody else touch them for four hours.
 * So every pool holds a lock of that name as long as it lives. A job whose pool has none at two looks in a row is given free:
 * its process was killed, or its pool was handed it over a line that broke.
 */
export function bePresent(url: string, beat = 5000) {
  const sql = connectRaw(url, 1)
  const pools = new Set<string>()
  const held = new Set<string>()
  let line = 0
  let missing = new Set<string>()
  let doing = Promise.resolve()

  /** One after the other: they share a line. */
  const next = (run: () => Promise<void>) => {
    const done = doing.then(run)
    doing = done.catch(() => undefined)
    return done
  }
  const holdAll = async () => {
    const [now] = await sql`select pg_backend_pid() as line`
    // the locks went with the line that had them
    if (now?.line !== line) held.clear()
    line = now?.line
    for (const pool of pools) {
      if (!held.has(pool)) await sql`select pg_advisory_lock_shared(${space}, hashtext(${pool}))`
      held.add(pool)
    }
  }
  const look = async () => {
    await holdAll()
    const rows = await sql<{ pool: string }[]>`
      select pool from (select distinct locked_by as pool from graphile_worker.jobs where locked_by is not null) as busy
      where pool <> all(${[...pools]}) and pg_try_advisory_xact_lock(${space}, hashtext(pool))`
    const gone = rows.map(({ pool }) => pool)
    const stillGone = gone.filter((pool) => missing.has(pool))
    missing = new Set(gone)
    if (stillGone.length > 0) await sql`select graphile_worker.force_unlock_workers(${stillGone})`
  }
  const looking = setInterval(() => void next(look).catch(() => undefined), beat)
  looking.unref()
  void next(look).catch(() => undefined)

  return {
    /** Before it begins anything. */
    enter(pool: string): Promise<void> {
      pools.add(pool)
      return next(holdAll)
    },
    /** What it had begun and not ended is anybody's. */
    leave: (pool: string) => void pools.delete(pool),
    async stop() {
      clearInterval(looking)
      await sql.end({ timeout: 1 }).catch(() => undefined)
    },
  }
}
