import type { Answer, Doing, Order } from './workshop.ts'

const enough = 256 * 1024 * 1024

async function make(doing: Doing, { craft, of }: Order): Promise<Answer> {
  try {
    const made = await (doing[craft] as (...of: unknown[]) => Promise<unknown>)(...of)
    return { made, isFull: process.memoryUsage.rss() > enough }
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

/** The process of a workshop: makes what it is asked for, one thing after the other. */
export function workWith(doing: Doing): void {
  process.on('message', async (orders: Order[]) => {
    for (const order of orders) process.send?.(await make(doing, order))
  })
  // Ctrl-C reaches the whole group: what is being made is finished, and the end comes with that of the portal.
  process.on('SIGINT', () => {})
  process.on('disconnect', () => process.exit())
}
