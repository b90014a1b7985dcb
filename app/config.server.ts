import { createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const flag = z.enum(['true', 'false']).transform((v) => v === 'true')
const secret = z.string().regex(/^[0-9a-f]{64}$/i, '64 hexadecimal characters (32 bytes)')

const environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, message: 'an address like https://plans.example.jp' })
    .refine((url) => new URL(url).href === `${new URL(url).origin}/`, 'an address without a path')
    .transform((url) => new URL(url).origin)
    .optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'a postgres:// address')
    .optional(),
  /** Who owns what is in the database, where that is not the user of DATABASE_URL: for migrations. */
  DATABASE_OWNER_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'a postgres:// address')
    .optional(),
  /** Where DATABASE_URL leads to a pooler in transaction mode: past it, for listening and for the queue of jobs. */
  DATABASE_DIRECT_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'a postgres:// address')
    .optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  DATA_DIR: z.string().min(1).default('data'),
  PERSONAL_DATA_KEY: secret.optional(),
  TRUST_PROXY: flag.default(false),
  FILES_MAX_GB: z.coerce.number().positive().max(100_000).default(10),
  /** For who has lost them for good: else a start without the files that the database knows is refused. */
  START_WITHOUT_FILES: flag.default(false),
  /** Whether HTTPS is promised for all that stands below the portal's name, too. */
  HSTS_SUBDOMAINS: flag.default(false),
  PAGE_CACHE_MB: z.coerce.number().int().min(0).max(4096).default(64),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/./, 'an address like smtps://user:password@mail.example.jp')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>$|^[^\s@<>]+@[^\s@<>]+$/, 'an address, or a name and <an address>')
    .optional(),
  WORKER: z.enum(['on', 'off']).default('on'),
  RATE_LIMITS: z.enum(['on', 'off']).default('on'),
})

/** Parses the environment once; what is wrong stops the start with one line that names every wrong setting. */
function readConfig() {
  // An empty setting counts as not set, so that compose files may pass everything through.
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    console.error(`Tomoni cannot start: wrong setting in the environment. ${wrong} (see "Settings" in README.md)`)
    process.exit(78)
  }
  const publicUrl = parsed.data.PUBLIC_URL ?? `http://localhost:${parsed.data.PORT}`
  return { ...parsed.data, publicUrl, mailFrom: parsed.data.MAIL_FROM ?? `no-reply@${new URL(publicUrl).hostname}` }
}

export const config = readConfig()

/** A secret of the embedded default: made on first start, kept under DATA_DIR, mode 600. */
export function ownSecret(name: string, make: () => string): string {
  const file = join(config.DATA_DIR, name)
  if (!existsSync(file)) {
    mkdirSync(config.DATA_DIR, { recursive: true })
    // of two that start at once one makes it, whole before anybody sees it
    const own = `${file}.${process.pid}`
    writeFileSync(own, `${make()}\n`, { mode: 0o600 })
    try {
      linkSync(own, file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(own, { force: true })
    }
  }
  return readFileSync(file, 'utf8').trim()
}

let key: KeyObject | undefined
/**
 * The AES-256-GCM key for submitters' personal data (32 bytes). Our own database may have a key of our own beside it; what
 * is sealed in somebody's database with a key left in a folder of one process would soon be sealed for ever.
 */
export function personalDataKey(): KeyObject {
  if (config.DATABASE_URL && !config.PERSONAL_DATA_KEY) throw new Error('PERSONAL_DATA_KEY is not set')
  key ??= createSecretKey(
    config.PERSONAL_DATA_KEY ?? ownSecret('personal-data-key', () => randomBytes(32).toString('hex')),
    'hex',
  )
  return key
}
