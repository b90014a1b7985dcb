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

test('who finds another worker gives nothing free; the control: without that one’s lock it would do its job as well', async () => {
  const { db, url, drop } = await freshDatabase()
  const { told: begun, tasks: first } = noting()
  const ending = Promise.withResolvers<void>()
  const { told, tasks } = noting()
  const slowly = { ...first, send_mail: (job: { mail: string }) => first.send_mail(job).then(() => ending.promise) }
  const worker = startWorker({ url, tasks: slowly, crontab, report: () => undefined })
  // as many as it does at once
  for (const mail of ['long', 'longer']) await addJob(db, 'send_mail', { mail })
  await expect.poll(() => begun).toHaveLength(2)
  const another = async () => {
    const other = startWorker({ url, tasks, crontab, report: () => undefined })
    await addJob(db, 'send_mail', { mail: 'next' })
    await expect.poll(() => told).toContain('next')
    await other.stop()
    return told.splice(0)
  }
  expect(await another()).toEqual(['next'])
  await sql`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted
    and database = (select oid from pg_database where datname = current_database())`.execute(db)
  expect((await another()).sort()).toEqual(['long', 'longer', 'next'])
  ending.resolve()
  await worker.stop()
  await drop()
})
