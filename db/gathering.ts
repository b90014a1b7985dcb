import { AsyncLocalStorage } from 'node:async_hooks'
import type { Db } from './connection.ts'

export type Outcome<Answer> = PromiseSettledResult<Answer>

type Round<Ask, Answer> = (db: Db, key: string, asks: Ask[]) => Promise<Outcome<Answer>[]>
type Waiting<Ask, Answer> = { ask: Ask; settle(outcome: Outcome<Answer>): void }

/** Outside of every request: what is done for many is nobody's own, and whoever was first does not hear what others did. */
const apart = AsyncLocalStorage.snapshot()

/** Of a crowd so many are done in one round. */
const most = 50

/**
 * Does in one round what many ask for at once: a transaction costs as much for one comment as for fifty. Who comes first is not
 * kept waiting; who comes meanwhile, with the same key, is in the next round. Each has an outcome of their own, in the order in
 * which they asked. Where what one of several sent cannot be stored, each is done again alone: nobody fails for another. Within
 * a transaction there is nobody to wait for.
 */
export function gathering<Ask, Answer>(run: Round<Ask, Answer>): (db: Db, key: string, ask: Ask) => Promise<Answer> {
  const queues = new WeakMap<Db, Map<string, Waiting<Ask, Answer>[]>>()

  async function round(db: Db, key: string, some: Waiting<Ask, Answer>[]): Promise<void> {
    try {
      const asks = some.map(({ ask }) => ask)
      const outcomes = await run(db, key, asks)
      some.forEach(({ settle }, at) => {
        settle(outcomes[at] as Outcome<Answer>)
      })
    } catch (reason) {
      if (some.length > 1 && isAboutData(reason)) await Promise.all(some.map((one) => round(db, key, [one])))
      else for (const { settle } of some) settle({ status: 'rejected', reason })
    }
  }

  async function rounds(db: Db, key: string, queue: Waiting<Ask, Answer>[], running: Map<string, unknown>) {
    while (queue.length > 0) await round(db, key, queue.splice(0, most))
    running.delete(key)
  }

  return (db, key, ask) =>
    new Promise((resolve, reject) => {
      const settle: Waiting<Ask, Answer>['settle'] = (outcome) =>
        outcome.status === 'fulfilled' ? resolve(outcome.value) : reject(outcome.reason)
      if (db.isTransaction) return void apart(round, db, key, [{ ask, settle }])
      const running = queues.get(db) ?? new Map<string, Waiting<Ask, Answer>[]>()
      queues.set(db, running)
      const queue = running.get(key)
      if (queue) return void queue.push({ ask, settle })
      const first = [{ ask, settle }]
      running.set(key, first)
      void apart(rounds, db, key, first, running)
    })
}

/** SQLSTATE 22 and 23: a value or a constraint. Whatever else went wrong would go wrong for each of them. */
const isAboutData = (error: unknown): boolean => /^2[23]/.test(String((error as { code?: unknown } | null)?.code))
