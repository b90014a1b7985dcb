import { spawn } from 'node:child_process'
import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { chmod, link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import postgres from 'postgres'
import { type Account, give, identity, plainEnv } from './account.ts'
import type { Binaries } from './binaries.ts'
import { isAlive } from './postmaster.ts'

const superuser = 'postgres'
const name = 'tomoni'
const portal = 'tomoni_portal'
/** docs/decisions/024: bounds for what the portal asks, as settings of its role. */
const patience = { lock_timeout: '10s', statement_timeout: '60s', idle_in_transaction_session_timeout: '5min' }

/** Where the portal's database is, for the process, and for whoever owns what is in it. */
export type Addresses = { url: string; owner: string }

/** The password of the cluster, made on first use and readable by its owner only. */
export async function clusterPassword(file: string, account: Account): Promise<string> {
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`
    await writeFile(draft, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
    give(account, draft)
    // link() refuses where another process was first, so both end with the same password
    await link(draft, file).catch(() => undefined)
    await rm(draft)
  }
  return (await readFile(file, 'utf8')).trim()
}

/** Makes the cluster beside its place and moves it there when complete: what is in its place is never half made. */
export async function ensureCluster(
  cluster: string,
  passwordFile: string,
  { binaries, account, temporary }: { binaries: Binaries; account: Account; temporary: boolean },
): Promise<void> {
  if (existsSync(join(cluster, 'PG_VERSION'))) return checkVersion(cluster, binaries)
  for (const pid of halfMade(cluster)) {
    if (!isAlive(pid) || pid === process.pid) await rm(`${cluster}.${pid}`, { recursive: true, force: true })
  }
  const half = `${cluster}.${process.pid}`
  await mkdir(half, { mode: 0o700 })
  give(account, half)
  const settings = [
    ...['-D', half, '-U', superuser, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8'],
    // the order of texts comes with PostgreSQL and stays the same when the system's C library changes
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...(temporary ? ['--no-sync'] : []),
  ]
  try {
    const first = await run(binaries.initdb, [...settings, '--locale=C.UTF-8'], account)
    if (first.failed) {
      if (!first.output.includes('invalid locale'))
        throw new Error(`PostgreSQL could not make its data folder.\n${first.output}`)
      const second = await run(binaries.initdb, [...settings, '--locale=C'], account)
      if (second.failed) throw new Error(`PostgreSQL could not make its data folder.\n${second.output}`)
    }
    await chmod(half, 0o700)
    await rename(half, cluster).catch((error: unknown) => {
      if (!existsSync(join(cluster, 'PG_VERSION'))) throw error
    })
  } finally {
    await rm(half, { recursive: true, force: true })
  }
}

/** The processes that began to make a cluster here; one that was ended meanwhile cannot clean up. */
function halfMade(cluster: string): number[] {
  const mark = `${basename(cluster)}.`
  const names = readdirSync(dirname(cluster)).filter((name) => name.startsWith(mark))
  return names.map((name) => Number(name.slice(mark.length))).filter((pid) => pid > 0)
}

/**
 * Two roles, neither of them over the cluster: the owner makes tables (and, for tests, databases), the portal's own may only do
 * what is granted to it (db/privileges.ts). What a cluster of an earlier version lacks is made as well.
 */
export async function ensureDatabase(port: number, password: string): Promise<Addresses> {
  const url = (user: string, secret: string, database = name) =>
    `postgres://${user}:${secret}@127.0.0.1:${port}/${database}`
  const portalPassword = createHmac('sha256', password).update(portal).digest('base64url')
  const sql = postgres(url(superuser, password, 'postgres'), { max: 1, onnotice: () => undefined })
  try {
    // of two who change one role at once PostgreSQL refuses one
    await sql`SELECT pg_advisory_lock(hashtext('tomoni roles'))`
    const [found] = await sql`SELECT 1 FROM pg_database WHERE datname = ${name}`
    if (!found) {
      await sql.unsafe(`DROP ROLE IF EXISTS ${name}`)
      await sql.unsafe(`CREATE ROLE ${name} LOGIN CREATEDB PASSWORD '${password}'`)
      await sql.unsafe(`CREATE DATABASE ${name} OWNER ${name}`)
    }
    // the demo has a past: whoever fills it in must be able to pass over the triggers that keep records as they are
    await sql.unsafe(`GRANT SET ON PARAMETER session_replication_role TO ${name}`)
    const [other] = await sql`SELECT 1 FROM pg_roles WHERE rolname = ${portal}`
    if (!other) await sql.unsafe(`CREATE ROLE ${portal} LOGIN PASSWORD '${portalPassword}'`)
    for (const [setting, value] of Object.entries(patience)) {
      await sql.unsafe(`ALTER ROLE ${portal} SET ${setting} = '${value}'`)
    }
  } finally {
    await sql.end()
  }
  return { url: url(portal, portalPassword), owner: url(name, password) }
}

function checkVersion(cluster: string, { version }: Binaries): void {
  const stored = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  const ours = version.split('.')[0]
  if (stored !== ours) {
    throw new Error(
      `${cluster} was written by PostgreSQL ${stored}, this program brings ${ours}. ` +
        'Make a backup with the earlier version of the program and restore it with this one.',
    )
  }
}

function run(program: string, args: string[], account: Account): Promise<{ failed: boolean; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      ...identity(account),
      cwd: '/',
      env: plainEnv(),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    const abandon = () => child.kill()
    process.once('exit', abandon)
    child.on('error', reject)
    child.on('close', (code) => {
      process.off('exit', abandon)
      resolve({ failed: code !== 0, output })
    })
  })
}
