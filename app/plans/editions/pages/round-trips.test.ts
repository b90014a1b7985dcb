import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AppLoadContext, LoaderFunctionArgs } from '#app/remix.ts'
import { freshDatabase } from '#db/testing'
import { countingWaves } from '#db/waves.fixture'
import { twoEditions } from '../reading.fixture.ts'
import * as block from './block.tsx'
import * as comparison from './comparison.tsx'
import * as edition from './edition.tsx'
import * as editionSection from './edition-section.tsx'
import * as plan from './plan.tsx'
import * as plans from './plans.tsx'
import * as revision from './revision.tsx'
import * as revisions from './revisions.tsx'
import * as section from './section.tsx'

let counting: ReturnType<typeof countingWaves>

let drop: () => Promise<void>

beforeAll(async () => {
  const fresh = await freshDatabase()
  await fresh.db.transaction().execute(twoEditions)
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
type Loader = (args: LoaderFunctionArgs) => Promise<{ head: { title: string }; keep: { until: string | null } }>

const load = (loader: unknown, params: Record<string, string>, search = '') =>
  (loader as Loader)({ request: new Request(`http://localhost/${search}`), params, context })

const pages: [string, unknown, Record<string, string>, string?][] = [
  ['plans', plans.loader, {}],
  ['plans that are open', plans.loader, {}, '?state=open&department=planning'],
  ['plan', plan.loader, { plan: 'plan' }],
  ['section', section.loader, { plan: 'plan', section: '1-1' }],
  ['section of an edition', editionSection.loader, { plan: 'plan', section: '2', edition: '1' }],
  ['edition', edition.loader, { plan: 'plan', edition: '2' }],
  ['revisions', revisions.loader, { plan: 'plan' }, '?section=1&cause=council&edition=2&before=9'],
  ['revision', revision.loader, { plan: 'plan', number: '1' }],
  ['block', block.loader, { plan: 'plan', block: 'kept' }],
  ['comparison', comparison.loader, { plan: 'plan' }, '?from=2&to=1&all=1'],
]

test.each(pages)('%s: at most two waves, a title, and kept', async (_, loader, params, search) => {
  const { waves, result: data } = await counting.during(() => load(loader, params, search))
  expect(waves.length).toBeGreaterThan(0)
  expect(waves.length).toBeLessThanOrEqual(2)
  expect(data.head.title).not.toBe('')
  expect(data.keep.until).not.toBeNull()
})

test.each([
  ['section', section.loader, { plan: 'plan', section: 'nowhere' }],
  ['plan', plan.loader, { plan: 'nowhere' }],
  ['edition', edition.loader, { plan: 'plan', edition: '9' }],
  ['edition', edition.loader, { plan: 'plan', edition: '１' }],
  ['revision', revision.loader, { plan: 'plan', number: '7' }],
  ['revision', revision.loader, { plan: 'plan', number: '99999999999' }],
  ['revision', revision.loader, { plan: 'plan', number: '1 or 1' }],
])('%s: %s is not found when it is not there', async (_, loader, params) => {
  await expect(load(loader, params)).rejects.toMatchObject({ status: 404 })
})
