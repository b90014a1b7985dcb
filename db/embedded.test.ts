import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, expect, test } from 'vitest'
import { isAlive, runningOn } from './embedded/postmaster.ts'
import { startEmbedded } from './embedded.ts'

const folder = mkdtempSync(join(tmpdir(), 'tomoni-embedded-'))
const cluster = join(folder, 'postgres')
const log = () => undefined
// where root runs the tests, PostgreSQL runs as somebody else, who must reach the folder
chmodSync(folder, 0o755)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function pidOn(place: string): number {
  const server = runningOn(place)
  if (!server) throw new Error(`Nothing runs on ${place}.`)
  return server.pid
}

async function ask(url: string, question: string): Promise<unknown> {
  const sql = postgres(url, { max: 1 })
  try {
    const [row] = await sql.unsafe(question)
    return row && Object.values(row)[0]
  } finally {
    await sql.end()
  }
}

test('keeps what is written from one start to the next, at the same address', async () => {
  const first = await startEmbedded({ folder, log })
  await ask(first.owner, `CREATE TABLE greeting AS SELECT 'こんにちは' AS words`)
  await first.stop()
  expect(runningOn(cluster)).toBeNull()

  const second = await startEmbedded({ folder, log })
  expect(second.owner).toBe(first.owner)
  expect(await ask(second.owner, 'SELECT words FROM greeting')).toBe('こんにちは')
  await second.stop()
})

test('many who join at once do not get in each other’s way', async () => {
  const first = await startEmbedded({ folder, log })
  const all = await Promise.allSettled(Array.from({ length: 12 }, () => startEmbedded({ folder, log })))
  const joined = all.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  for (const { stop } of [...joined, first]) await stop()
  expect(all.filter(({ status }) => status === 'rejected')).toEqual([])
})

test('orders and folds text by Unicode, and has the extensions the portal needs', async () => {
  const server = await startEmbedded({ folder, log })
  expect(await ask(server.owner, 'SHOW server_encoding')).toBe('UTF8')
  expect(await ask(server.owner, `SELECT lower('ＡÉ')`)).toBe('ａé')
  await ask(server.owner, 'CREATE EXTENSION pg_trgm')
  await ask(server.owner, 'CREATE EXTENSION pgcrypto')
  expect(await ask(server.owner, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toBe(false)
  await server.stop()
})

test('lets nobody in without the password, which only its owner can read', async () => {
  const server = await startEmbedded({ folder, log })
  const file = join(folder, 'postgres-password')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  await expect(ask(server.owner.replace(readFileSync(file, 'utf8').trim(), 'guess'), 'SELECT 1')).rejects.toThrow(
    /password/,
  )
  await server.stop()
})

test('is not hindered by a lock file whose process is another program now', async () => {
  writeFileSync(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n1700000000\n1\n\n127.0.0.1\n1 1\nready\n`)
  const server = await startEmbedded({ folder, log })
  expect(await ask(server.owner, 'SELECT 1')).toBe(1)
  await server.stop()
})

test('starts again by itself when the server is killed', async () => {
  const server = await startEmbedded({ folder, log })
  const killed = pidOn(cluster)
  process.kill(killed, 'SIGKILL')
  const restarted = () => runningOn(cluster)?.ready && pidOn(cluster) !== killed
  await expect.poll(restarted).toBe(true)
  expect(await ask(server.owner, 'SELECT words FROM greeting')).toBe('こんにちは')
  await server.stop()
})

test('a cluster of an earlier version, with one role, gets the second and keeps what it has', async () => {
  const before = await startEmbedded({ folder, log })
  const admin = before.owner.replace('//tomoni:', '//postgres:')
  await ask(admin, 'DROP ROLE tomoni_portal')
  await before.stop()
  const after = await startEmbedded({ folder, log })
  expect(await ask(after.url, 'SELECT current_user')).toBe('tomoni_portal')
  expect(await ask(after.owner, 'SELECT words FROM greeting')).toBe('こんにちは')
  await expect(ask(after.url, 'CREATE TABLE mine ()')).rejects.toThrow(/permission denied/)
  await after.stop()
})

test('two folders do not meet, and a temporary one is gone when stopped', async () => {
  const other = join(folder, 'other')
  const [one, two] = await Promise.all([
    startEmbedded({ folder, log }),
    startEmbedded({ folder: other, log, temporary: true }),
  ])
  expect(one.owner).not.toBe(two.owner)
  const pid = pidOn(join(other, 'postgres'))
  await two.stop()
  expect(existsSync(other)).toBe(false)
  await expect.poll(() => isAlive(pid)).toBe(false)
  expect(await ask(one.owner, 'SELECT 1')).toBe(1)
  await one.stop()
})

test('starts again although a process of the killed server goes on calculating', async () => {
  const server = await startEmbedded({ folder, log })
  const killed = pidOn(cluster)
  const sql = postgres(server.owner, { max: 1 })
  const busy = sql`SELECT count(*) FROM generate_series(1, 1e11::bigint)`.catch(() => undefined)
  await expect
    .poll(() =>
      ask(
        server.owner,
        `SELECT count(*)::int FROM pg_stat_activity WHERE query LIKE '%1e11%' AND state = 'active' AND pid <> pg_backend_pid()`,
      ),
    )
    .toBe(1)
  process.kill(killed, 'SIGKILL')
  const restarted = () => runningOn(cluster)?.ready && pidOn(cluster) !== killed
  await expect.poll(restarted).toBe(true)
  expect(await ask(server.owner, 'SELECT words FROM greeting')).toBe('こんにちは')
  await busy
  await sql.end({ timeout: 1 })
  await server.stop()
})
