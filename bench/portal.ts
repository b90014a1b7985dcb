import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '#db/embedded'
import { heapLimits } from '../scripts/serve.mjs'

export type Process = { base: string; pid: number; startedIn: number; stop(): Promise<void> }
export type Bench = {
  url: string
  folder: string
  /** A production process of the portal on the filled database. */
  start(settings?: Record<string, string>): Promise<Process>
  /** A bare `node:http` server beside it (bare.ts), told what to do by its settings. */
  bare(settings: Record<string, string>): Promise<Process>
  signIn: (name: string) => { email: string; password: string }
  stop(): Promise<void>
}

/** The portal's own PostgreSQL in a folder of its own, with durable writes, filled with the demo. */
export async function prepareBench(say: (line: string) => void): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'tomoni-bench-'))
  const embedded = await startEmbedded({ folder, log: say })
  const settings = {
    DATABASE_URL: embedded.url,
    DATABASE_OWNER_URL: embedded.owner,
    PERSONAL_DATA_KEY: randomBytes(32).toString('hex'),
    DATA_DIR: folder,
    HOST: '127.0.0.1',
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    RATE_LIMITS: 'off',
  }
  Object.assign(process.env, settings)
  const [{ openDatabase, db }, { migrate }, { prepare }] = await Promise.all([
    import('#db/connection'),
    import('#db/migrate'),
    import('../db/seeds/prepare.ts'),
  ])
  await migrate(embedded)
  openDatabase(embedded.owner, 4)
  await prepare(db, { demo: true, say: () => {} })
  const signIns = readFileSync(join(folder, 'sign-in.txt'), 'utf8')
  return {
    url: embedded.owner,
    folder,
    start: (more = {}) => run('server.ts', { ...settings, ...more }, /Tomoni is ready/),
    bare: (more) => run('bench/bare.ts', { ...settings, ...more }, /listening/),
    signIn(name) {
      const [email = '', password = ''] =
        signIns
          .split('\n')
          .find((line) => line.startsWith(name))
          ?.split('\t') ?? []
      return { email, password }
    },
    async stop() {
      await db.destroy()
      await embedded.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function run(script: string, settings: Record<string, string>, ready: RegExp): Promise<Process> {
  const port = await freePort()
  const began = performance.now()
  const child = spawn(process.execPath, [...heapLimits, script], {
    env: { ...process.env, ...settings, PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  await saying(child, ready)
  const startedIn = performance.now() - began
  return {
    base: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    startedIn,
    async stop() {
      process.off('exit', kill)
      child.kill('SIGTERM')
      await once(child, 'close')
    },
  }
}

function saying(child: ChildProcess, words: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk
      if (words.test(said)) resolve()
    })
    child.once('exit', (code) => reject(new Error(`it ended with ${code} before it was ready: ${said}`)))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

/** Memory of a process in MiB, as Linux counts it; null elsewhere. */
export function memoryOf(pid: number): number | null {
  try {
    const found = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)
    return found ? Math.round(Number(found[1]) / 1024) : null
  } catch {
    return null
  }
}
