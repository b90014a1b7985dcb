import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import type { ServerBuild } from '@remix-run/node'
import { createRequestHandler } from '@remix-run/node'
import pino from 'pino'
import sirv from 'sirv'
import { config } from '#config'
import { openDatabase } from '#db/connection'
import { isReady } from './app/http/health.ts'
import { makeListener, type Render } from './app/http/listener.ts'
import { PageCache } from './app/http/page-cache.ts'
import { cityName, forgetCity } from './app/municipality/city.ts'
import { followJournal } from './app/search/follow.ts'
import { startEmbedded } from './db/embedded.ts'
import { listenPublished } from './db/listen.ts'
import { migrate } from './db/migrate.ts'
import { prepare } from './db/seeds/prepare.ts'

process.chdir(fileURLToPath(new URL('.', import.meta.url)))
const isDev = process.argv.includes('--dev')
process.env.NODE_ENV = isDev ? 'development' : (process.env.NODE_ENV ?? 'production')
const log = pino({ level: config.LOG_LEVEL, base: undefined, timestamp: pino.stdTimeFunctions.isoTime })
const say = (line: string) => console.log(line)

/** Undone in reverse order when the process is told to stop. */
const toStop: (() => Promise<unknown>)[] = []
let stopping = false
async function stop(code: number): Promise<never> {
  if (stopping) return new Promise(() => {})
  stopping = true
  setTimeout(() => process.exit(code || 1), 10_000).unref()
  for (const end of toStop.reverse()) await end().catch((error) => log.error(error))
  process.exit(code)
}
process.on('SIGINT', () => stop(0))
process.on('SIGTERM', () => stop(0))

/** Remix out of the build, or out of the sources where a developer works on them. */
async function loadRender(): Promise<Render> {
  if (!isDev) {
    const build: ServerBuild = await import(new URL('./build/server/index.js', import.meta.url).href)
    return createRequestHandler(build, 'production')
  }
  const { createServer: createVite } = await import('vite')
  const vite = await createVite({ server: { middlewareMode: true } })
  toStop.push(() => vite.close())
  devMiddleware = vite.middlewares
  return async (request, context) => {
    const build = (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild
    return createRequestHandler(build, 'development')(request, context)
  }
}

type Middleware = (
  req: Parameters<ReturnType<typeof sirv>>[0],
  res: Parameters<ReturnType<typeof sirv>>[1],
  next: () => void,
) => void
let devMiddleware: Middleware | undefined

async function start(): Promise<void> {
  let url = config.DATABASE_URL
  if (!url) {
    const embedded = await startEmbedded({ folder: config.DATA_DIR, log: say })
    toStop.push(() => embedded.stop())
    url = embedded.url
  }
  const applied = await migrate(url)
  if (applied.length) say(`Database brought up to date: ${applied.join(', ')}`)
  const db = openDatabase(url, config.DATABASE_POOL)
  toStop.push(() => db.destroy())
  await prepare(db, { demo: !config.DATABASE_URL, say })
  await followJournal(db)

  const cache = new PageCache(config.PAGE_CACHE_MB)
  const listening = await listenPublished(url, {
    published() {
      forgetCity()
      cache.drop()
      followJournal(db)
        .then(() => cache.drop())
        .catch((error) => log.error(error))
    },
    lost() {
      forgetCity()
      cache.drop()
    },
  })
  toStop.push(() => listening.stop())

  const render = await loadRender()
  const listener = makeListener({
    render,
    cache,
    cityName: (lang) => cityName(db, lang),
    trustProxy: config.TRUST_PROXY,
    log,
  })
  const files = isDev
    ? devMiddleware
    : sirv('build/client', {
        brotli: true,
        gzip: true,
        etag: true,
        setHeaders: (res, path) => {
          if (path.startsWith('/assets/')) res.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
          else res.setHeader('Cache-Control', 'public, max-age=3600')
          res.setHeader('X-Content-Type-Options', 'nosniff')
        },
      })
  const server = createServer(async (req, res) => {
    const path = (req.url ?? '/').split('?')[0]
    if (path === '/healthz') return void res.writeHead(200, { 'Content-Type': 'text/plain' }).end('ok\n')
    if (path === '/readyz') {
      const ready = !stopping && (await isReady(db))
      return void res
        .writeHead(ready ? 200 : 503, { 'Content-Type': 'text/plain' })
        .end(ready ? 'ready\n' : 'not ready\n')
    }
    if (files && (req.method === 'GET' || req.method === 'HEAD')) files(req, res, () => listener(req, res))
    else listener(req, res)
  })
  server.requestTimeout = 60_000
  server.on('error', (error: NodeJS.ErrnoException) => {
    const where = `${config.HOST}:${config.PORT}`
    const why = {
      EADDRINUSE: `port ${config.PORT} is taken by another program. End that one, or choose another: PORT=3001 npm start`,
      EACCES: `this user may not listen on ${where}. Choose a port above 1023: PORT=3000 npm start`,
      EADDRNOTAVAIL: `HOST=${config.HOST} is not an address of this machine`,
    }[error.code ?? '']
    console.error(`Tomoni cannot start: ${why ?? `cannot listen on ${where}: ${error.message}`}`)
    stop(1)
  })
  server.listen(config.PORT, config.HOST, () => {
    toStop.push(
      () =>
        new Promise((done) => {
          server.close(done)
          server.closeIdleConnections()
        }),
    )
    say(`\nTomoni is ready.\n  Pages  ${config.publicUrl}/\n  Desk   ${config.publicUrl}/desk`)
    say('Stop it with Ctrl-C.')
  })
}

start().catch((error) => {
  console.error(`Tomoni cannot start: ${error instanceof Error ? (error.stack ?? error.message) : error}`)
  stop(1)
})
