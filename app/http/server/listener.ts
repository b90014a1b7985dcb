import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import type { AppLoadContext } from '#app/remix.ts'
import type { Refused } from '../context.ts'
import { isDatabaseAway } from '../database-away.ts'
import { takeKeep } from '../keep.ts'
import { preflightHeaders } from '../open.ts'
import { addressOf } from './address.ts'
import { isReading, letPass, refuseRequest } from './admission.ts'
import { receiveForm } from './body.ts'
import { type KeptPage, keptHeaders, keptPage, type PageCache } from './page-cache.ts'
import { logRequest, written } from './request-log.ts'
import { setSecurityHeaders } from './security.ts'
import { sendOnce, sendShared } from './sending.ts'
import { isOpenData } from './site.ts'
import type { StaticFile } from './static-files.ts'
import { nowhere, readTarget, requestUrl, type Target } from './target.ts'

export type Render = (request: Request, context: AppLoadContext) => Promise<Response>
type Options = {
  render: Render
  files: Map<string, StaticFile>
  cache: PageCache
  cityName(lang: AppLoadContext['lang']): Promise<string>
  /** Answers a path of those who watch over the process; true where it was one. */
  probe(path: string, res: ServerResponse): Promise<boolean>
  trustProxy: boolean
  log: Logger
}
type Exchange = { req: IncomingMessage; res: ServerResponse; requestId: string }

/** How long the database counts as away before a page in stock is tried to be made anew. */
const awayFor = 1000

/** Every request: headers, refusals, files, kept pages, and Remix for all the rest. */
export function makeListener({ render, files, cache, cityName, probe, trustProxy, log }: Options) {
  let awayUntil = 0

  return async function listener(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const requestId = randomUUID().slice(0, 8)
    logRequest(log, requestId, req, res)
    setSecurityHeaders(res)
    res.setHeader('X-Request-Id', requestId)
    try {
      await answer({ req, res, requestId })
    } catch (error) {
      if (res.destroyed) return
      log.error({ requestId, error: written(error) }, 'request failed outside of the pages')
      // half an answer is worse than none: the browser sees that it was cut off
      if (res.headersSent) return void res.destroy()
      res
        .writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
        .end(`500 ${requestId}\n`)
    }
  }

  async function answer(exchange: Exchange): Promise<void> {
    const { req, res } = exchange
    const target = readTarget(req.url ?? '')
    if (!target) return refuse(exchange, nowhere, { status: 400, code: 'ui:errors.address' })
    const isRead = isReading(req)
    if (isRead && (await probe(target.path, res))) return
    const file = isRead ? files.get(target.path) : undefined
    if (file) return sendShared(req, res, file)
    if (req.method === 'OPTIONS' && isOpenData(target.path)) {
      return void res.writeHead(204, preflightHeaders).end()
    }
    const refused = refuseRequest(req, target.page)
    if (refused) return refuse(exchange, target, refused)
    if (target.spelled) return void res.writeHead(308, { Location: target.spelled }).end()
    if (isRead) return read(exchange, target)
    const form = await receiveForm(req, res)
    if (!(form instanceof FormData)) return refuse(exchange, target, form)
    await sendOnce(req, res, (await page(exchange, target, form)).response)
  }

  /** A page in stock; or a new one, kept where it says that it may be; or, with the database away, an old one. */
  async function read(exchange: Exchange, target: Target): Promise<void> {
    const { req, res } = exchange
    const key = `${target.lang} ${target.path}${target.search}`
    const sendKept = (kept: KeptPage) => sendShared(req, res, { body: kept.body, headers: keptHeaders(kept) })
    const inStock = cache.fresh(key) ?? (Date.now() < awayUntil ? cache.stale(key) : undefined)
    if (inStock) return sendKept(inStock)
    const { generation } = cache
    const { response, away, context } = await page(exchange, target)
    const stale = away ? cache.stale(key) : undefined
    if (stale) return sendKept(stale)
    const until = takeKeep(response, context.keep)
    if (until === null || context.isPersonal || !target.page.isForAll) return sendOnce(req, res, response)
    const kept = await keptPage(response, until, generation)
    cache.keep(key, kept)
    return sendKept(kept)
  }

  async function page({ req, res, requestId }: Exchange, target: Target, form?: FormData) {
    let away = false
    let broken = false
    const context = await contextFor({ req, res, requestId }, target, (error) => {
      away ||= isDatabaseAway(error)
      broken = true
      log[isDatabaseAway(error) ? 'warn' : 'error']({ requestId, error: written(error) })
    })
    context.form = form
    const response = await render(asked(req, res, target), context)
    if (context.who && [403, 404].includes(response.status)) {
      log.info({ requestId, status: response.status, who: context.who }, 'refused')
    }
    const refused = away ? { status: 503, code: 'ui:errors.away' } : await instead(response, broken)
    if (away) awayUntil = Date.now() + awayFor
    return { response: refused ? await refusal(context, refused) : response, away, context }
  }

  /** What Remix answers in its own words, where no page of ours does. */
  async function instead(response: Response, broken: boolean): Promise<Refused | null> {
    const { status, headers } = response
    if (status === 405) return { status, code: 'ui:errors.method' }
    const type = headers.get('Content-Type') ?? ''
    // A file that is not to be had says why as any page does.
    if (status >= 400 && headers.has('X-Remix-Catch')) {
      const { code = 'ui:errors.notFound', values } = type.includes('json') ? await response.json() : {}
      return { status, code, values, later: headers.get('Retry-After') }
    }
    const isPage = type.startsWith('text/html')
    return broken && !isPage ? { status: 500, code: 'ui:errors.broken' } : null
  }

  async function contextFor(
    { req, requestId }: Exchange,
    { lang, path, search }: Target,
    report: AppLoadContext['report'],
  ): Promise<AppLoadContext> {
    const name = await cityName(lang).catch(() => '')
    const cookies = () => {
      context.isPersonal = true
      return req.headers.cookie ?? null
    }
    const known = { lang, path: path + search, requestId, address: addressOf(req, trustProxy), cityName: name }
    const context: AppLoadContext = { ...known, report, cookies, isPersonal: false }
    return context
  }

  async function refuse(exchange: Exchange, target: Target, refused: Refused): Promise<void> {
    const { req, res, requestId } = exchange
    const report = (error: unknown) => log.error({ requestId, error: written(error) })
    const response = await refusal(await contextFor(exchange, target, report), refused)
    if (!isReading(req)) {
      await letPass(req)
      res.setHeader('Connection', 'close')
    }
    await sendOnce(req, res, response)
  }

  /** A refusal that no page made: open data says it in JSON, else the page that answers unknown addresses shows it. */
  async function refusal(context: AppLoadContext, refused: Refused): Promise<Response> {
    const { status, code, later = status === 503 ? '10' : null } = refused
    const forPrograms = isOpenData(context.path)
    const response = forPrograms
      ? Response.json(
          { code },
          { status, headers: { 'Cache-Control': 'no-store', 'Access-Control-Allow-Origin': '*' } },
        )
      : await render(new Request(requestUrl({ ...nowhere, path: '/refused' })), { ...context, refused })
    if (later) response.headers.set('Retry-After', later)
    if (status === 405) response.headers.set('Allow', forPrograms ? 'GET, HEAD, OPTIONS' : 'GET, HEAD, POST')
    return response
  }
}

/**
 * What a page sees of a request. Its form is in the context, read already; of the headers only what a session is called by
 * in the list of one's own. HEAD is asked as GET: Remix would leave the body off, and such a page must not be kept.
 */
function asked(req: IncomingMessage, res: ServerResponse, target: Target): Request {
  const gone = new AbortController()
  res.once('close', () => res.writableFinished || gone.abort())
  return new Request(requestUrl(target), {
    method: isReading(req) ? 'GET' : 'POST',
    headers: { 'User-Agent': req.headers['user-agent'] ?? '' },
    signal: gone.signal,
  })
}
