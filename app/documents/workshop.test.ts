import { expect, test } from 'vitest'
import { Workshop } from './workshop.ts'

const keptBytes = 1024 * 1024
const obedient = (more: { patienceMs?: number; atOnce?: number; mostWaiting?: number } = {}) => {
  const options = { mostWaiting: 100, atOnce: 100, patienceMs: 60_000, keptBytes, ...more }
  const shop = new Workshop({ ...options, program: 'app/documents/workshop.fixture.ts' })
  return async (told: string) => {
    const [, pid, handOver] = (await shop.make('qrSvg', told)).split(' ')
    return { pid, handOver }
  }
}

test('what is asked for at once is handed over together, the same thing is made once, and then kept', async () => {
  const make = obedient()
  const all = await Promise.all(Array.from({ length: 50 }, (_, at) => make(`chart${at % 5}`)))
  expect(all.every(({ pid, handOver }) => handOver === '1' && pid === all[0]?.pid)).toBe(true)
  expect(await make('chart1')).toEqual(all[1])
  expect((await make('another')).handOver).toBe('2')
})

test('one that hangs is ended; who asked for it is told to come back', async () => {
  const make = obedient({ patienceMs: 300, atOnce: 1 })
  const hanging = make('hang')
  const cause = new Error('the process that makes qrSvg took too long and was ended')
  await expect(hanging).rejects.toMatchObject({ status: 503, code: 'ui:errors.busy', cause })
})

test('one that dies is replaced, and only who asked for what it died of is told to come back', async () => {
  const make = obedient()
  const before = await make('well')
  const [dying, next] = await Promise.allSettled([make('die'), make('still')])
  expect(dying).toMatchObject({ status: 'rejected', reason: { status: 503 } })
  expect(next).toMatchObject({ status: 'fulfilled' })
  expect(next.status === 'fulfilled' && next.value.pid).not.toBe(before.pid)
})

test('what cannot be made is a bug, not a reason to come back; the process goes on', async () => {
  const make = obedient()
  const [failed, made] = await Promise.allSettled([make('fail'), make('well')])
  expect(failed).toMatchObject({ status: 'rejected', reason: { message: 'cannot be made' } })
  expect(failed.status === 'rejected' && 'status' in failed.reason).toBe(false)
  expect(made.status === 'fulfilled' && (await make('again')).pid).toBe(made.status === 'fulfilled' && made.value.pid)
})

test('one that has grown too large is replaced', async () => {
  const make = obedient()
  expect((await make('fill')).pid).not.toBe((await make('next')).pid)
})

test('beyond the end of the line the next one is asked to come back', async () => {
  const make = obedient({ mostWaiting: 3 })
  const asked = await Promise.allSettled(Array.from({ length: 5 }, (_, at) => make(`${at}`)))
  expect(asked.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected'])
  expect(asked.at(-1)).toMatchObject({ reason: { status: 503 } })
})
