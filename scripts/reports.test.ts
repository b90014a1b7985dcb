import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { countPlaywright, countVitest } from './reports.mjs'

const folder = mkdtempSync(join(tmpdir(), 'reports-'))
const file = join(folder, 'report.json')
afterAll(() => rmSync(folder, { recursive: true }))
const report = (content: unknown) => writeFileSync(file, JSON.stringify(content))
const vitest = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [] as unknown[],
}

test('a run that went well is counted as it is', () => {
  report(vitest)
  expect(countVitest(file, 0)).toEqual({ passed: 3, failed: 0, skipped: 1 })
})

test('a test file that could not be loaded is a failure', () => {
  report({ ...vitest, testResults: [{ status: 'failed', assertionResults: [] }] })
  expect(countVitest(file, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 })
})

test('a runner that complains without a failed test is a failure, and so is one that ran nothing', () => {
  report(vitest)
  expect(countVitest(file, 1).failed).toBe(1)
  report({ ...vitest, numPassedTests: 0 })
  expect(countVitest(file, 0).failed).toBe(1)
})

test('a runner that left no report is a failure', () => {
  rmSync(file)
  expect(countPlaywright(file, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('what the browser run complains about outside of tests is counted', () => {
  report({
    stats: { expected: 5, unexpected: 1, flaky: 0, skipped: 0 },
    errors: [{ message: 'the server did not start' }],
  })
  expect(countPlaywright(file, 1)).toEqual({ passed: 5, failed: 2, skipped: 0 })
})
