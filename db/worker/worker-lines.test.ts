import type { Socket } from 'node:net'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { cuttableWay } from '#app/http/portal.fixture.ts'
import { addJob } from '../jobs.ts'
import { freshDatabase } from '../testing.ts'
import { crontab, noting } from './worker.fixture.ts'
import { startWorker, type Tasks } from './worker.ts'

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

/** What would have ended the process meanwhile. */
async function endingErrors(run: () => Promise<void>): Promise<unknown[]> {
  const errors: unknown[] = []
  const events = ['uncaughtException', 'unhandledRejection'] as const
  const others = events.map((event) => process.listeners(event as 'uncaughtException'))
  for (const event of events) process.removeAllListeners(event).on(event, (error) => errors.push(error))
  try {
    await run()
    return errors
  } finally {
    for (const [at, event] of events.entries()) {
      process.removeAllListeners(event)
      for (const other of others[at] ?? []) process.on(event, other)
    }
  }
}

test('the server goes down while the worker takes leave of it: nobody ends', async () => {
  const { url, drop } = await freshDatabase()
  const terminate = Buffer.from('X\0\0\0\x04')
  const fields = Buffer.from('SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0')
  const lastWord = Buffer.concat([Buffer.from('E\0\0\0'), Buffer.from([fields.length + 4]), fields])
  let parted = 0
  const way = await cuttableWay(url, (said, line) => {
    if (!said.equals(terminate)) return false
    parted++
    line.end(lastWord)
    return true
  })
  const worker = startWorker({ url: way.url, tasks: noting().tasks, crontab, report: () => undefined })
  const errors = await endingErrors(async () => {
    await expect.poll(() => worker.isRunning()).toBe(true)
    await worker.stop()
    await expect.poll(way.lines).toBe(0)
  })
  expect(parted).toBeGreaterThan(1)
  expect(errors).toEqual([])
  way.cut()
  await drop()
})

test('the line on which it is told of jobs breaks while it stops: nobody ends', async () => {
  const { url, drop } = await freshDatabase()
  const told: Socket[] = []
  const way = await cuttableWay(url, (said, line) => {
    if (!said.includes('LISTEN "jobs') || said.includes('UNLISTEN')) return false
    told.push(line)
    return true
  })
  const worker = startWorker({ url: way.url, tasks: noting().tasks, crontab, report: () => undefined })
  const errors = await endingErrors(async () => {
    await expect.poll(() => told.length).toBe(1)
    const stopping = worker.stop()
    told[0]?.destroy()
    await stopping
    await expect.poll(way.lines).toBe(0)
  })
  expect(errors).toEqual([])
  way.cut()
  await drop()
})
