import { type KyselyPlugin, type PluginTransformQueryArgs, type PluginTransformResultArgs, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db, Trx } from './connection.ts'
import { askedFrom } from './locks.fixture.ts'
import { type Opened, opened, without } from './unlocked.fixture.ts'

/** What two must not do at once, what keeps them apart, and what becomes of it with that and without. */
type Race<Made> = {
  what: string
  /** What holds it, as unlocked.fixture.ts names it: all of it is taken out for the control. */
  locks: string[]
  /** What would keep the same two apart as well: taken out in both runs. */
  besides?: string[]
  /** What only the owner of the tables does. */
  isOwner?: true
  prepare(db: Db): Promise<Made>
  /** In one transaction, which ends only once the second has ended or waits for it. */
  first(db: Db, made: Made): Promise<unknown>
  /** The first is halted here instead, by the first answer that this place waits for; transactions are its own affair. */
  until?: string
  /** The same again where it is left out. */
  second?(db: Db, made: Made): Promise<unknown>
  /** What is so afterwards; where it is left out, what each of the two gave: 'done' or its refusal's code. */
  after?(db: Db, made: Made, both: unknown[], hasWaited: boolean): unknown
  held: unknown
  /** The control: the same without the lock. */
  lost: unknown
}

/** For the table of a part, so that each race knows what it has prepared. */
export const race = <Made>(of: Race<Made>): Race<never> => of as never

/** What several races have in common, made once in each of their databases. */
export function onceIn<Made>(make: (trx: Trx) => Promise<Made>): (db: Db) => Promise<Made> {
  const made = new WeakMap<Db, Promise<Made>>()
  return (db) => {
    const known = made.get(db) ?? db.transaction().execute(make)
    made.set(db, known)
    return known
  }
}

/** The races of a part as tests, in one database of theirs; what races has the rights that the process has. */
export function testRaces(races: Race<never>[]): void {
  let shared: Opened
  beforeAll(async () => {
    shared = await opened()
  })
  afterAll(() => shared.close())
  test.each(races)('$what', async (each) => {
    const { locks, besides = [], isOwner, held, lost } = each
    const runWithout = (gone: string[]) =>
      without(shared, gone, ({ owner, process }, unlocked) =>
        run(owner, (isOwner ? owner : process).withPlugin(unlocked), each),
      )
    expect(await runWithout(besides)).toEqual(held)
    expect(await runWithout([...besides, ...locks])).toEqual(lost)
  })
}

async function run<Made>(db: Db, racing: Db, each: Race<Made>): Promise<unknown> {
  const { prepare, until, first, second = first, after = bothGave } = each
  const made = await prepare(db)
  const pause = new Pause(until)
  const halting = racing.withPlugin(pause)
  const wholly = async (trx: Db) => {
    const given = await first(trx, made)
    await pause.here()
    return given
  }
  const one = outcome(until ? first(halting, made) : halting.transaction().execute(wholly))
  await Promise.race([pause.reached, one])
  let isOver = false
  const other = outcome(second(racing, made)).finally(() => {
    isOver = true
  })
  while (!isOver && !(await somebodyWaits(racing))) await new Promise((next) => setTimeout(next, 5))
  const hasWaited = !isOver
  pause.end()
  return after(db, made, await Promise.all([one, other]), hasWaited)
}

const bothGave = (_db: Db, _made: unknown, both: unknown[]) => both

const outcome = (act: Promise<unknown>) =>
  act.then(
    (given) => given ?? 'done',
    (error) => error.code ?? error,
  )

async function somebodyWaits(db: Db): Promise<boolean> {
  const { rows } = await sql`select from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
  return rows.length > 0
}

/** Halts one of two, before the answer that a place in the source waits for, or where it is told to. */
class Pause implements KyselyPlugin {
  #reached = Promise.withResolvers<void>()
  #ended = Promise.withResolvers<void>()
  #of = new WeakSet<object>()
  #place: string | undefined
  reached = this.#reached.promise
  end = this.#ended.resolve

  constructor(place?: string) {
    this.#place = place
  }

  here(): Promise<void> {
    this.#reached.resolve()
    return this.#ended.promise
  }

  transformQuery({ node, queryId }: PluginTransformQueryArgs) {
    if (this.#place && askedFrom() === this.#place) this.#of.add(queryId)
    return node
  }

  async transformResult({ result, queryId }: PluginTransformResultArgs) {
    if (this.#of.has(queryId)) await this.here()
    return result
  }
}
