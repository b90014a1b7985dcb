import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'

/** One line a request, when it is over. Queries, addresses and secrets in paths (receipts, answers, invitations) stay out. */
export function logRequest(log: Logger, requestId: string, req: IncomingMessage, res: ServerResponse): void {
  const started = performance.now()
  const path = loggable((req.url ?? '').split('?')[0] ?? '')
  res.on('close', () => {
    const ms = Math.round(performance.now() - started)
    const gone = res.writableFinished ? undefined : true
    log.info({ requestId, method: req.method, path, status: res.statusCode, ms, gone })
  })
}

/** Read as the pages read it: what is written in percent signs is no better hidden. */
export function loggable(path: string): string {
  const secret = /(receipts|answers|invitations)\/+.+$/s
  return decoded(path).replace(secret, '$1/…').slice(0, 300)
}

function decoded(path: string): string {
  return path.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString())
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
