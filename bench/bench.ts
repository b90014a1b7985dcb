// npm run bench -- [--only reading,comments,opinions,results,surveys,memory,pages] [--json FILE]
// Every case is measured beside its limit in the same run: absolute figures are noisy, the ratio counts.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ensureBuilt } from '../scripts/build.mjs'
import { type Bench, prepareBench } from './portal.ts'
import { printRows, type Row } from './row.ts'

// Loaded once the environment says where the database is: the portal's own modules read it when they are loaded.
const cases: Record<string, () => Promise<(bench: Bench) => Promise<Row[]>>> = {
  reading: async () => (await import('./reading.ts')).reading,
  comments: async () => (await import('./comments.ts')).comments,
  opinions: async () => (await import('./opinions.ts')).opinions,
  results: async () => (await import('./results.ts')).results,
  surveys: async () => (await import('./surveys.ts')).surveys,
  memory: async () => (await import('./memory.ts')).memory,
  pages: async () => (await import('./pages.ts')).pages,
}
const { values } = parseArgs({ options: { only: { type: 'string' }, json: { type: 'string' } } })
const wanted = values.only?.split(',') ?? Object.keys(cases)
const unknown = wanted.filter((name) => !cases[name])
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. There are ${Object.keys(cases).join(', ')}.`)
  process.exit(2)
}

await ensureBuilt()
const bench = await prepareBench((line) => console.error(line))
const rows: Row[] = []
try {
  for (const name of wanted) {
    console.error(`Measuring: ${name} …`)
    const measure = await cases[name]?.()
    rows.push(...((await measure?.(bench)) ?? []))
  }
} finally {
  await bench.stop()
}
printRows(rows)
if (values.json) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`)
process.exit(rows.every(({ met }) => met) ? 0 : 1)
