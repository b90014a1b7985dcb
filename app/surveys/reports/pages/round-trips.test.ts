import type { KyselyPlugin } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { takeKeep } from '#app/http/keep.ts'
import type { AppLoadContext, LoaderFunctionArgs } from '#app/remix.ts'
import { freshDatabase } from '#db/testing'
import { publishAgain, publishedSample } from '../published.fixture.ts'
import * as codebook from './codebook-csv.ts'
import * as results from './results.tsx'
import * as resultsCsv from './results-csv.ts'
import * as resultsPdf from './results-pdf.ts'
import * as section from './results-section.tsx'

let asked = 0
const counting: KyselyPlugin = {
  transformQuery({ node }) {
    asked++
    return node
  },
  transformResult: async ({ result }) => result,
}

let drop: () => Promise<void>

beforeAll(async () => {
  const fresh = await freshDatabase()
  await publishedSample(fresh.db)
  await fresh.db.updateTable('surveySheets').set({ counted: false }).where('number', '<', 3).execute()
  await publishAgain(fresh.db, '２通が重なっていた')
  // The database of the process is, for this process, the one that counts.
  Object.assign(globalThis, { tomoniDatabase: fresh.db.withPlugin(counting) })
  drop = fresh.drop
})

afterAll(() => drop())

beforeEach(() => {
  asked = 0
})

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

test.each(pages)('%s: at most two round trips, a title, and kept', async (_, loader, params, search) => {
  const data = await load<Kept>(loader, params, search)
  expect(asked).toBeGreaterThan(0)
  expect(asked).toBeLessThanOrEqual(2)
  expect(data.head.title).not.toBe('')
  expect(data.keep.until).not.toBeUndefined()
})

test.each([
  ['report', resultsPdf.loader],
  ['figures', resultsCsv.loader],
  ['code book', codebook.loader],
])('%s as a file: one round trip, kept like a page', async (_, loader) => {
  const file = await load<Response>(loader, { survey: 'kazu' })
  expect(asked).toBe(1)
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
