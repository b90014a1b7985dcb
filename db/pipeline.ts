import { type KyselyProps, Transaction } from 'kysely'
import type { Database } from './schema.ts'

type Trx = Transaction<Database>

/**
 * Runs with the same transaction, but statements go over its line as they are begun: Kysely alone sends each only after the
 * answer to the one before, even where nobody waits for that. The database does them in the order in which they were begun.
 */
export function pipelined<T>(trx: Trx, run: (trx: Trx) => Promise<T>): Promise<T> {
  const waiting = trx.getExecutor()
  return waiting.provideConnection((line) => {
    const executor = waiting.withConnectionProvider({ provideConnection: (use) => use(line) })
    // an open transaction asks nothing of the rest
    const rest = { config: {}, dialect: {}, driver: {} }
    return run(new Transaction<Database>({ ...rest, executor } as KyselyProps))
  })
}
