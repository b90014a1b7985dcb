import { randomUUID } from 'node:crypto'
import { connectRaw } from './connection.ts'

const channel = 'tomoni_published'
const beat = 1000
const patience = 2500

type On = { published(): void; lost(): void }

/**
 * Calls `published` after every commit that changed what visitors see, in this process or another, and `lost` whenever
 * that could not be relied on. The line is held to its own heartbeat; one that has fallen silent is replaced.
 */
export async function listenPublished(url: string, on: On) {
  let line = await openLine(url, on)
  let replacing: Promise<void> | undefined
  const replace = async () => {
    on.lost()
    await line.end()
    line = await openLine(url, on)
  }
  const heartbeat = setInterval(() => {
    line.beat()
    if (line.isAlive() || replacing) return
    replacing = replace()
      // still away: the next beat tries again
      .catch(() => undefined)
      .finally(() => {
        replacing = undefined
      })
  }, beat)
  heartbeat.unref()
  return {
    async stop() {
      clearInterval(heartbeat)
      await replacing
      await line.end()
    },
  }
}

async function openLine(url: string, on: On) {
  const sql = connectRaw(url, 1)
  const self = `alive ${randomUUID()}`
  let heard = Date.now()
  const end = () => sql.end({ timeout: 1 }).catch(() => undefined)
  const onMessage = (message: string) => {
    if (message === self) heard = Date.now()
    else if (!message.startsWith('alive')) on.published()
  }
  try {
    // called again after the driver has connected anew: what was published in between is unknown
    await sql.listen(channel, onMessage, on.lost)
  } catch (error) {
    await end()
    throw error
  }
  return {
    end,
    isAlive: () => Date.now() - heard < patience,
    beat: () => void sql.notify(channel, self).catch(() => on.lost()),
  }
}
