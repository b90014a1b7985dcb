import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Db } from '#db/connection'
import type { Acts } from './act.ts'
import { comments as commentsOf } from './comments.ts'
import { broken, History, type Report } from './history.ts'
import { newFolder } from './portal.ts'

export type Outcome = { report: Report; complaints: string[] }
/** What a trial is given: its name, how many acts, a folder, and what undoes its steps when it is over, last first. */
export type Trial = { name: string; comments: number; folder: string; later(undo: () => unknown): void }

export async function inTrial(
  name: string,
  comments: number,
  run: (trial: Trial) => Promise<Outcome>,
): Promise<Outcome> {
  const folder = newFolder()
  const steps: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })]
  try {
    return await run({ name, comments, folder, later: (undo) => void steps.push(undo) })
  } finally {
    for (const undo of steps.reverse()) await undo()
  }
}

/** `server`: the web process, where it is to outlive the fault; `acts`: what is sent, comments where nothing is said. */
type On = { port: number; db: Db; atMost: number; server?(): number; acts?: Acts }

/** So many are sent before anything is broken: all must be taken. */
export const calm = 80

/** Does it while comments or other acts come in, and tells what of what was said is true. */
export async function under(
  name: string,
  { port, db, atMost, server, acts = commentsOf(port, name) }: On,
  act: (history: History) => Promise<unknown>,
) {
  const history = new History(acts, name)
  await acts.open()
  await history.send(calm, 8)
  const early = calm - history.acknowledged
  const before = server?.()
  await act(history)
  const hasEnded = server?.() !== before
  const report = await history.check(db)
  const complaints = [
    early > 0 && `${name}: ${early} were refused before anything was broken`,
    hasEnded && `${name}: the web process has ended`,
  ].filter((words) => words !== false)
  const more = (await acts.complaints?.(db)) ?? []
  return { report, complaints: [...broken(report, atMost), ...complaints, ...more.map((words) => `${name}: ${words}`)] }
}

/** Strikes at these shares of what is sent, of which there is more until the last strike is over. */
async function strikeAt(shares: number[], history: History, count: number, strike: (time: number) => unknown) {
  let isStruck = false
  const load = async () => {
    await history.send(count, 8)
    while (!isStruck) await history.send(8, 8)
  }
  const before = history.acknowledged
  const loading = load()
  for (const [time, share] of shares.entries()) {
    const until = Date.now() + 300_000
    while (history.acknowledged - before < count * share && Date.now() < until) await sleep(20)
    await strike(time)
  }
  isStruck = true
  await loading
}

type Strike = [history: History, count: number, strike: (time: number) => unknown]
export const thrice = (...how: Strike) => strikeAt([0.2, 0.45, 0.7], ...how)
export const once = (...how: Strike) => strikeAt([0.4], ...how)
