import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { isAlive } from './embedded/postmaster.ts'
import { removeAbandoned, startEmbedded } from './embedded.ts'
import { whenFree } from './when-free.fixture.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A server where tests may make databases, the same for the portal's role, and the migrated database to copy. */
    testServer: { url: string; processUrl: string; template: string }
  }
}

type Addresses = { url: string; owner: string }

const prefix = 'tomoni-test-'

/** One server for the whole run; db/testing.ts copies the migrated template for each worker. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await testServer()
  const template = `test_${randomBytes(4).toString('hex')}`
  const sql = postgres(server.owner, { max: 1, onnotice: () => undefined })
  const cleanUp = async () => {
    const made = await sql<
      { datname: string }[]
    >`SELECT datname FROM pg_database WHERE starts_with(datname, ${template})`
    for (const { datname } of made) await whenFree(() => sql.unsafe(`DROP DATABASE "${datname}" WITH (FORCE)`))
    await sql.end()
    await server.stop()
  }
  try {
    await sql.unsafe(`CREATE DATABASE "${template}"`)
    await migrateTemplate({ url: at(server.url, template), owner: at(server.owner, template) })
  } catch (error) {
    await cleanUp()
    throw error
  }
  project.provide('testServer', { url: server.owner, processUrl: server.url, template })
  return cleanUp
}

async function testServer(): Promise<Addresses & { stop(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { url: given, owner: given, stop: async () => undefined }
  for (const name of readdirSync(tmpdir())) {
    // one that another run is just making says nothing of itself yet, but its name tells of the run
    if (!name.startsWith(prefix) || isAlive(Number.parseInt(name.slice(prefix.length), 10))) continue
    // another user's, or one that is being removed just now: not ours to worry about
    await removeAbandoned(join(tmpdir(), name)).catch(() => undefined)
  }
  const folder = join(tmpdir(), `${prefix}${process.pid}-${randomBytes(3).toString('hex')}`)
  return startEmbedded({ folder, temporary: true, log: () => undefined })
}

async function migrateTemplate(addresses: Addresses): Promise<void> {
  const program = new URL('./migrate.ts', import.meta.url)
  if (!existsSync(program)) throw new Error('db/migrate.ts is missing: it must export migrate(url).')
  const { migrate } = (await import(program.href)) as { migrate(addresses: Addresses): Promise<unknown> }
  await migrate(addresses)
}

function at(url: string, database: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  return address.href
}
