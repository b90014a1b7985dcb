import { setTimeout as sleep } from 'node:timers/promises'
import { cuttableWay, freezableWay } from '#app/http/portal.fixture.ts'
import { startEmbedded } from '#db/embedded'
import { fillDemo } from './demo.ts'
import type { History } from './history.ts'
import { killHard, startWeb, type Web } from './portal.ts'
import { type Outcome, once, type Trial, thrice, under } from './trial.ts'

const away = 5
const silent = 15

/** A web process with a way to its database that somebody may stand on. */
export async function overWay<Way extends { url: string; cut(): void }>(
  trial: Trial,
  makeWay: (url: string) => Promise<Way>,
) {
  const embedded = await startEmbedded({ folder: trial.folder, temporary: true, log: () => undefined })
  trial.later(embedded.stop)
  const { settings, db } = await fillDemo(trial, embedded)
  const way = await makeWay(embedded.url)
  trial.later(way.cut)
  const owner = Object.assign(new URL(embedded.owner), { host: new URL(way.url).host }).href
  const web = await startWeb({ ...settings, DATABASE_URL: way.url, DATABASE_OWNER_URL: owner })
  trial.later(web.stop)
  return { db, way, web }
}

type CuttableWay = Awaited<ReturnType<typeof cuttableWay>>

async function cutFor(seconds: number, way: CuttableWay): Promise<void> {
  way.cut()
  await sleep(seconds * 1000)
  await way.mend()
}

/** By turns the web process is killed, its lines are cut for a second, and both. */
export const killOrCut = (history: History, web: Web, way: CuttableWay) => async (time: number) => {
  history.noteFault()
  if (time !== 1) killHard(web.server())
  if (time !== 0) await cutFor(1, way)
}

/** The network between the web process and its database is down for some seconds, three times. */
export async function network(trial: Trial): Promise<Outcome> {
  const { name, comments } = trial
  const { db, way, web } = await overWay(trial, cuttableWay)
  return under(name, { ...web, db, atMost: away + 15 }, (history) =>
    thrice(history, comments, () => {
      history.noteFault()
      return cutFor(away, way)
    }),
  )
}

/** The network loses everything, while nobody is told; what was on its way arrives afterwards. */
export async function silence(trial: Trial): Promise<Outcome> {
  const { name, comments } = trial
  const { db, way, web } = await overWay(trial, freezableWay)
  return under(name, { ...web, db, atMost: silent + 15 }, (history) =>
    once(history, comments, async () => {
      history.noteFault()
      way.freeze()
      await sleep(silent * 1000)
      way.thaw()
    }),
  )
}
