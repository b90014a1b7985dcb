import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Account, give, identity, plainEnv } from './account.ts'
import type { Binaries } from './binaries.ts'

export type Postmaster = { pid: number; port: number; ready: boolean }

/** The server now running on this cluster, as its postmaster.pid tells; null when that file is missing or stale. */
export function runningOn(cluster: string): Postmaster | null {
  const lines = lockFile(cluster)?.split('\n')
  if (!lines) return null
  const pid = Number(lines[0])
  if (!runs(pid, cluster)) return null
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

export const runs = (pid: number, cluster: string): boolean => isAlive(pid) && isPostgresOn(pid, cluster)

export function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function lockFile(cluster: string): string | null {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** After a restart of the machine or a container the number may belong to another program. */
function isPostgresOn(pid: number, cluster: string): boolean {
  if (!existsSync('/proc/self/cmdline')) return true
  try {
    const [program = '', ...args] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return program.includes('postgres') && args.includes(cluster)
  } catch {
    return false
  }
}

const always = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  cluster_name: 'tomoni',
  max_connections: '100',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
  // the server's log must not hold what people sent: no failed statements, no values of violated constraints
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}
const whenTemporary = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '4GB' }

type Launch = { port: number; logFile: string; binaries: Binaries; account: Account; temporary: boolean }

/** Starts a server in a session of its own, so that Ctrl-C reaches us first, and waits until it answers. */
export async function launch(
  cluster: string,
  { port, logFile, binaries, account, temporary }: Launch,
): Promise<Postmaster> {
  if (!runningOn(cluster)) rmSync(join(cluster, 'postmaster.pid'), { force: true })
  const settings = Object.entries({ ...always, ...(temporary ? whenTemporary : {}), port: String(port) })
  const options = settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openSync(logFile, 'w', 0o600)
  give(account, logFile)
  const child = spawn(binaries.postgres, ['-D', cluster, ...options], {
    ...identity(account),
    cwd: cluster,
    env: plainEnv(),
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  let failure: (() => string) | undefined
  child.once('error', (error) => {
    failure = () => error.message
  })
  child.once('exit', () => {
    failure ??= () => readFileSync(logFile, 'utf8').trim()
  })
  // whoever ends us while we wait must not leave it behind
  const abandon = () => child.kill('SIGINT')
  process.once('exit', abandon)
  try {
    return await untilReady(cluster, child.pid, () => failure?.())
  } finally {
    process.off('exit', abandon)
  }
}

async function untilReady(
  cluster: string,
  pid: number | undefined,
  failed: () => string | undefined,
): Promise<Postmaster> {
  for (;;) {
    const server = runningOn(cluster)
    if (server?.ready && server.pid === pid) return server
    const failure = failed()
    if (failure !== undefined) throw new Error(`PostgreSQL did not start.\n${failure}`)
    await sleep(15)
  }
}

/** Ends the server at once but orderly (fast shutdown); one that does not answer is ended the hard way, WAL keeps it safe. */
export async function shutDown(cluster: string, pid: number): Promise<void> {
  const steps = [
    { signal: 'SIGINT', patience: 8000 },
    { signal: 'SIGQUIT', patience: 1500 },
    { signal: 'SIGKILL', patience: 500 },
  ] as const
  for (const { signal, patience } of steps) {
    if (!runs(pid, cluster)) return
    signalTo(pid, signal)
    const end = Date.now() + patience
    while (runs(pid, cluster) && Date.now() < end) await sleep(15)
  }
}

/**
 * The processes of a server that was killed see that it has gone when they next wait; one that calculates may not for
 * hours, and nobody can start while it holds the memory they shared.
 */
export function endOrphans(cluster: string): void {
  if (runningOn(cluster) || !existsSync('/proc/self/cwd')) return
  for (const pid of readdirSync('/proc').map(Number)) if (pid > 0 && isOrphanOf(pid, cluster)) signalTo(pid, 'SIGKILL')
}

function isOrphanOf(pid: number, cluster: string): boolean {
  try {
    if (readlinkSync(`/proc/${pid}/cwd`) !== realpathSync(cluster)) return false
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith('postgres:')
  } catch {
    return false
  }
}

export function signalTo(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
