// npm test: everything that is checked, on a clone with nothing but git, npm and Node.
//   npm test -- --only types,lint,rules,unused,build,packages,unit,e2e
import { availableParallelism } from 'node:os'
import { missingForBrowser } from './chromium.mjs'
import { ensureInstalled, seconds } from './install.mjs'
import { countPlaywright, countVitest } from './reports.mjs'
import { freePort, run, stopAll } from './steps.mjs'

const checks = [
  { name: 'types', title: 'Types', command: 'tsc --noEmit' },
  { name: 'lint', title: 'Lint and format', command: 'biome check .' },
  { name: 'rules', title: 'Import rules', command: 'depcruise app db e2e server.ts' },
  { name: 'unused', title: 'Unused code', command: 'knip' },
  { name: 'build', title: 'Build', command: 'node scripts/build.mjs' },
  { name: 'packages', title: 'Known faults of packages', command: 'node scripts/package-faults.mjs', tells: true },
]
const suites = [
  {
    name: 'unit',
    title: 'Unit and domain tests',
    command: 'vitest run --reporter=default --reporter=json --outputFile.json=test-results/unit.json',
    report: 'test-results/unit.json',
    count: countVitest,
  },
  {
    name: 'e2e',
    title: 'Journeys in the browser',
    command: 'playwright test',
    report: 'test-results/e2e.json',
    count: countPlaywright,
    env: { E2E_PORT: String(await freePort()) },
  },
]

const started = Date.now()
const total = { passed: 0, failed: 0, skipped: 0 }
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stopAll()
    process.exit(130)
  })
}

const chosen = choose(process.argv.slice(2))
try {
  await ensureInstalled({ dev: true })
  const browser = chosen('e2e') ? prepareBrowser() : null
  await inLanes(
    checks.filter(({ name }) => chosen(name)),
    Math.min(2, availableParallelism()),
  )
  await browser
  for (const suite of suites.filter(({ name }) => chosen(name))) await tally(suite, { live: true })
} catch (error) {
  console.error(error.plain ? error.message : error)
  total.failed++
}
console.log(`\nAll in ${seconds(started)}.`)
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`)
process.exit(total.failed ? 1 : 0)

function choose([option, list, ...rest]) {
  const known = [...checks, ...suites].map(({ name }) => name)
  const wanted = (option?.startsWith('--only=') ? option.slice(7) : list)?.split(',') ?? known
  const wrong = wanted.filter((name) => !known.includes(name))
  if (rest.length || wrong.length || (option && !option.startsWith('--only'))) {
    console.error(`Usage: npm test -- --only ${known.join(',')}`)
    process.exit(2)
  }
  return (name) => wanted.includes(name)
}

/** Runs beside the checks; a browser that cannot be had shows when the journeys fail. */
async function prepareBrowser() {
  const command = missingForBrowser()
  if (command) await run({ title: 'Browser for the journeys', command }, { live: false })
}

async function inLanes(steps, lanes) {
  const queue = [...steps]
  const lane = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) await tally(step, { live: false })
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

async function tally(step, how) {
  const counted = await run(step, how)
  for (const key of ['passed', 'failed', 'skipped']) total[key] += counted[key]
}
