// npm run test:fuzz -- [--requests 50000] [--seed N] [--json FILE]
// Requests of any shape, as visitor, staff and member of a group, against a portal of its own with the demo: none may break a
// page, none may take more than two seconds, and memory stays within its bound. `npm test` sends a share of them.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureInstalled, root, toolEnv } from './install.mjs'

const text = { type: 'string' }
const { values } = parseArgs({ options: { requests: text, seed: text, json: text } })
const report = values.json ?? join(tmpdir(), `tomoni-fuzz-${process.pid}.json`)
const env = {
  FUZZ_REQUESTS: values.requests ?? '50000',
  FUZZ_SEED: values.seed ?? String(Date.now() % 1_000_000_000),
  FUZZ_REPORT: report,
}

await ensureInstalled({ dev: true })
const { status } = spawnSync('vitest run app/http/fuzz.test.ts --testTimeout=7200000', {
  cwd: root,
  env: toolEnv(env),
  shell: true,
  stdio: 'inherit',
})
console.log(readFileSync(report, 'utf8'))
process.exit(status ?? 1)
