import { spawnSync } from 'node:child_process'
import { href } from '#app/href.ts'
import { finished } from '../db/seeds/content/finished.ts'
import { open } from '../db/seeds/content/open.ts'
import { basicPlan } from '../db/seeds/content/plans.ts'
import { dayFromNow } from '../db/seeds/demo-time.ts'
import { findChromium } from './chromium.mjs'

// What Lighthouse says of the pages most people read, of a portal with the demo that runs at the address given: on its phone, as
// slow as it takes one to be. On a busy machine the first figure of each is too low; the other three never are.
const at = process.argv[2] ?? 'http://127.0.0.1:3000'
const version = '12.2.3'
const least = 0.99
const pages = [
  href('/'),
  href('/plans/:plan/sections/:section', { plan: basicPlan.slug, section: 's2-1' }),
  href('/consultations/:consultation/result', { consultation: finished.key }),
  href('/consultations/:consultation/comment', { consultation: open.key }),
  href('/events'),
  href('/surveys/:survey/results', { survey: `citizens-${dayFromNow(0).slice(0, 4)}` }),
]

for (const page of pages) {
  const { stdout, stderr } = spawnSync(
    'npx',
    [
      ...['--yes', `lighthouse@${version}`, at + page, '--quiet', '--output=json'],
      '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
    ],
    { encoding: 'utf8', maxBuffer: 1e9, env: { ...process.env, CHROME_PATH: findChromium() } },
  )
  if (!stdout.startsWith('{')) throw new Error(stderr)
  const { categories, audits } = JSON.parse(stdout) as {
    categories: Record<string, { score: number }>
    audits: Record<string, { displayValue?: string }>
  }
  const scores = Object.entries(categories).map(([name, { score }]) => `${name} ${score}`)
  const shown = ['largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift']
  console.log(page, ...scores, ...shown.map((audit) => `${audit} ${audits[audit]?.displayValue}`))
  if (Object.values(categories).some(({ score }) => score < least)) process.exitCode = 1
}
