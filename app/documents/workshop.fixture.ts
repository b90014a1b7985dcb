import type { Answer, Order } from './workshop.ts'

// A workshop whose process does as it is told: what it made says by which process and in which hand-over.
let handedOver = 0
process.on('message', (orders: Order[]) => {
  handedOver++
  for (const { of } of orders) process.send?.(answer(String(of[0])))
})

function answer(told: string): Answer {
  if (told === 'die') process.exit(1)
  while (told === 'hang');
  if (told === 'fail') return { error: 'cannot be made' }
  return { made: `${told} ${process.pid} ${handedOver}`, isFull: told === 'fill' }
}
process.on('disconnect', () => process.exit())
