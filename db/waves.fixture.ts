import { CamelCasePlugin, Kysely } from 'kysely'
import type { PostgresJSSql } from 'kysely-postgres-js'
import { connectRaw, type Db } from './connection.ts'
import { PostgresDialect } from './dialect.ts'
import { Pool } from './pool.ts'
import type { Database } from './schema.ts'

type Line = { unsafe(text: string, ...rest: unknown[]): Promise<unknown>; release(): void }

const turn = () => new Promise((done) => setImmediate(done))

/**
 * A database whose round trips are counted: what is asked side by side is one wave. The answers of a wave are held back until
 * all it asks is answered and nothing more is coming, so that what waits for any of them is always in the next.
 */
export function countingWaves(url: string) {
  const pool = new Pool(() => connectRaw(url, 10), { free: 2 ** 31 - 1, answer: 2 ** 31 - 1 })
  const waves: string[][] = []
  let asked: Promise<unknown>[] = []
  let open: Promise<void> | null = null
  let coming = 0

  async function allAnswered(): Promise<void> {
    for (let known = -1; known < asked.length || coming > 0; await turn()) {
      known = asked.length
      await Promise.allSettled(asked)
    }
    asked = []
    open = null
  }

  async function ask(answer: Promise<unknown>, text: string): Promise<unknown> {
    asked.push(answer)
    answer.catch(() => undefined)
    if (!open) {
      waves.push([])
      open = allAnswered()
    }
    waves.at(-1)?.push(text)
    await open
    return answer
  }

  async function reserve() {
    coming++
    const line = (await pool.driver.reserve()) as unknown as Line
    // whoever takes a line has something to ask, in this turn
    void turn().then(() => coming--)
    return {
      release: line.release,
      unsafe: (text: string, ...rest: unknown[]) => ask(line.unsafe(text, ...rest), text),
    }
  }

  const driver = { ...pool.driver, reserve } as unknown as PostgresJSSql
  const db: Db = new Kysely<Database>({
    dialect: new PostgresDialect({ postgres: () => driver }),
    plugins: [new CamelCasePlugin()],
  })
  return {
    db,
    /** What it gives, and what it asks, wave by wave. */
    async during<T>(run: () => Promise<T>): Promise<{ result: T; waves: string[][] }> {
      waves.length = 0
      const result = await run()
      return { result, waves: [...waves] }
    },
  }
}
