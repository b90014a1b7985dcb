import { afterEach, expect, test, vi } from 'vitest'
import { keptPage, PageCache } from './page-cache.ts'

const page = (cache: PageCache, { text = 'x', left = 60_000 } = {}) =>
  keptPage(new Response(text), Date.now() + left, cache.generation)

afterEach(() => vi.useRealTimers())

test('a page is fresh until its end, and in stock after it', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const cache = new PageCache(1)
  cache.keep('ja /plans', await page(cache, { left: 1000 }))
  vi.advanceTimersByTime(999)
  expect(cache.fresh('ja /plans')).toBeDefined()
  vi.advanceTimersByTime(1)
  expect(cache.fresh('ja /plans')).toBeUndefined()
  expect(cache.stale('ja /plans')).toBeDefined()
})

test('what was made while something was published is not kept', async () => {
  const cache = new PageCache(1)
  const made = await page(cache)
  cache.drop()
  cache.keep('ja /plans', made)
  expect(cache.stale('ja /plans')).toBeUndefined()
  cache.keep('ja /plans', await page(cache))
  expect(cache.fresh('ja /plans')).toBeDefined()
})

test('a flood of questions has its own room, and pushes out no plain page', async () => {
  const cache = new PageCache(1)
  cache.keep('ja /plans', await page(cache, { text: 'x'.repeat(50_000) }))
  for (let n = 0; n < 500; n++) {
    cache.keep(`ja /search?q=${n}${'y'.repeat(4000)}`, await page(cache, { text: 'x'.repeat(20_000) }))
  }
  expect(cache.bytes).toBeLessThan(1024 * 1024)
  expect(cache.fresh('ja /plans')).toBeDefined()
  expect(cache.fresh(`ja /search?q=499${'y'.repeat(4000)}`)).toBeDefined()
})

test('a cache of no size keeps nothing', async () => {
  const cache = new PageCache(0)
  cache.keep('ja /', await page(cache))
  expect(cache.stale('ja /')).toBeUndefined()
})
