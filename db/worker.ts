import { setTimeout as sleep } from 'node:timers/promises'
import { Logger, type Runner, run, type TaskList } from 'graphile-worker'
import type { Sql } from 'postgres'
import { connectRaw } from './connection.ts'
import type { Jobs } from './jobs.ts'

export type Tasks = { [Name in keyof Jobs]: (told: Jobs[Name]) => Promise<void> }

type Options = {
  url: string
  tasks: Tasks
  /** When what is done by the clock is done, in UTC. */
  crontab: string
  /** Told of what went wrong: in a job, which is tried again by itself, or with a line to the database, which comes back. */
  report(error: unknown, where: 'job' | 'line'): void
}

export type Worker = { isRunning(): boolean; stop(): Promise<void> }

/** Does jobs until stopped. What it cannot do while the database is away it does once that is back. */
export function startWorker(options: Options): Worker {
  const ending = new AbortController()
  let runner: Runner | undefined
  const again = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      let presence: Sql | undefined
      try {
        presence = await bePresent(options.url)
        runner = await begin(options)
        if (ending.signal.aborted) await runner.stop()
        await runner.promise
      } catch (error) {
        options.report(error, 'line')
      }
      runner = undefined
      await presence?.end({ timeout: 1 }).catch(() => undefined)
      await sleep(2000, undefined, { signal: ending.signal }).catch(() => undefined)
    }
  }
  const running = again()
  return {
    isRunning: () => runner !== undefined,
    async stop() {
      ending.abort()
      await runner?.stop().catch(() => undefined)
      await running
    },
  }
}

function begin({ url, tasks, crontab, report }: Options): Promise<Runner> {
  return run({
    connectionString: url,
    // every task is handed the payload it was given
    taskList: tasks as unknown as TaskList,
    crontab,
    concurrency: 2,
    maxPoolSize: 4,
    noHandleSignals: true,
    // noted at once, but by a batch: without one nobody waits for it, and a line that breaks then ends the process
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger: new Logger(() => (level, message, meta) => {
      if (level === 'error')
        report(meta?.error ?? new Error(message), message.startsWith('Failed task') ? 'job' : 'line')
    }),
  })
}

/**
 * Every worker holds a lock as long as it lives. Whoever finds itself alone gives free what one that was killed had begun:
 * nobody else would touch that for hours.
 */
async function bePresent(url: string): Promise<Sql> {
  const sql = connectRaw(url, 1)
  const [alone] = await sql`select pg_try_advisory_lock(hashtext('tomoni worker')) as "is"`
  if (alone?.is) {
    await sql`select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
      from graphile_worker.jobs where locked_by is not null having count(*) > 0`
  }
  await sql`select pg_advisory_lock_shared(hashtext('tomoni worker'))`
  if (alone?.is) await sql`select pg_advisory_unlock(hashtext('tomoni worker'))`
  return sql
}
