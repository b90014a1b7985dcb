import { readFileSync } from 'node:fs'

/** Vitest's JSON report; a file that could not even be loaded counts as one failed test. */
export function countVitest(file, code) {
  return count(file, code, ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) => {
    const unloaded = testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    )
    return {
      passed: numPassedTests,
      failed: numFailedTests + unloaded.length,
      skipped: numPendingTests + (numTodoTests ?? 0),
    }
  })
}

/** Playwright's JSON report; what passed only on a second try has failed. */
export function countPlaywright(file, code) {
  return count(file, code, ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  }))
}

/** A runner that crashed, or complains although no test failed, is itself a failure; so is one that ran nothing. */
function count(file, code, read) {
  let counted
  try {
    counted = read(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    console.error(`There is no report of this run: ${error.message}`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
  const silent = counted.failed === 0 && (code !== 0 || counted.passed === 0)
  return silent ? { ...counted, failed: 1 } : counted
}
