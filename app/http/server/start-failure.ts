import { config } from '#config'

/** A start that cannot be, in words for the person who started it. */
export class StartFailure extends Error {}

type Cause = { code?: unknown; message?: unknown; severity?: unknown; address?: string }

const notReached = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET|CONNECT_TIMEOUT)$/
const ofDatabase: Record<string, string> = {
  '28P01': 'the database refuses the user or the password',
  '28000': 'the database refuses the user',
  '3D000': 'the database server has no database of that name. Make it first (createdb)',
  '42501': 'the database user may not make what the portal needs',
  '53300': 'the database has no connection left',
  '57P03': 'the database is still starting. Start the portal again in a moment',
}

/** The database that DATABASE_URL names, without its password. */
function database(): string {
  if (!config.DATABASE_URL) return 'the database'
  const { hostname, port, pathname } = new URL(config.DATABASE_URL)
  return `${hostname}:${port || 5432}${pathname}`
}

/** One clear message where the cause can be foreseen, and the stack where it cannot. */
export function whyNot(error: unknown): string {
  const { code, message, severity } = (error ?? {}) as Cause
  const known = typeof code === 'string' ? code : ''
  if (error instanceof StartFailure) return error.message
  if (known === 'ERR_MODULE_NOT_FOUND' && /build/.test(String(message))) {
    return 'the pages have not been built. Run: npm run build'
  }
  if (notReached.test(known))
    return `${database()} cannot be reached (${known}). Is it running, and is DATABASE_URL right?`
  if (severity && ofDatabase[known]) return `${ofDatabase[known]} (${database()}; see DATABASE_URL)`
  // the first of the migrations that were squashed into one for each part
  if (/^corrupted migrations.* 0001_ground is missing/.test(String(message))) {
    const anew = config.DATABASE_URL
      ? 'Make an empty one (createdb) and name it in DATABASE_URL.'
      : 'To fill it anew, which loses all that is in it: npm run demo:reset'
    return `${database()} was made before the first release of Tomoni and cannot be brought up to date. ${anew}`
  }
  if (/^corrupted migrations/.test(String(message))) {
    return `${database()} was brought up to date by another version of Tomoni. Start that version, or a newer one.`
  }
  if (/^(EACCES|EPERM|EROFS|ENOSPC)$/.test(known)) {
    return `files in DATA_DIR (${config.DATA_DIR}) cannot be written: ${message}`
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

export function whyNotListening({ code, message }: NodeJS.ErrnoException): string {
  const where = `${config.HOST}:${config.PORT}`
  const known: Record<string, string> = {
    EADDRINUSE: `port ${config.PORT} is taken by another program. End that one, or choose another: PORT=3001 npm start`,
    EACCES: `this user may not listen on ${where}. Choose a port above 1023: PORT=3000 npm start`,
    EADDRNOTAVAIL: `HOST=${config.HOST} is not an address of this machine`,
    ENOTFOUND: `HOST=${config.HOST} is not an address of this machine`,
  }
  return known[code ?? ''] ?? `cannot listen on ${where}: ${message}`
}
