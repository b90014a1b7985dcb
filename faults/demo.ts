import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ask, send } from '#app/http/portal.fixture.ts'
import { connect } from '#db/connection'
import { newFolder, type Web } from './portal.ts'
import type { Trial } from './trial.ts'

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

/** Signs in at the desk; what every further request of theirs carries. */
export async function signIn(port: number, email: string): Promise<{ Cookie: string }> {
  const signIns = readFileSync(join(ours.DATA_DIR, 'sign-in.txt'), 'utf8').split('\n')
  const [, password = ''] = signIns.map((line) => line.split('\t')).find(([address]) => address === email) ?? []
  const entered = await send(port, '/desk/sign-in', { email, password })
  return { Cookie: String(entered.headers['set-cookie']).split(';')[0] ?? '' }
}

export const administrator = 'admin@tomoni.example'
const department = '/desk/settings/departments/urban'
const shown = '/plans'

/** Publishes something by a form of one web process and asks the others for it: who does not show it, in words. */
export async function publish(name: string, [through, ...others]: [Web, ...Web[]]): Promise<string[]> {
  const said = `都市計画課（${name}）`
  const headers = await signIn(through.port, administrator)
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
