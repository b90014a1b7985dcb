import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { locksIn } from './locks.fixture.ts'

const isTesting = (file: string) => /\.test\.ts$|\.fixture\.ts$|^db\/(test|seeds\/content)/.test(file)
const files = globSync(['{app,db}/**/*.ts', 'db/migrations/*.sql']).sort()

/** Sessions that hold something as long as they live are no queries of a verb: their control stands elsewhere. */
const elsewhere = {
  'db/worker/presence.ts bePresent': 'db/worker/presence.test.ts',
  'db/embedded/cluster.ts ensureDatabase': 'db/embedded.test.ts',
}

test('every lock has a race that shows what becomes of it without', () => {
  const inSource = files.filter((file) => !isTesting(file)).flatMap(locksIn)
  const shown = globSync('{app,db}/**/*races.test.ts').flatMap((file) => {
    const lists = readFileSync(file, 'utf8').matchAll(/\blocks: \[([^\]]*)\]/g)
    return [...lists].flatMap(([, list = '']) => [...list.matchAll(/'([^']+)'/g)].map(([, lock = '']) => lock))
  })
  const withoutRace = inSource.filter((lock) => !shown.includes(lock) && !(lock in elsewhere))
  expect(withoutRace).toEqual([])
  expect(inSource.length).toBeGreaterThan(60)
})
