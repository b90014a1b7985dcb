import { spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { ask } from '#app/http/portal.fixture.ts'
import type { Db } from '#db/connection'
import type { History } from './history.ts'
import { newFolder, type Portal, startWhole } from './portal.ts'
import { type Outcome, type Trial, thrice, under } from './trial.ts'

const mount = (folder: string, size: string) =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', folder]).status === 0
const unmount = (folder: string) => spawnSync('umount', ['-l', folder])

/** Only root may mount a small disk, and not in every container. */
export function mayMount(): boolean {
  const folder = newFolder()
  const may = mount(folder, '1m')
  if (may) unmount(folder)
  rmSync(folder, { recursive: true })
  return may
}

/** Takes all the room there is, until it is given back. */
function fill(disk: string): () => void {
  const rest = join(disk, 'rest')
  const file = openSync(rest, 'w')
  const bytes = Buffer.alloc(1024 ** 2)
  try {
    for (;;) writeSync(file, bytes)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    closeSync(file)
  }
  return () => rmSync(rest)
}

/**
 * The whole portal on a disk that is full three times, for some seconds: the first time tables cannot grow, then PostgreSQL
 * cannot write its log of changes either, ends, and is started again in vain until there is room.
 */
export async function disk(trial: Trial): Promise<Outcome> {
  const { name, comments, folder, later } = trial
  const place = join(folder, 'disk')
  mkdirSync(place)
  if (!mount(place, '512m')) throw new Error('the small disk could not be mounted')
  later(() => unmount(place))
  const portal = await startWhole(place)
  later(portal.stop)
  const wrong: string[] = []
  const { report, complaints } = await under(name, { ...portal, atMost: 45 }, (history) =>
    thrice(history, comments, async (time) => wrong.push(...(await whileFull(place, portal, history, time > 0)))),
  )
  return { report, complaints: [...complaints, ...wrong.map((words) => `${name}: ${words}`)] }
}

async function whileFull(place: string, portal: Portal, history: History, toTheEnd: boolean): Promise<string[]> {
  const giveBack = fill(place)
  const log = () => readFileSync(join(place, 'postgres.log'), 'utf8')
  const before = log().length
  // its log begins anew with every start
  const hasPanicked = () => portal.postgres() === 0 || log().length < before || log().slice(before).includes('PANIC')
  const wrong: string[] = []
  try {
    if (!(await soon(() => isTold(portal.port)))) wrong.push('the disk is full, and /readyz does not say so')
    if (toTheEnd && !(await soon(() => switchLog(portal.db).then(hasPanicked))))
      wrong.push('PostgreSQL went on without room')
    await sleep(3000)
  } finally {
    history.noteFault()
    giveBack()
  }
  return wrong
}

const isTold = (port: number) =>
  ask(port, '/readyz').then(
    ({ text }) => text === 'not ready: disk\n',
    () => false,
  )

/** Has it begin another segment of its log, for which it finds no room. */
const switchLog = (db: Db) => sql`select pg_switch_wal()`.execute(db).catch(() => undefined)

async function soon(holds: () => Promise<boolean>): Promise<boolean> {
  for (const until = Date.now() + 60_000; Date.now() < until; await sleep(50)) if (await holds()) return true
  return false
}
