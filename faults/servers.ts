import { connect as connectTo, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { freePort } from '#app/http/portal.fixture.ts'
import { connect } from '#db/connection'
import { ensureDatabase } from '../db/embedded/cluster.ts'
import { type Postgres, runProgram, startPostgres15 } from './debian.ts'
import { fillDemo, publish } from './demo.ts'
import { childrenOf, killHard, startWeb } from './portal.ts'
import { type Outcome, type Trial, thrice, under } from './trial.ts'

/** On Debian's PostgreSQL 15, which is killed and started again, three times. */
export async function postgres15(trial: Trial): Promise<Outcome> {
  const { name, comments } = trial
  const postgres = await startPostgres15(trial, await freePort())
  const { settings, db } = await fillDemo(trial, await ensureDatabase(postgres.port, postgres.password))
  const web = await startWeb(settings)
  trial.later(web.stop)
  const { report, complaints } = await under(name, { ...web, db, atMost: 15 }, (history) =>
    thrice(history, comments, () => {
      history.noteFault()
      killHard(postgres.pid())
      return postgres.start()
    }),
  )
  return { report, complaints: [...complaints, ...(await publish(name, [web]))] }
}

/**
 * A primary with a standby that has all that is acknowledged; the primary is killed, the standby takes its place and the
 * address leads there.
 */
export async function failover(trial: Trial): Promise<Outcome> {
  const { name, comments } = trial
  const primary = await startPostgres15(trial, await freePort())
  const addresses = await ensureDatabase(primary.port, primary.password)
  const way = await movableWay(primary.port)
  trial.later(way.close)
  const { settings, db } = await fillDemo(trial, { url: way.of(addresses.url), owner: way.of(addresses.owner) })
  const standby = await startStandby(trial, primary)
  const web = await startWeb(settings)
  trial.later(web.stop)
  const { report, complaints } = await under(name, { ...web, db, atMost: 15 }, async (history) => {
    const load = history.send(comments, 8)
    while (history.acknowledged < comments / 2) await sleep(20)
    history.noteFault()
    for (const pid of [primary.pid(), ...childrenOf(primary.pid())]) killHard(pid)
    await asSuperuser(standby, 'select pg_promote()')
    way.moveTo(standby.port)
    await load
  })
  return { report, complaints: [...complaints, ...(await publish(name, [web]))] }
}

async function startStandby(trial: Trial, primary: Postgres): Promise<Postgres> {
  const from = `host=127.0.0.1 port=${primary.port} user=postgres application_name=standby`
  const standby = await startPostgres15(trial, await freePort(), (cluster) =>
    runProgram('pg_basebackup', ['-D', cluster, '-R', '-X', 'stream', '--checkpoint=fast', '-d', from], {
      PGPASSWORD: primary.password,
    }),
  )
  // acknowledged is what the standby has, too; set here, after the copy, so that the standby waits for nobody
  await asSuperuser(primary, `alter system set synchronous_standby_names = 'standby'`)
  await asSuperuser(primary, `alter system set synchronous_commit = 'remote_apply'`)
  await asSuperuser(primary, 'select pg_reload_conf()')
  for (const until = Date.now() + 60_000; ; await sleep(50)) {
    const [found] = await asSuperuser(primary, `select sync_state from pg_stat_replication`)
    if ((found as { syncState?: string } | undefined)?.syncState === 'sync') return standby
    if (Date.now() > until) throw new Error('the standby does not follow')
  }
}

async function asSuperuser({ port, password }: Postgres, statement: string): Promise<unknown[]> {
  const db = connect(`postgres://postgres:${password}@127.0.0.1:${port}/postgres`, 1)
  try {
    return (await sql.raw(statement).execute(db)).rows
  } finally {
    await db.destroy()
  }
}

/** One address for whichever server it leads to, as a switch or a name is in a city's network. */
async function movableWay(port: number) {
  let to = port
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    const beyond = connectTo(to, '127.0.0.1')
    for (const [from, other] of [
      [socket, beyond],
      [beyond, socket],
    ] as const) {
      open.add(from)
      from.on('error', () => undefined).on('close', () => open.delete(from) && other.destroy())
    }
    socket.pipe(beyond).pipe(socket)
  })
  const own = await freePort()
  await new Promise<void>((done) => server.listen(own, '127.0.0.1', done))
  const cut = () => {
    for (const socket of open) socket.destroy()
  }
  return {
    of: (url: string) => Object.assign(new URL(url), { port: String(own) }).href,
    moveTo(next: number) {
      to = next
      cut()
    },
    close() {
      server.close()
      cut()
    },
  }
}
