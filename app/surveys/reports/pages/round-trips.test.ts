import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeKeep } from '#app/http/keep.ts'
import type { AppLoadContext, LoaderFunctionArgs } from '#app/remix.ts'
import { freshDatabase } from '#db/testing'
import { countingWaves } from '#db/waves.fixture'
import { correctWords, publishedSample } from '../published.fixture.ts'
import * as codebook from './codebook-csv.ts'
import * as results from './results.tsx'
import * as resultsCsv from './results-csv.ts'
import * as resultsPdf from './results-pdf.ts'
import * as section from './results-section.tsx'

let counting: ReturnType<typeof countingWaves>

let drop: () => Promise<void>

beforeAll(async () => {
  const fresh = await freshDatabase()
  await publishedSample(fresh.db)
  await correctWords(fresh.db, '言葉が足りなかった')
  // The database of the process is, for this process, the one that counts.
  counting = countingWaves(fresh.url)
  Object.assign(globalThis, { tomoniDatabase: counting.db })
  drop = async () => {
    await counting.db.destroy()
    await fresh.drop()
  }
})

afterAll(() => drop())

const context = { lang: 'ja', path: '/', cityName: '' } as unknown as AppLoadContext
type Kept = { head: { title: string }; keep: { until: string | null } }
const load = <T>(loader: unknown, params: Record<string, string>, search = '') =>
  (loader as (args: LoaderFunctionArgs) => Promise<T>)({
    request: new Request(`http://localhost/${search}`),
    params,
    context,
  })

const pages: [string, unknown, Record<string, string>, string?][] = [
  ['results', results.loader, { survey: 'kazu' }],
  ['results that were corrected', results.loader, { survey: 'kazu' }, '?version=1'],
  ['section of results', section.loader, { survey: 'kazu', page: 'p2' }],
  ['section of corrected results', section.loader, { survey: 'kazu', page: 'p1' }, '?version=1'],
]

test.each(pages)('%s: at most two waves, a title, and kept', async (_, loader, params, search) => {
  const { waves, result: data } = await counting.during(() => load<Kept>(loader, params, search))
  expect(waves.length).toBeGreaterThan(0)
  expect(waves.length).toBeLessThanOrEqual(2)
  expect(data.head.title).not.toBe('')
  expect(data.keep.until).not.toBeUndefined()
})

test.each([
  ['report', resultsPdf.loader],
  ['figures', resultsCsv.loader],
  ['code book', codebook.loader],
])('%s as a file: one statement after it was counted, kept like a page', async (_, loader) => {
  const { waves, result: file } = await counting.during(() => load<Response>(loader, { survey: 'kazu' }))
  expect(waves.map(({ length }) => length)).toEqual([1, 1])
  expect(waves[0]?.[0]).toContain('rate_limits')
  expect(takeKeep(file, undefined)).not.toBeNull()
  expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(500)
})

test.each([
  ['results', results.loader, { survey: 'nowhere' }, ''],
  ['results', results.loader, { survey: 'kazu' }, '?version=7'],
  ['results', results.loader, { survey: 'kazu' }, '?version=1 or 1'],
  ['section', section.loader, { survey: 'kazu', page: 'p9' }, ''],
  ['report', resultsPdf.loader, { survey: 'nowhere' }, ''],
])('%s: what is not there is not found', async (_, loader, params, search) => {
  await expect(load(loader, params, search)).rejects.toMatchObject({ status: 404 })
})
