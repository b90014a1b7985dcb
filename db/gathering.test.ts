import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Db } from './connection.ts'
import { gathering, type Outcome } from './gathering.ts'

const db = { isTransaction: false } as Db
const given = (value: string): Outcome<string> => ({ status: 'fulfilled', value })
const wrong = Object.assign(new Error('value too long'), { code: '22001' })

/** Rounds that take a moment; each is noted as what was asked in it. */
function noting(outcomeOf = (ask: string) => given(ask.toUpperCase())) {
  const rounds: string[] = []
  const ask = gathering<string, string>(async (_, key, asks) => {
    rounds.push(`${key}: ${asks.join(' ')}`)
    await sleep(5)
    return asks.map(outcomeOf)
  })
  return { rounds, ask }
}

test('who comes first is not kept waiting, who comes meanwhile goes together', async () => {
  const { rounds, ask } = noting()
  const all = ['a', 'b', 'c'].map((each) => ask(db, 'x', each))
  expect(rounds).toEqual(['x: a'])
  expect(await Promise.all([...all, ask(db, 'y', 'd')])).toEqual(['A', 'B', 'C', 'D'])
  expect(rounds).toEqual(['x: a', 'y: d', 'x: b c'])
  await ask(db, 'x', 'e')
  expect(rounds.at(-1)).toBe('x: e')
})

test('a round has a limit', async () => {
  const { rounds, ask } = noting()
  await Promise.all(Array.from({ length: 102 }, (_, at) => ask(db, 'x', String(at))))
  expect(rounds.map((round) => round.split(' ').length - 1)).toEqual([1, 50, 50, 1])
})

test('within a transaction nobody waits for anybody', async () => {
  const { rounds, ask } = noting()
  const trx = { isTransaction: true } as Db
  await Promise.all([ask(trx, 'x', 'a'), ask(trx, 'x', 'b')])
  expect(rounds).toEqual(['x: a', 'x: b'])
})

test('each has an outcome of their own', async () => {
  const { ask } = noting((each) => (each === 'b' ? { status: 'rejected', reason: new Error('no') } : given(each)))
  const outcomes = await Promise.allSettled(['a', 'b', 'c'].map((each) => ask(db, 'x', each)))
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})

test('what cannot be stored of one does not take the others with it; where nothing can be, all are told at once', async () => {
  const { rounds, ask } = noting((each) => {
    if (each === 'bad') throw wrong
    if (each === 'cut') throw new Error('the line has broken')
    return given(each)
  })
  const some = await Promise.allSettled(['first', 'a', 'bad', 'b'].map((each) => ask(db, 'x', each)))
  expect(some.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  expect(rounds).toEqual(['x: first', 'x: a bad b', 'x: a', 'x: bad', 'x: b'])
  // whoever comes before the last round is put away is one of the next
  await sleep(5)
  const none = await Promise.allSettled(['first', 'a', 'cut'].map((each) => ask(db, 'x', each)))
  expect(none.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  expect(rounds.at(-1)).toBe('x: a cut')
})

test('a round is nobody’s own: whoever was first is not told what was done for the others', async () => {
  const whose = new AsyncLocalStorage<string>()
  const seen: (string | undefined)[] = []
  const ask = gathering<string, string>(async (_, _key, asks) => {
    await sleep(1)
    seen.push(whose.getStore())
    return asks.map(given)
  })
  const answers = await Promise.all(
    ['a', 'b', 'c'].map((name) => whose.run(name, async () => `${await ask(db, 'x', name)} ${whose.getStore()}`)),
  )
  expect(seen).toEqual([undefined, undefined])
  expect(answers).toEqual(['a a', 'b b', 'c c'])
})
