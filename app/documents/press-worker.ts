import { parentPort } from 'node:worker_threads'
import type { Made, Order } from './press.ts'

async function make(order: Order): Promise<Uint8Array> {
  if (order.format === 'pdf') return (await import('./pdf.ts')).pdf(order.template, order.data)
  if (order.format === 'docx') return (await import('./word.ts')).word(order.table)
  return (await import('./workbook.ts')).workbook(order.table)
}

parentPort?.on('message', async (order: Order) => {
  const answer = await make(order).then(
    (bytes): Made => ({ bytes: new Uint8Array(bytes) }),
    (error): Made => ({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  )
  parentPort?.postMessage(answer, 'bytes' in answer ? [answer.bytes.buffer] : [])
})
