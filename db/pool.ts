import type { PostgresJSSql } from 'kysely-postgres-js'
import type { ReservedSql, Sql } from 'postgres'

/** Milliseconds that somebody waits: for a line when all are in use, and for one answer over it. */
type Patience = { free: number; answer: number }
type Unsafe = (text: string, values?: never[], options?: object) => Promise<unknown>
/** What db/postgres.patch adds. */
type Line = ReservedSql & { destroy(): void }

/** Known to the pages by its code, like what the driver says of a line that broke (app/http/database-away.ts). */
export class Refused extends Error {
  code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/**
 * The lines of a process to its database. While that is silent (pulse.ts) nobody waits for it: `cut()` refuses everybody who
 * waits, leaves the lines to themselves and refuses at once whoever comes, until `mend()`.
 */
export class Pool {
  #open: () => Sql
  #patience: Patience
  #lines: Sql
  #isCut = false

  constructor(open: () => Sql, patience: Patience) {
    this.#open = open
    this.#patience = patience
    this.#lines = open()
  }

  cut(): void {
    if (this.#isCut) return
    this.#isCut = true
    const silent = this.#lines
    this.#lines = this.#open()
    void silent.end({ timeout: 0 }).catch(() => undefined)
  }

  mend(): void {
    this.#isCut = false
  }

  /** In the shape that the dialect asks for. */
  get driver(): PostgresJSSql {
    return {
      options: {},
      reserve: () => this.#reserve() as never,
      end: (options) => this.#lines.end(options),
    }
  }

  async #reserve() {
    if (this.#isCut) throw new Refused('CONNECTION_SILENT')
    const coming = this.#lines.reserve() as Promise<Line>
    const line = await new Promise<Line>((resolve, reject) => {
      const giveUp = () => {
        reject(new Refused('CONNECTION_ALL_BUSY'))
        coming.then((late) => late.release()).catch(() => undefined)
      }
      const impatient = setTimeout(giveUp, this.#patience.free)
      coming.finally(() => clearTimeout(impatient)).then(resolve, reject)
    })
    return this.#patient(line)
  }

  #patient(line: Line) {
    const ask: Unsafe = line.unsafe
    const unsafe: Unsafe = (text, values, options) => {
      const asked = ask(text, values, options)
      // a stream waits for whoever reads it
      if (!options) return asked
      const impatient = setTimeout(line.destroy, this.#patience.answer)
      const answered = () => clearTimeout(impatient)
      asked.then(answered, answered)
      return text === 'commit' ? asked.then(isCommitted) : asked
    }
    return { unsafe, release: line.release }
  }
}

/** Where a statement had failed and nobody minded, PostgreSQL answers COMMIT by taking all back. */
function isCommitted(result: unknown) {
  if ((result as { command?: string }).command === 'ROLLBACK') throw new Refused('ROLLED_BACK')
  return result
}
