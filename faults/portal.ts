import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ask, freePort } from '#app/http/portal.fixture.ts'
import { connect, type Db } from '#db/connection'
import { runningOn, shutDown } from '../db/embedded/postmaster.ts'

/** The portal as `npm start` runs it, and its web process. */
export type Web = { port: number; server(): number; stop(): Promise<void> }
export type Portal = Web & {
  db: Db
  /** The process of its PostgreSQL. */
  postgres(): number
}

/** A folder that whoever PostgreSQL runs as can reach. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tomoni-faults-'))
  chmodSync(folder, 0o755)
  return folder
}

export async function startWeb(settings: Record<string, string>): Promise<Web> {
  const port = await freePort()
  const wrapper = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      NODE_ENV: 'production',
      ...{ PATH: process.env.PATH, HOST: '127.0.0.1', PORT: String(port) },
      ...{ RATE_LIMITS: 'off', LOG_LEVEL: 'warn' },
      ...settings,
    },
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  const end = () => wrapper.kill('SIGTERM')
  process.once('exit', end)
  await untilReady(port, wrapper)
  return {
    port,
    server: () => childrenOf(wrapper.pid ?? 0)[0] ?? 0,
    async stop() {
      process.off('exit', end)
      end()
      await once(wrapper, 'close')
    },
  }
}

/** With a database of its own in this folder, which is asked as its superuser: only they may end the lines of others. */
export async function startWhole(folder: string): Promise<Portal> {
  const web = await startWeb({ DATA_DIR: folder })
  const [password, port] = ['password', 'port'].map((name) => readFileSync(join(folder, `postgres-${name}`), 'utf8'))
  const db = connect(`postgres://postgres:${password?.trim()}@127.0.0.1:${port}/tomoni`, 1)
  const cluster = join(folder, 'postgres')
  const postgres = () => runningOn(cluster)?.pid ?? 0
  return {
    ...web,
    db,
    postgres,
    async stop() {
      await db.destroy()
      await web.stop()
      // a web process that took too long to end has only told it to
      await shutDown(cluster, postgres())
    },
  }
}

/** `kill -9`; of no process it would be our own. */
export function killHard(pid: number): void {
  if (!(pid > 0)) throw new Error('what was to be killed is not there')
  process.kill(pid, 'SIGKILL')
}

async function untilReady(port: number, wrapper: ChildProcess): Promise<void> {
  for (const until = Date.now() + 180_000; Date.now() < until; await sleep(200)) {
    if (wrapper.exitCode !== null) break
    const status = await ask(port, '/readyz').then(
      (answer) => answer.status,
      () => 0,
    )
    if (status === 200) return
  }
  throw new Error('the portal did not start')
}

export const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
