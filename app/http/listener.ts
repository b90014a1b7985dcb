import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { AppLoadContext } from '@remix-run/node'
import { createRequest, sendResponse } from '@remix-run/node-fetch-server'
import type { Logger } from 'pino'
import { paths } from '../paths.ts'
import { splitLanguage } from '../text/language.ts'
import { keepHeader } from './keep.ts'
import { preflightHeaders } from './open.ts'
import { type KeptPage, keptPage, type PageCache } from './page-cache.ts'
import { refuseRequest, setSecurityHeaders } from './security.ts'

const zip = promisify(gzip)

export type Render = (request: Request, context: AppLoadContext) => Promise<Response>
type Options = {
  render: Render
  cache: PageCache
  cityName(lang: AppLoadContext['lang']): Promise<string>
  trustProxy: boolean
  log: Logger
}

/** The database cannot be reached: not a bug, and over when it is back. */
function isAway(error: unknown): boolean {
  const code = String((error as { code?: unknown } | null)?.code ?? '')
  return /^(ECONN|ENOTFOUND|ETIMEDOUT|EPIPE|CONNECT_|CONNECTION_|57P0|08|53300)/.test(code)
}

/** Secrets in paths (receipts, invitations) do not go into the log. */
function loggable(path: string): string {
  return path.replace(/\/(receipts|invitations)\/.+$/, '/$1/…')
}

function addressOf(req: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy
    ? String(req.headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : ''
  return forwarded || req.socket.remoteAddress || 'unknown'
}

/** Every request: headers, refusals, kept pages, and Remix for all the rest. */
export function makeListener({ render, cache, cityName, trustProxy, log }: Options) {
  return async function listener(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const started = performance.now()
    const requestId = randomUUID().slice(0, 8)
    setSecurityHeaders(res)
    res.setHeader('X-Request-Id', requestId)
    const target = req.url ?? '/'
    res.on('finish', () => {
      const ms = Math.round(performance.now() - started)
      log.info({
        requestId,
        method: req.method,
        path: loggable(target.split('?')[0] ?? ''),
        status: res.statusCode,
        ms,
      })
    })
    if (req.method === 'OPTIONS' && target.startsWith(paths.api('/'))) {
      return void res.writeHead(204, preflightHeaders).end()
    }
    try {
      const isRead = req.method === 'GET' || req.method === 'HEAD'
      const kept = isRead ? cache.fresh(target) : undefined
      if (kept) return sendKept(req, res, kept)
      const generation = cache.generation
      const { response, away } = await ask(req, res, requestId)
      const stale = away && isRead ? cache.stale(target) : undefined
      if (stale) return sendKept(req, res, stale)
      const until = response.headers.get(keepHeader)
      if (until !== null) {
        response.headers.delete(keepHeader)
        if (isRead && response.status === 200) {
          const page = await keptPage(response, until ? Date.parse(until) : Number.POSITIVE_INFINITY, generation)
          cache.keep(target, page)
          return sendKept(req, res, page)
        }
      }
      await sendResponse(res, await compressed(req, withoutOverwriting(response, res)))
    } catch (error) {
      log.error({ requestId, error }, 'request failed outside of the pages')
      if (!res.headersSent) res.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' })
      res.end(`500 ${requestId}`)
    }
  }

  async function ask(req: IncomingMessage, res: ServerResponse, requestId: string) {
    const request = createRequest(req, res)
    const url = new URL(request.url)
    const { lang, path } = splitLanguage(url.pathname)
    let away = false
    const context: AppLoadContext = {
      lang,
      path: path + url.search,
      requestId,
      address: addressOf(req, trustProxy),
      cityName: await cityName(lang).catch(() => ''),
      report(error) {
        away ||= isAway(error)
        log[away ? 'warn' : 'error']({ requestId, error: error instanceof Error ? error.stack : String(error) })
      },
    }
    url.pathname = path
    const refused = refuseRequest(req)
    if (refused) {
      res.setHeader('Connection', 'close')
      return { response: await refusal(url, context, refused), away }
    }
    const response = await render(new Request(url, request), context)
    if (away) return { response: await refusal(url, context, { status: 503, code: 'ui:errors.away' }), away }
    return { response, away }
  }

  /** The page of a refusal that no page made: rendered by the one that answers unknown addresses. */
  async function refusal(url: URL, context: AppLoadContext, refused: { status: number; code: string }) {
    const response = await render(new Request(new URL('/refused', url)), { ...context, refused })
    if (refused.status === 503) response.headers.set('Retry-After', '10')
    if (refused.status === 405) response.headers.set('Allow', 'GET, HEAD, POST')
    return response
  }
}

/** Headers set for every answer stand unless the page says its own. */
function withoutOverwriting(response: Response, res: ServerResponse): Response {
  for (const [name] of response.headers) res.removeHeader(name)
  for (const [name, value] of Object.entries(res.getHeaders())) response.headers.set(name, String(value))
  return response
}

async function compressed(req: IncomingMessage, response: Response): Promise<Response> {
  const type = response.headers.get('Content-Type') ?? ''
  const accepts = /\bgzip\b/.test(String(req.headers['accept-encoding'] ?? ''))
  if (!accepts || !/^(text|application\/(json|xml|atom))/.test(type) || !response.body) return response
  const body = await zip(Buffer.from(await response.arrayBuffer()))
  const headers = new Headers(response.headers)
  headers.set('Content-Encoding', 'gzip')
  headers.append('Vary', 'Accept-Encoding')
  headers.set('Content-Length', String(body.length))
  return new Response(new Uint8Array(body), { status: response.status, headers })
}

function sendKept(req: IncomingMessage, res: ServerResponse, page: KeptPage): void {
  const accepted = String(req.headers['accept-encoding'] ?? '')
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'
  for (const [name, value] of Object.entries(page.headers)) res.setHeader(name, value)
  res.setHeader('ETag', page.etag)
  res.setHeader('Vary', 'Accept-Encoding')
  if (req.headers['if-none-match']?.split(/,\s*/).includes(page.etag)) {
    res.writeHead(304).end()
    return
  }
  const body = page.bodies[encoding]
  if (encoding !== 'identity') res.setHeader('Content-Encoding', encoding)
  res.writeHead(page.status, { 'Content-Length': body.length })
  res.end(req.method === 'HEAD' ? undefined : body)
}
