import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { connect, type Db } from '#db/connection'
import { ask, send } from '../app/http/portal.fixture.ts'
import { broken, History, type Report } from './history.ts'
import { newFolder, type Web } from './portal.ts'

export type Outcome = { report: Report; complaints: string[] }
/** What a trial is given: its name, how many comments, a folder, and what undoes its steps when it is over, last first. */
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

/** `server`: the web process, where it is to outlive the fault. */
type On = { port: number; db: Db; atMost: number; server?(): number }

/** So many comments are sent before anything is broken: all must be taken. */
const calm = 80

/** Does it while comments come in, and tells what of what was said is true. */
export async function under(
  name: string,
  { port, db, atMost, server }: On,
  act: (history: History) => Promise<unknown>,
) {
  const history = new History(port, name)
  await history.begin()
  await history.send(calm, 8)
  const early = calm - history.acknowledged
  const before = server?.()
  await act(history)
  const hasEnded = server?.() !== before
  const report = await history.check(db)
  const complaints = [
    early > 0 && `${name}: ${early} comments were refused before anything was broken`,
    hasEnded && `${name}: the web process has ended`,
  ].filter((words) => words !== false)
  return { report, complaints: [...broken(report, atMost), ...complaints] }
}

/** Strikes three times, spread over the comments, of which there are more until the third is over. */
export async function thrice(history: History, comments: number, strike: (time: number) => unknown): Promise<void> {
  let [isSent, isStruck] = [false, false]
  const load = async () => {
    await history.send(comments, 8)
    isSent = true
    while (!isStruck) await history.send(8, 8)
  }
  const loading = load()
  for (const [time, share] of [0.2, 0.45, 0.7].entries()) {
    while (history.acknowledged < comments * share && !isSent) await sleep(20)
    history.noteFault()
    await strike(time)
  }
  isStruck = true
  await loading
}

type Addresses = { url: string; owner: string }
// read once, when the portal's own modules are first needed
const ours = { DATA_DIR: newFolder(), PERSONAL_DATA_KEY: randomBytes(32).toString('hex') }
process.once('exit', () => rmSync(ours.DATA_DIR, { recursive: true, force: true }))

/** Fills the demo into a database of any kind; what web processes on it are told, and the owner's line to it. */
export async function fillDemo({ later }: Trial, { url, owner }: Addresses) {
  Object.assign(process.env, ours)
  const [{ migrate }, { prepare }] = await Promise.all([import('#db/migrate'), import('../db/seeds/prepare.ts')])
  await migrate({ url, owner })
  const db = connect(owner, 1)
  later(() => db.destroy())
  await prepare(db, { demo: true, say: () => undefined })
  return { settings: { ...ours, DATABASE_URL: url, DATABASE_OWNER_URL: owner }, db }
}

const department = '/desk/settings/departments/urban'
const shown = '/plans'

/** Publishes something by a form of one web process and asks the others for it: who does not show it, in words. */
export async function publish(name: string, [through, ...others]: [Web, ...Web[]]): Promise<string[]> {
  const said = `都市計画課（${name}）`
  const signIn = /^(admin@\S+)\t(\S+)/m.exec(readFileSync(join(ours.DATA_DIR, 'sign-in.txt'), 'utf8'))
  const entered = await send(through.port, '/desk/sign-in', { email: signIn?.[1] ?? '', password: signIn?.[2] ?? '' })
  const headers = { Cookie: String(entered.headers['set-cookie']).split(';')[0] ?? '' }
  const form = await ask(through.port, department, { headers })
  const version = /name="version" value="(\d+)"/.exec(form.text)?.[1] ?? ''
  const fields = { name: said, nameKana: 'としけいかくか', nameEasy: '', nameEn: '', sort: '0', version }
  await Promise.all(others.map((other) => ask(other.port, shown)))
  const { status } = await send(through.port, department, fields, headers)
  if (status !== 303) return [`${name}: nothing could be published (${status})`]
  const complaints: string[] = []
  for (const { port } of [through, ...others]) {
    let page = await ask(port, shown)
    for (
      const until = Date.now() + 10_000;
      !page.text.includes(said) && Date.now() < until;
      page = await ask(port, shown)
    )
      await sleep(50)
    if (!page.text.includes(said)) complaints.push(`${name}: what was published is not seen on ${port}`)
  }
  return complaints
}
