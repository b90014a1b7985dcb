import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { importGraph, testsOf } from './changed.mjs'

const house = importGraph()

test('imports are followed by path, by #app and #db, and only where something runs', () => {
  const receipt = house.get('app/consultations/comments/receipt.test.ts')
  expect([...(receipt ?? [])]).toEqual(
    expect.arrayContaining(['db/testing.ts', 'app/consultations/comments/receipt.ts']),
  )
  expect(house.get('app/consultations/comments/personal.ts')).toEqual(new Set(['app/text/sealed.ts']))
  const astray = [...house].flatMap(([file, imports]) =>
    [...imports].filter((each) => /\.tsx?$/.test(each) && /^(app|db)\//.test(file) && !existsSync(each)),
  )
  // handed-over.test.ts writes a program as text
  expect(new Set(astray.map((each) => each.split('/')[1]))).toEqual(new Set(['notifications']))
})

const graph = (imports: Record<string, string[]>) =>
  new Map(Object.entries(imports).map(([file, each]) => [file, new Set(each)]))

test('the tests a change reaches are run, the nearest first', () => {
  const small = graph({
    'app/a/noun.ts': [],
    'app/a/noun.test.ts': ['app/a/noun.ts'],
    'app/b/verb.ts': ['app/a/noun.ts'],
    'app/b/near.test.ts': ['app/a/noun.ts'],
    'app/b/far.test.ts': ['app/b/verb.ts'],
    'app/c/other.test.ts': [],
  })
  const near = ['app/a/noun.test.ts', 'app/b/near.test.ts', 'app/b/far.test.ts']
  expect(testsOf(['app/a/noun.ts'], small)).toEqual({ tests: near, further: 0 })
  expect(testsOf(['app/c/other.test.ts'], small).tests).toEqual(['app/c/other.test.ts'])
})

test('of a file that everything imports some are run, and the others counted', () => {
  const tests = Array.from({ length: 200 }, (_, at) => [`app/a/${at}.test.ts`, ['app/ids.ts']])
  const found = testsOf(['app/ids.ts'], graph(Object.fromEntries(tests)))
  expect(found.tests.length).toBeGreaterThan(10)
  expect(found.tests.length + found.further).toBe(200)
})

test('what is read and not imported has its tests', () => {
  for (const file of [
    'README.md',
    'locales/en/ui.json',
    'app/app.css',
    'db/migrations/0001_text.sql',
    'package.json',
  ]) {
    expect(testsOf([file], house).tests, file).not.toEqual([])
  }
})
