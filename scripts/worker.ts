import { checkOwnData } from '#app/own-data.ts'
import { crontab, tasksOf } from '#app/tasks.ts'
import { config } from '#config'
import { openDatabase } from '#db/connection'
import { migrate } from '#db/migrate'
import { startWorker } from '#db/worker/worker'
import { withDatabase } from './database.ts'

/** Does the portal's jobs and nothing else, beside web processes that are told not to (WORKER=off). */
await withDatabase(async ({ url, owner }) => {
  await migrate({ url, owner })
  const db = openDatabase(url, config.DATABASE_POOL)
  await checkOwnData(db)
  const worker = startWorker({
    url,
    tasks: tasksOf(db, console.warn),
    crontab,
    report: (error) => console.error(error),
  })
  console.log('Doing jobs. Stop it with Ctrl-C.')
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve)
  })
  await worker.stop()
  await db.destroy()
})
