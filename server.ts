import { fileURLToPath } from 'node:url'
import pino from 'pino'
import { isDatabaseAway } from '#app/http/database-away.ts'
import { Ending } from '#app/http/server/ending.ts'
import { answerProbe } from '#app/http/server/health.ts'
import { makeListener } from '#app/http/server/listener.ts'
import { PageCache } from '#app/http/server/page-cache.ts'
import { builtPages, livePages } from '#app/http/server/pages.ts'
import { written } from '#app/http/server/request-log.ts'
import { serve } from '#app/http/server/serving.ts'
import { StartFailure, whyNot } from '#app/http/server/start-failure.ts'
import { cityName, forgetCity } from '#app/municipality/city.ts'
import { checkOwnData } from '#app/own-data.ts'
import { followJournal } from '#app/search/follow.ts'
import { crontab, tasksOf } from '#app/tasks.ts'
import { config } from '#config'
import { connect, openDatabase, setSilent, unprepared } from '#db/connection'
import { startEmbedded } from './db/embedded.ts'
import { listenPublished } from './db/listen.ts'
import { migrate } from './db/migrate.ts'
import { watchPulse } from './db/pulse.ts'
import { prepare } from './db/seeds/prepare.ts'
import { startWorker } from './db/worker/worker.ts'

process.chdir(fileURLToPath(new URL('.', import.meta.url)))
const isDev = process.argv.includes('--dev')
process.env.NODE_ENV = isDev ? 'development' : (process.env.NODE_ENV ?? 'production')
const log = pino({ level: config.LOG_LEVEL, base: undefined, timestamp: pino.stdTimeFunctions.isoTime })
const report = (error: unknown) => log.error({ error: written(error) })
/** Jobs wait while the database is away, and are done when it is back. */
const reportWork = (error: unknown, where: 'job' | 'line') =>
  where === 'line' || isDatabaseAway(error) ? log.warn({ error: written(error) }) : report(error)
const say = (line: string) => console.log(line)
const ending = new Ending(report)
process.on('uncaughtException', (error) => {
  log.fatal({ error: written(error) }, 'ended by an error that nobody expected')
  // in an unknown state it must not go on: whoever watches over it starts it again
  process.exit(1)
})

type Addresses = { url: string; direct: string; owner: string }

/** The addresses of the database, for us, for us past a pooler, and for its owner: those that are set, or our own, started now. */
async function database(): Promise<Addresses> {
  const { DATABASE_URL: url, DATABASE_DIRECT_URL: direct = url, DATABASE_OWNER_URL: owner = direct } = config
  if (url && direct && owner) {
    if (direct === owner)
      say('DATABASE_OWNER_URL is not set: this process could change what must only grow (see README.md).')
    if (config.PERSONAL_DATA_KEY) return { url: direct === url ? url : unprepared(url), direct, owner }
    throw new StartFailure(
      'PERSONAL_DATA_KEY is not set. With DATABASE_URL it must be: it seals the names and addresses in that database. ' +
        'Make one with "openssl rand -hex 32" and keep it safe.',
    )
  }
  const embedded = await startEmbedded({ folder: config.DATA_DIR, log: say }).catch((error: Error) => {
    throw new StartFailure(error.message)
  })
  ending.push(() => embedded.stop())
  return { ...embedded, direct: embedded.url }
}

async function start(): Promise<void> {
  const { url, direct, owner } = await database()
  const applied = await migrate({ url, owner })
  if (applied.length) say(`Database brought up to date: ${applied.join(', ')}`)
  const db = openDatabase(url, config.DATABASE_POOL)
  ending.push(() => db.destroy())
  const first = connect(owner, 1)
  await prepare(first, { demo: !config.DATABASE_URL, say }).finally(() => first.destroy())
  await checkOwnData(db)
  await followJournal(db)

  const cache = new PageCache(config.PAGE_CACHE_MB)
  const forget = () => {
    forgetCity()
    cache.drop()
  }
  const published = () => {
    forget()
    // search pages made before the index has followed are out of date again
    followJournal(db).then(() => cache.drop(), report)
  }
  const listening = await listenPublished(direct, { published, lost: forget })
  ending.push(() => listening.stop())
  const pulse = watchPulse(url, { silent: () => setSilent(true), back: () => setSilent(false) })
  ending.push(() => pulse.stop())

  const worker =
    config.WORKER === 'on'
      ? startWorker({ url: direct, tasks: tasksOf(db, (words) => log.warn(words)), crontab, report: reportWork })
      : undefined
  ending.push(async () => worker?.stop())

  const { render, files, middleware, close } = await (isDev ? livePages() : builtPages())
  if (close) ending.push(close)
  const listener = makeListener({
    render,
    files,
    cache,
    cityName: (lang) => cityName(db, lang),
    probe: (path, res) => answerProbe(path, res, db, ending.hasBegun || worker?.isRunning() === false),
    trustProxy: config.TRUST_PROXY,
    log,
  })
  await serve(middleware ? (req, res) => middleware(req, res, () => void listener(req, res)) : listener, ending)
  say(`\nTomoni is ready.\n  Pages  ${config.publicUrl}/\n  Desk   ${config.publicUrl}/desk`)
  say('Stop it with Ctrl-C.')
  process.send?.('ready')
}

ending.during(start).catch((error) => {
  console.error(`Tomoni cannot start: ${whyNot(error)}`)
  return ending.begin(1)
})
