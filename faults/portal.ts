import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect, type Db } from '#db/connection'
import { startEmbedded } from '#db/embedded'
import { ask, freePort } from '../app/http/portal.fixture.ts'
import { runningOn } from '../db/embedded/postmaster.ts'

export type Portal = {
  port: number
  db: Db
  folder: string
  /** Its web process, and its PostgreSQL. */
  server(): number
  postgres(): number
  stop(): Promise<void>
}

/** The portal as `npm start` runs it, with a database of its own in a folder of its own. */
export async function startWhole(folder = mkdtempSync(join(tmpdir(), 'tomoni-faults-'))): Promise<Portal> {
  chmodSync(folder, 0o755)
  const port = await freePort()
  const wrapper = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      NODE_ENV: 'production',
      ...{ PATH: process.env.PATH, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: folder },
      ...{ RATE_LIMITS: 'off', LOG_LEVEL: 'warn' },
    },
    stdio: ['ignore', 'ignore', 'ignore'],
  })
  process.once('exit', () => wrapper.kill('SIGTERM'))
  await untilReady(port, wrapper)
  const embedded = await startEmbedded({ folder, log: () => undefined })
  // only the superuser may end the lines of others
  const db = connect(embedded.owner.replace('//tomoni:', '//postgres:'), 1)
  return {
    port,
    db,
    folder,
    server: () => childrenOf(wrapper.pid ?? 0)[0] ?? 0,
    postgres: () => runningOn(join(folder, 'postgres'))?.pid ?? 0,
    async stop() {
      await db.destroy()
      await embedded.stop()
      wrapper.kill('SIGTERM')
      await once(wrapper, 'close')
      rmSync(folder, { recursive: true, force: true })
    },
  }
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
