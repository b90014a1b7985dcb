import { readFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { heapLimits } from '../../scripts/serve.mjs'
import { demoSessions } from './crawl/crawl.fixture.ts'
import { shoot, shots, targets } from './crawl/fuzz.fixture.ts'
import { type Demo, startDemo } from './demo.fixture.ts'
import type { Portal } from './portal.fixture.ts'

// `npm run test:fuzz` sends more, in another order, and measures
const count = Number(process.env.FUZZ_REQUESTS ?? 3000)
const seed = Number(process.env.FUZZ_SEED ?? 20_261_130)
const report = process.env.FUZZ_REPORT
const atOnce = 4
const tooLong = 2000
/** Made outside of the web process: whoever asks waits, and nobody else. */
const isDocument = /\.(pdf|docx|xlsx)(\?|$)/

let demo: Demo
let portal: Portal

beforeAll(async () => {
  demo = await startDemo()
  portal = await demo.portal({ RATE_LIMITS: 'off', LOG_LEVEL: 'error', NODE_OPTIONS: heapLimits.join(' ') })
})
afterAll(() => demo?.stop())

test('no request of any shape, from anybody, breaks a page', async () => {
  const known = await targets(portal.port, await demoSessions(demo.db))
  const waiting = fc.sample(shots(known, portal.port), { numRuns: count, seed })
  const statuses = new Map<number, number>()
  const broken: string[] = []
  const slow: string[] = []
  let longest = 0
  const lane = async () => {
    for (let shot = waiting.pop(); shot; shot = waiting.pop()) {
      const { status, ms } = await shoot(portal.port, shot)
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      longest = Math.max(longest, ms)
      const said = `${status} ${Math.round(ms)} ms ${shot.method} ${shot.target.slice(0, 200)} ${shot.body.toString().slice(0, 600)}`
      if (status >= 500) broken.push(said)
      if (ms > tooLong && !isDocument.test(shot.target)) slow.push(said)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  if (report) {
    const memory = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${portal.process.pid}/status`, 'utf8'))?.[1] ?? 0)
    const figures = {
      requests: count,
      seed,
      statuses: Object.fromEntries([...statuses].sort()),
      longest: Math.round(longest),
      peakMiB: Math.round(memory / 1024),
    }
    writeFileSync(report, JSON.stringify({ ...figures, broken, slow }, null, 2))
    expect(slow).toEqual([])
    expect(figures.peakMiB).toBeLessThan(512)
  }
  // what went wrong stands in what the portal reported
  expect(broken, portal.output().slice(-4000)).toEqual([])
  // it was pages that were asked, not only doors that stayed shut
  for (const status of [200, 303, 422]) expect(statuses.get(status) ?? 0, String(status)).toBeGreaterThan(count / 100)
  // and it still serves
  expect(
    (
      await shoot(portal.port, {
        method: 'GET',
        target: '/plans',
        headers: ['Host: here'],
        body: Buffer.alloc(0),
        sends: 'whole',
      })
    ).status,
  ).toBe(200)
  expect(portal.process.exitCode).toBeNull()
})
