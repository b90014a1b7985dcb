import type { Made, Order } from './press.ts'

const enough = 256 * 1024 * 1024

async function make(order: Order): Promise<Uint8Array> {
  if (order.format === 'pdf') return (await import('./pdf.ts')).pdf(order.template, order.data)
  if (order.format === 'docx') return (await import('./word.ts')).word(order.table)
  return (await import('./workbook.ts')).workbook(order.table)
}

process.on('message', async (order: Order) => {
  const answer = await make(order).then(
    (bytes): Made => ({ bytes, isFull: process.memoryUsage.rss() > enough }),
    (error): Made => ({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
  process.send?.(answer)
})
// Ctrl-C reaches the whole group: what is being made is finished, and the end comes with that of the portal.
process.on('SIGINT', () => {})
process.on('disconnect', () => process.exit())
