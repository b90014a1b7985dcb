import { expect, test } from 'vitest'
import { type KeptPage, keptPage, PageCache } from './page-cache.ts'
import { SingleFlight } from './single-flight.ts'

/** Fifty who ask for one page that is not kept yet, as the listener reads pages; `published` happens while it is made. */
async function fifty(flights: SingleFlight<KeptPage> | null, published = 0) {
  const cache = new PageCache(1)
  let made = 0
  const render = async (generation: number) => {
    made++
    await new Promise((later) => setImmediate(later))
    const page = await keptPage(new Response(`page ${generation}`), Date.now() + 60_000, generation)
    cache.keep('/plans', page)
    return page
  }
  const read = async () => {
    const { generation } = cache
    const page = cache.fresh('/plans') ?? (await flights?.share(`${generation} /plans`, () => render(generation)))
    return page ?? render(generation)
  }
  const early = Array.from({ length: 25 }, read)
  for (let at = 0; at < published; at++) cache.drop()
  const late = await Promise.all(Array.from({ length: 25 }, read))
  return { made, early: await Promise.all(early), late, cache }
}

test('fifty who ask at the same time have it made once; without it each has it made', async () => {
  expect((await fifty(new SingleFlight())).made).toBe(1)
  expect((await fifty(null)).made).toBe(50)
})

test('who asks after a publication gets what was made after it, and only that is kept', async () => {
  const { made, early, late, cache } = await fifty(new SingleFlight(), 1)
  expect(made).toBe(2)
  expect(early.every(({ generation }) => generation === 0)).toBe(true)
  expect(late.every(({ generation }) => generation === 1)).toBe(true)
  expect(cache.fresh('/plans')?.generation).toBe(1)
})

test('what could not be made is not shared with those who ask later', async () => {
  const flights = new SingleFlight<string>()
  const failing = () => Promise.reject(new Error('away'))
  const both = await Promise.allSettled([flights.share('a', failing), flights.share('a', failing)])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await flights.share('a', async () => 'made')).toBe('made')
})
