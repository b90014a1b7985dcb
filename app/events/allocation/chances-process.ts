import { chancesOf } from './chances.ts'
import type { Terms } from './shuffle.ts'
import type { DrawEntry } from './tables.ts'

process.on('message', async ({ list, terms }: { list: DrawEntry[]; terms: Terms }) => {
  const found = await chancesOf(list, terms, (rounds) => void process.send?.({ rounds }))
  process.send?.({ found })
})
process.on('disconnect', () => process.exit())
