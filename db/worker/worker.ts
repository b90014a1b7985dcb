import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { Logger, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import pg from 'pg'
import type { Jobs } from '../jobs.ts'
import { bePresent } from './presence.ts'

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
type Presence = ReturnType<typeof bePresent>

/** Does jobs until stopped. What it cannot do while the database is away it does once that is back. */
export function startWorker(options: Options): Worker {
  const ending = new AbortController()
  const presence = bePresent(options.url)
  let runner: Runner | undefined
  const again = async (): Promise<void> => {
    while (!ending.signal.aborted) {
      const lines = new Lines(options.url)
      try {
        runner = await begin(options, lines, presence)
        if (ending.signal.aborted) await runner.stop()
        await runner.promise
      } catch (error) {
        options.report(error, 'line')
      }
      runner = undefined
      // one that has fallen silent is not waited for
      await Promise.race([lines.end().catch(() => undefined), sleep(1000)])
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
      await presence.stop()
    },
  }
}

/** The lines of a runner. What it gets wrong about lines that break ends the process; here it does not. */
class Lines extends pg.Pool {
  constructor(url: string) {
    super({ connectionString: url, max: 4 })
    // it stops listening for errors before it ends them; whoever asked something over a line that breaks is told by the answer
    const nobody = () => undefined
    this.on('error', nobody).on('connect', (line) => line.on('error', nobody))
  }

  /** It gives a line back twice, if that breaks while it is to be told of jobs over it and the runner stops. */
  override connect(...[taken]: Parameters<pg.Pool['connect']> | []) {
    if (!taken) return super.connect() as never
    super.connect((error, line, release) => {
      let isBack = false
      const once: typeof release = (problem) => {
        if (!isBack) release(problem)
        isBack = true
      }
      taken(error, line, error ? release : once)
    })
    return undefined as never
  }
}

async function begin({ tasks, crontab, report }: Options, lines: Lines, presence: Presence): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter()
  const runner = await run({
    pgPool: lines,
    // every task is handed the payload it was given
    taskList: tasks as unknown as TaskList,
    crontab,
    events,
    concurrency: 2,
    noHandleSignals: true,
    preset: {
      // noted at once, but by a batch: without one nobody waits for it, and a line that breaks then ends the process
      worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 },
      plugins: [
        {
          name: 'presence',
          worker: { hooks: { startWorker: (_, { worker }) => presence.enter(worker.workerPool.id) } },
        },
      ],
    },
    logger: new Logger(() => (level, message, meta) => {
      if (level === 'error')
        report(meta?.error ?? new Error(message), message.startsWith('Failed task') ? 'job' : 'line')
    }),
  })
  events.on('pool:release', ({ workerPool }) => presence.leave(workerPool.id))
  // whether a job was handed out is unknown: only a pool that has ended can give it back
  events.once('worker:getJob:error', ({ error }) => {
    report(error, 'line')
    runner.stop().catch(() => undefined)
  })
  return runner
}
