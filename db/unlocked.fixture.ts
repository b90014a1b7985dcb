import {
  InsertQueryNode,
  type KyselyPlugin,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  RawNode,
  type RootOperationNode,
  SelectQueryNode,
  sql,
} from 'kysely'
import { expect } from 'vitest'
import { connect, type Db } from './connection.ts'
import { askedFrom, isHolding, withoutHolding } from './locks.fixture.ts'
import { freshDatabase } from './testing.ts'

/** A database of its own, as its owner reaches it and with the rights that the process has. */
export type Opened = { owner: Db; process: Db; close(): Promise<void> }

export async function opened(): Promise<Opened> {
  const { db: owner, processUrl, drop } = await freshDatabase()
  const address = new URL(processUrl)
  // however slow the machine, who waits for a lock gets it
  address.searchParams.set('lock_timeout', '0')
  const process = connect(address.href, 4)
  return { owner, process, close: () => process.destroy().then(drop) }
}

/**
 * Runs something without some locks: places in the source, functions of a migration among them (locks.fixture.ts), or
 * 'constraint …' of the database, which then is one of its own: what was done without may never have it again.
 */
export async function without<T>(
  shared: Opened,
  locks: string[],
  work: (opened: Pick<Opened, 'owner' | 'process'>, unlocked: KyselyPlugin) => Promise<T>,
): Promise<T> {
  const constraints = locks.filter((lock) => lock.startsWith('constraint '))
  const functions = locks.filter((lock) => /\.sql /.test(lock))
  const asked = locks.filter((lock) => /\.ts /.test(lock))
  const own = constraints.length > 0 ? await opened() : null
  const { owner, process } = own ?? shared
  const whole: string[] = []
  try {
    for (const lock of constraints) await only(owner, dropping(lock)).then((found) => sql.raw(found).execute(owner))
    for (const lock of functions) {
      const text = await only(owner, textOf(lock))
      whole.push(text)
      await sql.raw(withoutHolding(text)).execute(owner)
    }
    const plugin = new Unlocked(asked)
    const done = await work({ owner, process }, plugin)
    expect([...plugin.met].sort(), 'the locks that were come to').toEqual([...asked].sort())
    return done
  } finally {
    for (const text of whole) await sql.raw(text).execute(owner)
    await own?.close()
  }
}

type Found = { sql: string }
const dropping = (lock: string) =>
  sql<Found>`select format('alter table %s drop constraint %I cascade', conrelid::regclass, conname) as sql
    from pg_constraint where conname = ${lock.split(' ')[1]}`
const textOf = (lock: string) =>
  sql<Found>`select pg_get_functiondef(oid) as sql from pg_proc where proname = ${lock.split(' ')[1]}`

async function only(db: Db, query: ReturnType<typeof dropping>): Promise<string> {
  const { rows } = await query.execute(db)
  const [found, ...more] = rows
  if (!found || more.length > 0) throw new Error('the database has not one that is called so')
  return found.sql
}

/** Asks without holding anything, and adds without asking what is there, where a query comes from one of the places. */
class Unlocked implements KyselyPlugin {
  met = new Set<string>()
  #places: string[]

  constructor(places: string[]) {
    this.#places = places
  }

  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    const unlocked = this.#places.length > 0 ? free(node) : node
    if (unlocked === node) return node
    const place = askedFrom()
    if (!this.#places.includes(place)) return node
    this.met.add(place)
    return unlocked
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result
  }
}

function free(node: RootOperationNode): RootOperationNode {
  if (SelectQueryNode.is(node) && node.endModifiers) return { ...node, endModifiers: undefined }
  if (InsertQueryNode.is(node) && node.onConflict) return { ...node, onConflict: undefined }
  if (RawNode.is(node) && node.sqlFragments.some(isHolding)) {
    return { ...node, sqlFragments: node.sqlFragments.map(withoutHolding) }
  }
  return node
}
