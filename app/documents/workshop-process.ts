import { type Craft, crafts, type Order } from './crafts.ts'
import type { Answer } from './workshop.ts'

const enough = 256 * 1024 * 1024

async function make({ craft, of }: Order): Promise<Answer> {
  try {
    const made = await (crafts[craft] as (...of: unknown[]) => Promise<unknown>)(...of)
    return { made, isFull: process.memoryUsage.rss() > enough }
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

process.on('message', async (orders: Order<Craft>[]) => {
  for (const order of orders) process.send?.(await make(order))
})
// Ctrl-C reaches the whole group: what is being made is finished, and the end comes with that of the portal.
process.on('SIGINT', () => {})
process.on('disconnect', () => process.exit())
