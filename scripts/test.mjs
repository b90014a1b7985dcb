// npm test: everything that is checked, on a clone with nothing but git, npm and Node.
//   npm test -- --only types,lint,rules,unused,build,packages,unit,e2e
//   npm test -- --changed [COMMIT]   for daily work: what differs from a commit (HEAD), without the journeys
import { availableParallelism } from 'node:os'
import { whatChanged } from './changed.mjs'
import { missingForBrowser } from './chromium.mjs'
import { ensureInstalled, seconds } from './install.mjs'
import { countPlaywright, countVitest } from './reports.mjs'
import { freePort, run, stopAll } from './steps.mjs'

// The compiler in Go takes two thirds of the time, and three seconds where little has changed. The one of `typescript` is there
// for what reads sources through it (Remix, knip, two tests); both call themselves `tsc`.
const tsc = 'node node_modules/typescript-7/bin/tsc --noEmit'
// `changed`: what of a step daily work runs, of the files that differ; without it, it is left to the whole run
const checks = [
  {
    name: 'types',
    title: 'Types',
    command: tsc,
    changed: () => `${tsc} --incremental --tsBuildInfoFile .cache/types.tsbuildinfo`,
  },
  {
    name: 'lint',
    title: 'Lint and format',
    command: 'biome check .',
    changed: ({ files }) => files.length > 0 && `biome check --no-errors-on-unmatched ${files.join(' ')}`,
  },
  {
    name: 'rules',
    title: 'Import rules',
    command: 'depcruise app db e2e server.ts',
    // what a file imports is judged, but not what that imports in turn
    changed: ({ ruled }) => ruled.length > 0 && `depcruise --do-not-follow . ${ruled.join(' ')}`,
  },
  { name: 'unused', title: 'Unused code', command: 'knip' },
  { name: 'build', title: 'Build', command: 'node scripts/build.mjs' },
  { name: 'packages', title: 'Known faults of packages', command: 'node scripts/package-faults.mjs', tells: true },
]
const vitest = 'vitest run --reporter=default --reporter=json --outputFile.json=test-results/unit.json'
const suites = [
  {
    name: 'unit',
    title: 'Unit and domain tests',
    command: vitest,
    changed: ({ tests }) => tests.length > 0 && `${vitest} ${tests.join(' ')}`,
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
  const browser = chosen.suites.some(({ name }) => name === 'e2e') ? prepareBrowser() : null
  await inLanes(chosen.checks, Math.min(2, availableParallelism()))
  await browser
  for (const suite of chosen.suites) await tally(suite, { live: true })
} catch (error) {
  console.error(error.plain ? error.message : error)
  total.failed++
}
console.log(`\nAll in ${seconds(started)}.`)
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ''}`)
process.exit(total.failed ? 1 : 0)

function choose([option, ...rest]) {
  if (!option) return { checks, suites }
  const [name, value = rest.shift()] = option.split('=')
  if (name === '--changed' && !rest.length) return daily(whatChanged(value ?? 'HEAD'))
  const known = [...checks, ...suites].map((step) => step.name)
  const wanted = value?.split(',') ?? []
  if (name !== '--only' || rest.length || !wanted.length || wanted.some((each) => !known.includes(each))) {
    console.error(`Usage: npm test -- --only ${known.join(',')}\n       npm test -- --changed [COMMIT]`)
    process.exit(2)
  }
  const among = (steps) => steps.filter((step) => wanted.includes(step.name))
  return { checks: among(checks), suites: among(suites) }
}

function daily(what) {
  console.log(`${what.files.length} files differ from ${what.commit}, which ${what.tests.length} test files look at.`)
  if (what.further) console.log(`Left out: ${what.further} test files that reach them over more imports.`)
  console.log('Left to the whole run (npm test): journeys, build, unused code, packages, cycles among imports.')
  const of = (steps) =>
    steps.map((step) => ({ ...step, command: step.changed?.(what) })).filter(({ command }) => command)
  return { checks: of(checks), suites: of(suites) }
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
