import { randomUUID } from 'node:crypto'
import { connectRaw } from './connection.ts'

const channel = 'tomoni_published'

/**
 * Calls `onPublished` after every commit that changed what visitors see, in this process or another, and `onLost` when
 * that can no longer be relied on: the connection was lost, came back, or no longer answers its own heartbeat.
 */
export async function listenPublished(url: string, on: { published(): void; lost(): void }) {
  const sql = connectRaw(url, 1)
  const self = `alive ${randomUUID()}`
  let heard = Date.now()
  await sql.listen(
    channel,
    (payload) => {
      if (payload === self) heard = Date.now()
      else if (!payload.startsWith('alive')) on.published()
    },
    () => {
      heard = Date.now()
      on.lost()
    },
  )
  const heartbeat = setInterval(() => {
    if (Date.now() - heard > 2500) on.lost()
    sql.notify(channel, self).catch(() => on.lost())
  }, 1000)
  heartbeat.unref()
  return {
    async stop() {
      clearInterval(heartbeat)
      await sql.end({ timeout: 1 })
    },
  }
}
