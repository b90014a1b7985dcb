import { performance } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { press } from './press.ts'

const data = (n: number) => ({
  ...{ lang: 'ja', publisher: '市', title: `${n}`, subtitle: '', publishedAt: '2026-10-24', note: '', legend: '' },
  ...{
    source: { label: '', address: 'https://plans.example.jp/' },
    facts: [],
    tallies: [],
    empty: '何も',
    columns: [],
  },
  rows: [],
})
const order = (n: number) => ({ format: 'pdf' as const, template: 'app/documents/table.typ', data: data(n) })

test('the same document asked for twice is made once', async () => {
  const [one, other] = await Promise.all([press(order(0)), press(order(0))])
  expect(other).toBe(one)
  expect(await press(order(0))).toBe(one)
})

test('what cannot be made is an error, and the next one is made', async () => {
  const broken = press({ format: 'pdf', template: 'app/documents/nothing.typ', data: {} })
  const wrong = press({ format: 'pdf', template: 'app/documents/table.typ', data: {} })
  const good = press(order(1))
  await expect(broken).rejects.toThrow('nothing.typ')
  await expect(wrong).rejects.toThrow('table.typ')
  expect(Buffer.from(await good).toString('latin1', 0, 5)).toBe('%PDF-')
})

test('a crowd waits in line, and beyond its end is asked to come back', async () => {
  const asked = await Promise.allSettled(Array.from({ length: 40 }, (_, n) => press(order(n + 10))))
  const refused = asked.filter((each) => each.status === 'rejected')
  expect(refused).toHaveLength(40 - 1 - 20)
  for (const { reason } of refused) expect(reason).toMatchObject({ status: 429 })
})

test('while a long document is made, the process has time for pages', async () => {
  const long = {
    ...data(5),
    columns: [{ label: '文', width: 1 }],
    rows: Array(2000).fill([[{ text: '長い文。'.repeat(30) }]]),
  }
  const { utilization } = await measured(() => press({ ...order(5), data: long }))
  expect(utilization).toBeLessThan(0.5)
})

async function measured(run: () => Promise<unknown>) {
  const before = performance.eventLoopUtilization()
  await run()
  return performance.eventLoopUtilization(before)
}
