import { CompiledQuery } from 'kysely'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { NotFound, TooMany } from '#app/refusal.ts'
import { config } from '#config'
import { db } from '#db/connection'

/** Attempts per seconds, counted in PostgreSQL so that every process counts together. */
const limits = {
  signInAddress: { points: 30, duration: 900 },
  /** One account from one address, so that nobody can lock out others. */
  signInAccount: { points: 8, duration: 900 },
  /** One account from anywhere: never refused, only slower. */
  signInAnywhere: { points: 40, duration: 900 },
  submission: { points: 20, duration: 3600 },
  /** A class or a library answers from one address. */
  surveySheet: { points: 60, duration: 3600 },
  surveyCode: { points: 60, duration: 900 },
  boardMessage: { points: 10, duration: 3600 },
  boardPost: { points: 30, duration: 86_400 },
  receipt: { points: 30, duration: 900 },
  /** Mails with a link, asked for from one address. */
  link: { points: 10, duration: 3600 },
  search: { points: 120, duration: 60 },
  /** PDF, Word, Excel and CSV that are not kept: a press room asks from one address, a clerk prints a batch of letters. */
  document: { points: 120, duration: 600 },
  /** Codes of letters that were none: whoever has one types it seldom more than twice. */
  invitationCode: { points: 20, duration: 900 },
  invitation: { points: 30, duration: 900 },
  /** Registrations begun, by one person and from one address: a centre may help several groups in a day. */
  draft: { points: 5, duration: 86_400 },
  draftAddress: { points: 20, duration: 86_400 },
  /** Megabytes of papers, of one person and from one address. */
  papers: { points: 100, duration: 86_400 },
  papersAddress: { points: 300, duration: 86_400 },
  /** Megabytes of pictures and materials that one of the staff brings in. */
  staffFiles: { points: 500, duration: 86_400 },
} as const

/** The library speaks to a pg pool; this is our connection in that shape. */
const client = {
  async query(query: { text: string; values?: unknown[] } | string, values?: unknown[]) {
    const [text, given] = typeof query === 'string' ? [query, values] : [query.text, query.values]
    const { rows, numAffectedRows } = await db.executeQuery(CompiledQuery.raw(text, given ?? []))
    return { rows, rowCount: Number(numAffectedRows ?? rows.length) }
  },
}

const limiters = new Map<string, RateLimiterPostgres>()

function limiter(name: keyof typeof limits): RateLimiterPostgres {
  let found = limiters.get(name)
  if (!found) {
    found = new RateLimiterPostgres({
      storeClient: client,
      storeType: 'pool',
      tableName: 'rate_limits',
      tableCreated: true,
      keyPrefix: name,
      ...limits[name],
    })
    limiters.set(name, found)
  }
  return found
}

/** Counts one attempt of `key` (an address, an account), or so many points; refuses with 429 once there are too many. */
export async function limit(name: keyof typeof limits, key: string, points = 1): Promise<void> {
  if (config.RATE_LIMITS === 'off') return
  try {
    await limiter(name).consume(key, points)
  } catch (error) {
    if (error instanceof RateLimiterRes) throw new TooMany(error.msBeforeNext / 1000)
    throw error
  }
}

/** Counts one attempt of `key` without refusing it; true once there are too many. */
export async function isTooMany(name: keyof typeof limits, key: string): Promise<boolean> {
  try {
    await limit(name, key)
    return false
  } catch (error) {
    if (error instanceof TooMany) return true
    throw error
  }
}

/** Starts counting anew: the attempts of `key` ended well. */
export async function forgive(name: keyof typeof limits, key: string): Promise<void> {
  if (config.RATE_LIMITS === 'on') await limiter(name).delete(key)
}

/** Takes one attempt of `key` out of the count again: it ended well. */
export async function giveBack(name: keyof typeof limits, key: string): Promise<void> {
  if (config.RATE_LIMITS === 'on') await limiter(name).reward(key)
}

/** Bytes as points: begun megabytes. */
export const megabytes = (bytes: Uint8Array): number => Math.max(1, Math.ceil(bytes.length / 1024 ** 2))

/**
 * Looks something up by a secret. Only what is not found stays counted, so that whoever has the secret may come as often as
 * they like; but it is counted before, so that after too many guesses not even the right one opens anything from that
 * address, and guesses sent all at once are no more than those sent one by one.
 */
export async function guessed<T>(
  name: keyof typeof limits,
  key: string,
  lookUp: () => Promise<T>,
  isMiss = (error: unknown): boolean => error instanceof NotFound,
): Promise<T> {
  await limit(name, key)
  let missed = false
  try {
    return await lookUp()
  } catch (error) {
    missed = isMiss(error)
    throw error
  } finally {
    if (!missed) await giveBack(name, key)
  }
}
