import { href } from '#app/href.ts'
import { get, signedIn } from './load.ts'
import { fillPlan } from './plan-fill.ts'
import { type Bench, memoryOf, type Process } from './portal.ts'
import { slug as result, resultFilled } from './results.ts'
import { atMost, type Row } from './row.ts'

const plan = 'bench-plan'
const longest = [
  href('/plans/:plan/comparison', { plan }),
  href('/plans/:plan/comparison', { plan }, { all: 1, view: 'inline' }),
  href('/plans/:plan/sections/:section', { plan, section: 's1' }),
  href('/plans/:plan/revisions', { plan }),
  href('/consultations/:consultation/result', { consultation: result }),
  href('/desk/plans/:plan/revisions', { plan }),
  href('/desk/plans/:plan/publication', { plan }),
]

/** The longest pages there are, of a plan with 1,500 paragraphs, all of them reworded, and of a result of 1,000 rows. */
export async function pages(bench: Bench): Promise<Row[]> {
  await fillPlan(plan, { sections: 30, blocksEach: 50 })
  await resultFilled()
  const portal = await bench.start({ PAGE_CACHE_MB: '0' })
  const cookie = await signedIn(portal.base, bench.signIn('admin'))
  const rows: Row[] = []
  for (const path of longest) {
    const read = () => get(portal.base + path, { Cookie: cookie })
    const { bytes } = await read()
    rows.push(atMost(`${path}: its size`, bytes / 1024, 1024, 'KiB'))
    // the smallest of three: other work on the machine is not the page's
    const waits = [await longestWait(portal, read), await longestWait(portal, read), await longestWait(portal, read)]
    rows.push(atMost(`${path}: how long others wait`, Math.min(...waits), 300, 'ms'))
  }
  await Promise.all(longest.map((path) => get(portal.base + path, { Cookie: cookie })))
  const memory = memoryOf(portal.pid)
  await portal.stop()
  return [...rows, ...(memory === null ? [] : [atMost('memory after all of them at once', memory, 400, 'MiB')])]
}

/** How long anybody else waits at the most, meanwhile, for an answer that costs nothing. */
async function longestWait({ base }: Process, read: () => Promise<unknown>): Promise<number> {
  let isDone = false
  let longest = 0
  const done = read().finally(() => {
    isDone = true
  })
  while (!isDone) {
    const began = performance.now()
    await get(`${base}/healthz`)
    longest = Math.max(longest, performance.now() - began)
  }
  await done
  return longest
}
