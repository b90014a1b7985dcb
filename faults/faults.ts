// npm run test:faults -- [--only node,postgres,lines,frozen,twice] [--comments 2000] [--seconds 60] [--json FILE]
// Breaks a portal of its own in every way that happens, while comments are sent to it, and looks whether what it said is true.
import { writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { ensureBuilt } from '../scripts/build.mjs'
import { broken, History, type Report } from './history.ts'
import { childrenOf, type Portal, startWhole } from './portal.ts'

const text = { type: 'string' } as const
const { values } = parseArgs({ options: { only: text, comments: text, seconds: text, json: text } })
const comments = Number(values.comments ?? 2000)
const seconds = Number(values.seconds ?? 60)

/** Three times, spread over the load. */
const thrice = (strike: (portal: Portal) => unknown) => async (portal: Portal, history: History) => {
  let isOver = false
  const load = history.send(comments, 8).finally(() => {
    isOver = true
  })
  for (const share of [0.2, 0.45, 0.7]) {
    while (history.acknowledged < comments * share && !isOver) await sleep(20)
    history.noteFault()
    await strike(portal)
  }
  await load
}

const faults: Record<string, { atMost: number; run(portal: Portal, history: History): Promise<unknown> }> = {
  node: { atMost: 15, run: thrice((portal) => process.kill(portal.server(), 'SIGKILL')) },
  postgres: { atMost: 15, run: thrice((portal) => process.kill(portal.postgres(), 'SIGKILL')) },
  lines: {
    atMost: 5,
    run: thrice(({ db }) =>
      sql`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'tomoni_portal'`.execute(db),
    ),
  },
  frozen: {
    atMost: seconds + 15,
    async run(portal, history) {
      const load = history.send(comments / 4, 8)
      await sleep(1000)
      const all = [portal.postgres(), ...childrenOf(portal.postgres())]
      history.noteFault()
      for (const pid of all) process.kill(pid, 'SIGSTOP')
      await sleep(seconds * 1000)
      for (const pid of all) process.kill(pid, 'SIGCONT')
      await load
    },
  },
  twice: { atMost: 5, run: (_, history) => Promise.all(Array.from({ length: 20 }, () => history.sendTwice())) },
}

const wanted = values.only?.split(',') ?? Object.keys(faults)
const unknown = wanted.filter((name) => !faults[name])
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are ${Object.keys(faults).join(', ')}.`)
  process.exit(2)
}

await ensureBuilt()
const reports: Report[] = []
const complaints: string[] = []
const portal = await startWhole()
try {
  for (const name of wanted) {
    const fault = faults[name]
    if (!fault) continue
    console.error(`Breaking: ${name} …`)
    const history = new History(portal.port, name)
    await history.begin()
    await fault.run(portal, history)
    const report = await history.check(portal.db)
    reports.push(report)
    complaints.push(...broken(report, fault.atMost))
  }
} finally {
  await portal.stop()
}
console.table(reports.map((report) => ({ ...report, back: report.back.map((each) => each.toFixed(1)).join(' ') })))
if (values.json) writeFileSync(values.json, JSON.stringify({ reports, complaints }, null, 2))
for (const complaint of complaints) console.error(complaint)
process.exit(complaints.length > 0 ? 1 : 0)
