import { type AddressInfo, connect, createServer } from 'node:net'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { cuttableWay } from '../app/http/portal.fixture.ts'
import { addJob } from './jobs.ts'
import { freshDatabase } from './testing.ts'
import { startWorker, type Tasks } from './worker.ts'

/** Tasks that note what they were told, and fail as often as they are asked to. */
function noting(failures = 0) {
  const told: string[] = []
  let left = failures
  const note = async ({ mail }: { mail: string }) => {
    told.push(mail)
    if (left-- > 0) throw new Error('not now')
  }
  const never = async () => undefined
  const tasks: Tasks = {
    send_mail: note,
    link_mail: never,
    organisation_mail: never,
    announce_renewals: never,
    signup_mail: never,
    lapse_offer: never,
    remind_of_sessions: never,
    thank_for_sessions: never,
    receipt_mail: never,
    answer_mails: never,
    forget_mails: never,
    referral_mails: never,
    referral_reminder_mail: never,
    board_message_mail: never,
    invitation_mail: never,
    profile_decided_mails: never,
    news_withdrawn_mails: never,
    post_removed_mails: never,
    draft_ending_mail: never,
    end_drafts: never,
    sweep_files: never,
    forget_links: never,
    watch_files: never,
  }
  return { told, tasks }
}

const crontab = ''

test('a job is done once its transaction is committed, and is undone with it; what failed is tried again', async () => {
  const { db, url, drop } = await freshDatabase()
  const { told, tasks } = noting(1)
  const worker = startWorker({ url, tasks, crontab, report: () => undefined })
  try {
    await expect(
      db.transaction().execute(async (trx) => {
        await addJob(trx, 'send_mail', { mail: 'never' })
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    await addJob(db, 'send_mail', { mail: 'first' }, { key: 'same' })
    await expect.poll(() => told.length).toBe(2)
    expect(told).toEqual(['first', 'first'])
  } finally {
    await worker.stop()
    await drop()
  }
})

test('what a killed worker had begun is done by the next one', async () => {
  const { db, url, drop } = await freshDatabase()
  const { told, tasks } = noting()
  try {
    await addJob(db, 'send_mail', { mail: 'begun' })
    await sql`update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker-killed'`.execute(db)
    const worker = startWorker({ url, tasks, crontab, report: () => undefined })
    await expect.poll(() => told).toEqual(['begun'])
    await worker.stop()
  } finally {
    await drop()
  }
})

test('goes on after the database has broken every line', async () => {
  const { db, url, drop } = await freshDatabase()
  const { told, tasks } = noting()
  const worker = startWorker({ url, tasks, crontab, report: () => undefined })
  try {
    await expect.poll(() => worker.isRunning()).toBe(true)
    const broken = sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`
    await broken.execute(db)
    // the lines of this test are broken as well, and are drawn anew by being asked
    await expect.poll(() => addJob(db, 'send_mail', { mail: 'after' }).catch(() => 'broken')).toBeUndefined()
    await expect.poll(() => told).toContain('after')
  } finally {
    await worker.stop()
    await drop()
  }
})

test('the database gone when a job is just done: nobody ends, and it goes on when that is back', async () => {
  const { db, url, drop } = await freshDatabase()
  const way = await cuttableWay(url)
  const { told, tasks } = noting()
  const cutting: Tasks = {
    ...tasks,
    async send_mail(mail) {
      if (told.length === 0) way.cut()
      await tasks.send_mail(mail)
    },
  }
  const problems: string[] = []
  const report = (error: unknown) => problems.push(String(error))
  const worker = startWorker({ url: way.url, tasks: cutting, crontab, report })
  try {
    await addJob(db, 'send_mail', { mail: 'first' })
    // that it is done cannot be noted: where nobody waits for that, it ends the process
    await expect.poll(() => problems).toContainEqual(expect.stringContaining('Failed to complete jobs'))
    await way.mend()
    await addJob(db, 'send_mail', { mail: 'second' })
    await expect.poll(() => told).toContain('second')
  } finally {
    await worker.stop()
    way.cut()
    await drop()
  }
})

test('a job that was handed out over a line that broke is not kept from everybody', async () => {
  const { db, url, drop } = await freshDatabase()
  const way = await cuttableWay(url)
  const told: string[] = []
  let goOn: () => void = () => undefined
  const waiting = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const tasks: Tasks = {
    ...noting().tasks,
    async send_mail({ mail }) {
      told.push(mail)
      if (mail === 'first') await waiting
    },
  }
  const worker = startWorker({ url: way.url, tasks, crontab, report: () => undefined })
  try {
    await addJob(db, 'send_mail', { mail: 'first' })
    await expect.poll(() => told).toEqual(['first'])
    await addJob(db, 'send_mail', { mail: 'second' }, { at: new Date(Date.now() + 3_600_000) })
    // as if the answer that hands it out had been on the line when that was cut
    await sql`update graphile_worker._private_jobs set run_at = now(), locked_at = now(),
      locked_by = (select locked_by from graphile_worker.jobs where locked_by is not null)
      where locked_by is null`.execute(db)
    goOn()
    await expect.poll(async () => (await sql`select 1 from graphile_worker.jobs`.execute(db)).rows.length).toBe(1)
    way.cut()
    // it asked for jobs in vain
    await expect.poll(() => worker.isRunning()).toBe(false)
    await way.mend()
    await expect.poll(() => told).toContain('second')
  } finally {
    await worker.stop()
    way.cut()
    await drop()
  }
})

/** A way on which the server's last word is that it goes down, whenever somebody takes leave. */
async function dyingWay(url: string) {
  const to = new URL(url)
  const terminate = Buffer.from('X\0\0\0\x04')
  const fields = Buffer.from('SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0')
  const lastWord = Buffer.concat([Buffer.from('E\0\0\0'), Buffer.from([fields.length + 4]), fields])
  let parted = 0
  const server = createServer((socket) => {
    const beyond = connect(Number(to.port), to.hostname)
    for (const each of [socket, beyond]) each.on('error', () => undefined)
    beyond.on('data', (chunk) => void socket.write(chunk)).on('close', () => socket.end())
    socket.on('close', () => beyond.destroy())
    socket.on('data', (chunk) => {
      if (!chunk.equals(terminate)) return beyond.write(chunk)
      parted++
      socket.end(lastWord)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const way = new URL(url)
  way.port = String((server.address() as AddressInfo).port)
  return { url: way.href, parted: () => parted, close: () => new Promise((done) => server.close(done)) }
}

test('the server goes down while the worker takes leave of it: nobody ends', async () => {
  const { url, drop } = await freshDatabase()
  const way = await dyingWay(url)
  const worker = startWorker({ url: way.url, tasks: noting().tasks, crontab, report: () => undefined })
  const uncaught: unknown[] = []
  const others = process.listeners('uncaughtException')
  process.removeAllListeners('uncaughtException').on('uncaughtException', (error) => uncaught.push(error))
  try {
    await expect.poll(() => worker.isRunning()).toBe(true)
    await worker.stop()
    // all lines are closed by then
    await way.close()
    expect(way.parted()).toBeGreaterThan(1)
    expect(uncaught).toEqual([])
  } finally {
    process.removeAllListeners('uncaughtException')
    for (const other of others) process.on('uncaughtException', other)
    await drop()
  }
})
