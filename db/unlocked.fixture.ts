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
  const process = connect(processUrl, 4)
  return { owner, process, close: () => process.destroy().then(drop) }
}

/**
 * Runs something without some locks: places in the source, functions of a migration among them (locks.fixture.ts), or
 * 'constraint …', 'index …', 'trigger …' of the database. What changes the database gets one of its own.
 */
export async function without<T>(
  shared: Opened,
  locks: string[],
  work: (opened: Pick<Opened, 'owner' | 'process'>, unlocked: KyselyPlugin) => Promise<T>,
): Promise<T> {
  const asked = locks.filter((lock) => /\.ts /.test(lock))
  const kept = locks.filter((lock) => !asked.includes(lock))
  const own = kept.length > 0 ? await opened() : null
  try {
    for (const lock of kept) await takeOut((own ?? shared).owner, lock)
    const plugin = new Unlocked(asked)
    const done = await work(own ?? shared, plugin)
    expect([...plugin.met].sort(), 'the locks that were come to').toEqual([...asked].sort())
    return done
  } finally {
    await own?.close()
  }
}

async function takeOut(db: Db, lock: string): Promise<void> {
  const [kind = '', name = ''] = lock.split(' ')
  const found = await sql<{ sql: string }>`
    select pg_get_functiondef(oid) as sql from pg_proc where proname = ${name} and ${kind} like 'db/migrations/%'
    union all select format('drop index %I', relname) from pg_class where relname = ${name} and ${kind} = 'index'
    union all select format('alter table %s drop constraint %I cascade', conrelid::regclass, conname) from pg_constraint
      where conname = ${name} and ${kind} = 'constraint'
    union all select format('drop trigger %I on %s', tgname, tgrelid::regclass) from pg_trigger
      where tgname = ${name} and ${kind} = 'trigger'`.execute(db)
  const [only, ...more] = found.rows
  if (!only || more.length > 0) throw new Error(`the database has no one ${lock}`)
  await sql.raw(withoutHolding(only.sql)).execute(db)
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
