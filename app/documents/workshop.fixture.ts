import type { Order } from './crafts.ts'
import type { Answer } from './workshop.ts'

// A workshop whose process does as it is told: what it made says by which process and in which hand-over.
let handedOver = 0
process.on('message', (orders: Order<'qrSvg'>[]) => {
  handedOver++
  const results: Answer['results'] = orders.map(({ of: [told] }) => {
    if (told === 'die') process.exit(1)
    while (told === 'hang');
    return told === 'fail' ? { error: 'cannot be made' } : { made: `${told} ${process.pid} ${handedOver}` }
  })
  process.send?.({ results, isFull: orders.some(({ of: [told] }) => told === 'fill') } satisfies Answer)
})
process.on('disconnect', () => process.exit())
