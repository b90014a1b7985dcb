import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pauses } from '../scripts/pauses.mjs'
import { type Account, canReach, chooseAccount, give, placeOutside } from './embedded/account.ts'
import { findBinaries } from './embedded/binaries.ts'
import { type Addresses, clusterPassword, ensureCluster, ensureDatabase } from './embedded/cluster.ts'
import { becomeKeeper, hasKeeper, isKeeper, leave } from './embedded/keeper.ts'
import { endOrphans, launch, type Postmaster, runningOn, shutDown, signalTo } from './embedded/postmaster.ts'

type Options = {
  folder: string
  port?: number
  log: (line: string) => void
  /** For tests: fast, and gone with its folder when stopped. */
  temporary?: boolean
}
type Embedded = Addresses & { stop(): Promise<void> }

/** Starts the portal's own PostgreSQL in `folder`, or joins the one that already runs there. */
export async function startEmbedded({ folder, port, log, temporary = false }: Options): Promise<Embedded> {
  const { base, account } = settle(resolve(folder), log)
  const cluster = join(base, 'postgres')
  const keeperFile = join(base, 'postgres-keeper')
  const binaries = await findBinaries(account, base, log)
  const password = await readPassword(base, account)
  if (!existsSync(join(cluster, 'PG_VERSION'))) log(`Making the database in ${cluster} …`)
  await ensureCluster(cluster, join(base, 'postgres-password'), { binaries, account, temporary })

  const portFile = join(base, 'postgres-port')
  const start = (at: number) =>
    launch(cluster, { port: at, logFile: join(base, 'postgres.log'), binaries, account, temporary })
  let server = await findOrStart(
    cluster,
    port ?? (Number(readIf(portFile)) || (await freePort())),
    start,
    port === undefined,
  )
  becomeKeeper(keeperFile)
  writeFileSync(portFile, String(server.port))
  give(account, portFile)

  const hurry = () => isKeeper(keeperFile) && signalTo(server.pid, 'SIGINT')
  process.on('exit', hurry)
  let mending: Promise<void> | null = null
  const pauseAfter = pauses()
  let [startedAt, notBefore] = [Date.now(), 0]
  const mend = async () => {
    log('PostgreSQL has ended; starting it again.')
    notBefore = Date.now() + pauseAfter(Date.now() - startedAt)
    server = await findOrStart(cluster, server.port, start, false)
    startedAt = Date.now()
    becomeKeeper(keeperFile)
  }
  const watch = setInterval(() => {
    if (mending || Date.now() < notBefore || runningOn(cluster)) return
    mending = mend()
      .catch((error: Error) => log(error.message))
      .finally(() => {
        mending = null
      })
  }, 500)
  watch.unref()

  const stop = async () => {
    clearInterval(watch)
    await mending
    if (!hasKeeper(keeperFile)) await shutDown(cluster, server.pid)
    process.off('exit', hurry)
    leave(keeperFile)
    if (temporary) rmSync(base, { recursive: true, force: true })
  }
  try {
    return { ...(await ensureDatabase(server.port, password)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Removes a temporary database whose process was killed. */
export async function removeAbandoned(folder: string): Promise<void> {
  const cluster = join(folder, 'postgres')
  if (!existsSync(folder) || hasKeeper(join(folder, 'postgres-keeper'))) return
  const server = runningOn(cluster)
  if (server) await shutDown(cluster, server.pid)
  rmSync(folder, { recursive: true, force: true })
}

function settle(folder: string, log: (line: string) => void): { base: string; account: Account } {
  if (mkdirSync(folder, { recursive: true }) && process.getuid?.() === 0) {
    const { uid, gid } = statSync(dirname(folder))
    chownSync(folder, uid, gid)
  }
  const own = join(folder, 'postgres')
  const account = chooseAccount(existsSync(own) ? own : folder)
  if (canReach(account, folder)) return { base: folder, account }
  const base = placeOutside(folder)
  log(`As root, PostgreSQL runs as "${account?.name}", who cannot reach ${folder}; its data is in ${base}.`)
  mkdirSync(base, { recursive: true })
  const outside = join(base, 'postgres')
  return { base, account: chooseAccount(existsSync(outside) ? outside : base) }
}

async function readPassword(base: string, account: Account): Promise<string> {
  const file = join(base, 'postgres-password')
  if (existsSync(join(base, 'postgres')) && !existsSync(file)) {
    throw new Error(`${file} is missing. Without it the database in ${join(base, 'postgres')} cannot be opened.`)
  }
  return clusterPassword(file, account).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EACCES') throw error
    const owner = statSync(file).uid
    throw new Error(
      `${file} belongs to another user (${owner}), who has started the portal here before. Start it as root or as that user.`,
    )
  })
}

/** Joins a running server, waits for one that is starting or stopping, and else starts one. */
async function findOrStart(
  cluster: string,
  wantedPort: number,
  start: (port: number) => Promise<Postmaster>,
  mayMove: boolean,
): Promise<Postmaster> {
  let port = wantedPort
  const end = Date.now() + 60_000
  for (;;) {
    const server = runningOn(cluster)
    if (server?.ready) return server
    if (!server) {
      try {
        return await start(port)
      } catch (error) {
        const { message } = error as Error
        const taken = /could not bind|in use\?/.test(message)
        if (taken && mayMove) port = await freePort()
        // another process may have started it just now
        else if (!/shared memory block|lock file/.test(message) || Date.now() > end) throw error
        else endOrphans(cluster)
      }
    }
    if (Date.now() > end) throw new Error(`PostgreSQL in ${cluster} does not get ready (process ${server?.pid}).`)
    await sleep(100)
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

const readIf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '')
