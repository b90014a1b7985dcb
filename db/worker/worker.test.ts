import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { addJob } from '../jobs.ts'
import { freshDatabase } from '../testing.ts'
import { crontab, noting } from './worker.fixture.ts'
import { startWorker } from './worker.ts'

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
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`
    await broken.execute(db)
    // the lines of this test are broken as well, and are drawn anew by being asked
    await expect.poll(() => addJob(db, 'send_mail', { mail: 'after' }).catch(() => 'broken')).toBeUndefined()
    await expect.poll(() => told).toContain('after')
  } finally {
    await worker.stop()
    await drop()
  }
})
