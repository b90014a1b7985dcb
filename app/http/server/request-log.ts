import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { prefixOf } from '#app/text/language.ts'
import { routes } from '#site'
import { readTarget } from './target.ts'

/** One line a request, when it is over. Queries, addresses and secrets in paths stay out. */
export function logRequest(log: Logger, requestId: string, req: IncomingMessage, res: ServerResponse): void {
  const started = performance.now()
  const path = loggable(req.url ?? '')
  res.on('close', () => {
    const ms = Math.round(performance.now() - started)
    const gone = res.writableFinished ? undefined : true
    log.info({ requestId, method: req.method, path, status: res.statusCode, ms, gone })
  })
}

const firstParts = new Set(routes.map(({ path }) => path.split('/')[1]))

/**
 * A path as it may be written down: one with a secret in it as the site map has it, and of one that no page has no more
 * than its beginning, since it may be an address with a secret and a slip.
 */
export function loggable(url: string): string {
  const target = readTarget(url)
  if (!target) return '*'
  const { lang, path, page } = target
  const first = path.split('/')[1]
  const unknown = firstParts.has(first) ? `/${first}/*` : '*'
  const shown = page.pattern.endsWith('*') ? unknown : page.hasSecret ? page.pattern : path.slice(0, 300)
  return prefixOf(lang) + shown
}

/** An error for the log. PostgreSQL quotes what it was given, which may be a person's words: that is left out. */
export function written(error: unknown): string {
  if (!(error instanceof Error)) return 'something that is no error was thrown'
  if (!('severity' in error)) return error.stack ?? error.message
  const { code, constraint_name: constraint } = error as { code?: string; constraint_name?: string }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const message = error.message.replace(/"(?:[^"]|"")*"$/, '…').replace(/: .*$/s, ': …')
  return [`PostgreSQL ${code} ${message} ${constraint ?? ''}`.trimEnd(), ...frames].join('\n')
}
