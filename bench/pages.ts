import { get, signedIn } from './load.ts'
import { fillPlan } from './plan-fill.ts'
import { type Bench, memoryOf } from './portal.ts'
import { fillResult } from './results.ts'
import { atMost, type Row } from './row.ts'

const plan = 'bench-plan'
const result = 'bench-result'
const pages = [
  `/plans/${plan}`,
  `/plans/${plan}/comparison`,
  `/plans/${plan}/comparison?all=1&view=inline`,
  `/plans/${plan}/sections/s1`,
  `/plans/${plan}/editions/2`,
  `/plans/${plan}/revisions`,
  `/consultations/${result}/result`,
  `/desk/plans/${plan}`,
  `/desk/plans/${plan}/revisions`,
  `/desk/plans/${plan}/publication`,
  `/desk/plans/${plan}/sections/s1`,
  `/desk/consultations/${result}/publication`,
  `/desk/consultations/${result}`,
]

/** The longest pages there are, of a plan with 1,500 paragraphs, all of them changed, and of a result with 1,000 rows. */
export async function longPages(bench: Bench): Promise<Row[]> {
  await fillPlan(plan, { sections: 30, blocksEach: 50 })
  await fillResult()
  const portal = await bench.start({ PAGE_CACHE_MB: '0' })
  const cookie = await signedIn(portal.base, bench.signIn('admin'))
  const rows: Row[] = []
  for (const path of pages) {
    const read = () => get(portal.base + path, { Cookie: cookie })
    try {
      await read()
      const held = await longestWait(portal.base, read)
      const { bytes } = await read()
      rows.push(atMost(`${path} | its size`, held, 300, 'ms', bytes / 1024))
    } catch (e) {
      console.error(path, String(e))
    }
  }
  const comparison = `${portal.base}/plans/${plan}/comparison`
  await Promise.all([1, 2, 3, 4].map((at) => get(`${comparison}?view=${at % 2 ? 'inline' : 'columns'}`)))
  rows.push(atMost('memory after all of them', memoryOf(portal.pid) ?? 0, 400, 'MiB'))
  await portal.stop()
  return rows
}

/** How long anybody else waited at the most, meanwhile, for an answer that costs nothing. */
async function longestWait(base: string, read: () => Promise<unknown>): Promise<number> {
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
