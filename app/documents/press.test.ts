import { expect, test } from 'vitest'
import { drawn } from './drawing.ts'
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

test('the same document asked for by fifty at once is made once', async () => {
  const [one, ...others] = await Promise.all(Array.from({ length: 50 }, () => press(order(0))))
  for (const other of [...others, await press(order(0))]) expect(other).toBe(one)
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
  expect(refused).toHaveLength(40 - 20)
  for (const { reason } of refused) expect(reason).toMatchObject({ status: 503 })
})

test('while a long document is made, a chart is drawn and the process has time for pages', async () => {
  const long = {
    ...data(5),
    columns: [{ label: '文', width: 1 }],
    rows: Array(2000).fill([[{ text: '長い文。'.repeat(30) }]]),
  }
  const done: string[] = []
  const document = press({ ...order(5), data: long }).then(() => done.push('document'))
  await drawn('qrSvg', 'https://plans.example.jp/').then(() => done.push('chart'))
  await new Promise((later) => setImmediate(later)).then(() => done.push('page'))
  await document
  expect(done).toEqual(['chart', 'page', 'document'])
})
