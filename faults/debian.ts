import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chooseAccount, give, identity, plainEnv } from '../db/embedded/account.ts'
import { clusterPassword } from '../db/embedded/cluster.ts'
import { endOrphans, launch, runningOn, shutDown, signalTo } from '../db/embedded/postmaster.ts'
import type { Trial } from './trial.ts'

const home = '/usr/lib/postgresql/15/bin'
/** What of Debian's is tried, and the program by which one sees that it is there. */
export const programs = {
  nginx: '/usr/sbin/nginx',
  pgbouncer: '/usr/sbin/pgbouncer',
  'postgresql-15': `${home}/initdb`,
}
export type Package = keyof typeof programs

/** Those that are not there; they are installed where that was asked for and may be done. */
export function lacking(packages: Package[], mayInstall: boolean): Package[] {
  const missing = () => packages.filter((name) => !existsSync(programs[name]))
  if (mayInstall && missing().length > 0 && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    for (const what of [['update'], ['install', '-y', '--no-install-recommends', ...missing()]]) {
      spawnSync('apt-get', what, { env, stdio: ['ignore', 'ignore', 'inherit'] })
    }
  }
  return missing()
}

/** A program that stays in the foreground, as somebody without rights where we are root. */
export async function startProgram(program: string, args: string[], { asRoot = false, ready = async () => true } = {}) {
  const child = spawn(program, args, {
    ...(asRoot ? {} : identity(chooseAccount('/'))),
    cwd: '/',
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const end = () => child.kill('SIGTERM')
  process.once('exit', end)
  for (const until = Date.now() + 60_000; !(await ready()); await sleep(50)) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`${program} did not start`)
  }
  return {
    async stop(signal: NodeJS.Signals = 'SIGTERM') {
      process.off('exit', end)
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill(signal)
      await once(child, 'close')
    },
  }
}

export type Postgres = {
  port: number
  password: string
  pid(): number
  start(): Promise<unknown>
}
const account = () => chooseAccount('/')

/** Debian's PostgreSQL 15, on a cluster of its own; `make` makes the cluster, if not as usual. */
export async function startPostgres15({ folder, later }: Trial, port: number, make = initdb): Promise<Postgres> {
  const base = join(folder, `postgres-${port}`)
  mkdirSync(base)
  give(account(), base)
  const [cluster, passwordFile] = [join(base, 'data'), join(folder, 'password')]
  const password = await clusterPassword(passwordFile, account())
  make(cluster, passwordFile)
  const binaries = { initdb: `${home}/initdb`, postgres: `${home}/postgres`, version: '15' }
  const how = { port, logFile: join(base, 'log'), binaries, account: account(), temporary: false }
  const pid = () => runningOn(cluster)?.pid ?? 0
  const end = () => pid() && signalTo(pid(), 'SIGINT')
  process.once('exit', end)
  const start = async () => {
    for (const until = Date.now() + 60_000; ; await sleep(100)) {
      try {
        return await launch(cluster, how)
      } catch (error) {
        // the processes of one that was killed hold its memory for a moment
        if (Date.now() > until) throw error
        endOrphans(cluster)
      }
    }
  }
  await start()
  later(() => {
    process.off('exit', end)
    return shutDown(cluster, pid())
  })
  return { port, password, pid, start }
}

function initdb(cluster: string, passwordFile: string): void {
  const how = ['-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8']
  runProgram('initdb', ['-D', cluster, ...how, '--locale=C.UTF-8'])
}

/** One of PostgreSQL's programs, to its end. */
export function runProgram(name: string, args: string[], env: Record<string, string> = {}): void {
  const options = { ...identity(account()), cwd: '/', env: { ...plainEnv(), ...env } }
  const { status, stderr } = spawnSync(join(home, name), args, options)
  if (status !== 0) throw new Error(`${name} failed: ${stderr}`)
}

/** A file of settings that only the program it is for can read. */
export function writeSettings(file: string, text: string): string {
  writeFileSync(file, text, { mode: 0o600 })
  give(account(), file)
  return file
}
