import { join } from 'node:path'
import { sql } from 'kysely'
import { freePort } from '#app/http/portal.fixture.ts'
import { connect, unprepared } from '#db/connection'
import { startEmbedded } from '#db/embedded'
import { programs, startProgram, writeSettings } from './debian.ts'
import { fillDemo, publish } from './demo.ts'
import { startWeb } from './portal.ts'
import { type Outcome, type Trial, thrice, under } from './trial.ts'

/** Through PgBouncer in transaction mode, with fewer lines behind it than before it; it is killed and started again. */
export async function pgbouncer(trial: Trial): Promise<Outcome> {
  const { name, comments, folder, later } = trial
  const embedded = await startEmbedded({ folder, temporary: true, log: () => undefined })
  later(embedded.stop)
  const { settings, db } = await fillDemo(trial, embedded)
  const pooled = Object.assign(new URL(embedded.url), { port: String(await freePort()) })
  const conf = writeSettings(join(folder, 'pgbouncer.ini'), pgbouncerIni(folder, embedded.url, pooled))
  const start = () => startProgram(programs.pgbouncer, ['-q', conf], { ready: () => answers(pooled.href) })
  let bouncer = await start()
  later(() => bouncer.stop())
  const web = await startWeb({ ...settings, DATABASE_URL: pooled.href, DATABASE_DIRECT_URL: embedded.url })
  later(web.stop)
  const { report, complaints } = await under(name, { ...web, db, atMost: 15 }, (history) =>
    thrice(history, comments, async () => {
      history.noteFault()
      await bouncer.stop('SIGKILL')
      bouncer = await start()
    }),
  )
  return { report, complaints: [...complaints, ...(await publish(name, [web]))] }
}

async function answers(url: string): Promise<boolean> {
  const db = connect(unprepared(url), 1)
  try {
    await sql`select 1`.execute(db)
    return true
  } catch {
    return false
  } finally {
    await db.destroy()
  }
}

function pgbouncerIni(folder: string, to: string, at: URL): string {
  const { port, pathname, username, password } = new URL(to)
  const users = writeSettings(join(folder, 'pgbouncer-users'), `"${username}" "${decodeURIComponent(password)}"\n`)
  const name = pathname.slice(1)
  return `
[databases]
${name} = host=127.0.0.1 port=${port} dbname=${name}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${at.port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${users}
pool_mode = transaction
default_pool_size = 5
ignore_startup_parameters = jit
`
}
