// npm run test:faults -- [--only NAME,NAME] [--comments 2000] [--seconds 60] [--json FILE] [--install]
// node, postgres, lines, frozen, twice; network, silence, places, approvals, disk; proxy, pgbouncer, postgres15, failover
// Breaks a portal of its own in every way that happens, while comments (or applications, approvals: as many) are sent to it, and looks whether what it
// said is true. What is tried together with other programs needs them from Debian; --install, as root, lets apt-get install those that are not there.
// A full disk is a small one of its own, which only root may mount.
import { rmSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { ensureBuilt } from '../scripts/build.mjs'
import { places } from './applications.ts'
import { approvals } from './approvals.ts'
import { lacking, type Package } from './debian.ts'
import { disk, mayMount } from './disk.ts'
import type { History, Report } from './history.ts'
import { network, silence } from './network.ts'
import { pgbouncer } from './pgbouncer.ts'
import { childrenOf, killHard, newFolder, type Portal, startWhole } from './portal.ts'
import { proxy } from './proxy.ts'
import { failover, postgres15 } from './servers.ts'
import { inTrial, type Outcome, type Trial, thrice, under } from './trial.ts'

const text = { type: 'string' } as const
const { values } = parseArgs({
  options: { only: text, comments: text, seconds: text, json: text, install: { type: 'boolean' } },
})
const comments = Number(values.comments ?? 2000)
const seconds = Number(values.seconds ?? 60)

/** Three times, spread over the load. */
const strikes = (strike: (portal: Portal) => unknown) => (portal: Portal, history: History) =>
  thrice(history, comments, () => {
    history.noteFault()
    return strike(portal)
  })

const faults: Record<string, { atMost: number; run(portal: Portal, history: History): Promise<unknown> }> = {
  node: { atMost: 15, run: strikes((portal) => killHard(portal.server())) },
  postgres: { atMost: 15, run: strikes((portal) => killHard(portal.postgres())) },
  lines: {
    atMost: 5,
    run: strikes(({ db }) =>
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

/** Each with a portal and a database of its own. */
const trials: Record<string, { needs: Package[]; may?(): boolean; run(trial: Trial): Promise<Outcome> }> = {
  network: { needs: [], run: network },
  silence: { needs: [], run: silence },
  places: { needs: [], run: places },
  approvals: { needs: [], run: approvals },
  disk: { needs: [], may: mayMount, run: disk },
  proxy: { needs: ['nginx'], run: proxy },
  pgbouncer: { needs: ['pgbouncer'], run: pgbouncer },
  postgres15: { needs: ['postgresql-15'], run: postgres15 },
  failover: { needs: ['postgresql-15'], run: failover },
}

const known = [...Object.keys(faults), ...Object.keys(trials)]
const wanted = values.only?.split(',') ?? known
const unknown = wanted.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are ${known.join(', ')}.`)
  process.exit(2)
}

await ensureBuilt()
const reports: Report[] = []
const complaints: string[] = []
const untried: string[] = []
const begin = (name: string) => console.error(`Breaking: ${name} …`)
const note = ({ report, complaints: more }: Outcome) => {
  reports.push(report)
  complaints.push(...more)
}

const here = wanted.filter((name) => faults[name])
if (here.length > 0) {
  const folder = newFolder()
  const portal = await startWhole(folder)
  try {
    for (const name of here) {
      const fault = faults[name]
      if (!fault) continue
      begin(name)
      const { port, db, server } = portal
      const on = { port, db, atMost: fault.atMost, ...(name === 'node' ? {} : { server }) }
      note(await under(name, on, (history) => fault.run(portal, history)))
    }
  } finally {
    await portal.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
for (const name of wanted) {
  const trial = trials[name]
  if (!trial) continue
  const missing = lacking(trial.needs, values.install ?? false)
  if (missing.length > 0) {
    untried.push(`${name}: not tried, ${missing.join(', ')} from Debian is not there (apt-get install, or --install)`)
    continue
  }
  if (trial.may && !trial.may()) {
    untried.push(`${name}: not tried, only root may do it, and not in every container`)
    continue
  }
  begin(name)
  note(await inTrial(name, comments, trial.run))
}

console.table(reports.map((report) => ({ ...report, back: report.back.map((each) => each.toFixed(1)).join(' ') })))
if (values.json) writeFileSync(values.json, JSON.stringify({ reports, complaints, untried }, null, 2))
for (const line of [...complaints, ...untried]) console.error(line)
// what somebody asked for by its name and was not tried does not hold
process.exit(complaints.length > 0 || (values.only && untried.length > 0) ? 1 : 0)
