import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AppLoadContext, LoaderFunctionArgs } from '#app/remix.ts'
import { countingWaves } from '#db/waves.fixture'
import { routes } from '#site'
import { exampleOf } from './crawl/demo-addresses.fixture.ts'
import { demoDatabase } from './demo.fixture.ts'
import { sitePage } from './server/site.ts'

let counting: ReturnType<typeof countingWaves>
let drop: () => Promise<void>

beforeAll(async () => {
  const demo = await demoDatabase()
  counting = countingWaves(demo.url)
  // The database of the process is, for this process, the one that counts.
  Object.assign(globalThis, { tomoniDatabase: counting.db })
  drop = async () => {
    await counting.db.destroy()
    await demo.drop()
  }
})
afterAll(() => drop())

const isForAll = (path: string) => !path.includes('*') && sitePage(path).isForAll && !sitePage(path).hasSecret
/** Made in a process of its own, of what the page of the same name reads. */
const isDocument = (path: string) => /\.(pdf|docx|xlsx)$/.test(path)
/** The demo has none that are published; each is one query. */
const notInDemo = [
  '/plans/:plan/statements/:referral',
  '/events/:event/draws/:draw/draw.json',
  '/events/:event/materials/:material',
]
/** What asks only where something is asked of it, or otherwise. */
const further = [
  '/search?q=公園',
  '/plans?state=open&department=planning',
  '/plans/:plan/revisions?cause=council&edition=2&before=9',
  '/plans/:plan/comparison?from=2&to=1&all=1',
  '/consultations/:consultation/comment?section=s1-1&block=s5-2-p3',
  '/consultations/:consultation/result?category=reflected',
  '/groups?q=会',
  '/events?when=past',
]
const addresses = [...routes.map(({ path }) => path), ...further].filter((address) => {
  const [path = ''] = address.split('?')
  return isForAll(path) && !isDocument(path) && !notInDemo.includes(path)
})

async function wavesOf(address: string): Promise<string[][]> {
  const [path = '', search = ''] = address.split('?')
  const page = routes.find((route) => route.path === path)?.page
  const { loader } = (await import(`../${page}`)) as { loader?: (args: LoaderFunctionArgs) => Promise<unknown> }
  if (!loader) return []
  const params = await exampleOf(counting.db, path)
  const known = { lang: 'ja', path, cityName: '', address: '127.0.0.1', cookies: () => null }
  const context = known as unknown as AppLoadContext
  const { waves } = await counting.during(async () => {
    const answer = await loader({ request: new Request(`http://localhost/?${search}`), params, context })
    if (answer instanceof Response) await answer.arrayBuffer()
  })
  return waves
}

/** A search is counted before anything is looked for, and words of the same meaning before what has any of them. */
const most = (address: string) => (address.startsWith('/search?q') ? 3 : 2)

test.each(addresses)('%s asks the database in few waves', async (address) => {
  const waves = await wavesOf(address)
  expect(waves.length, JSON.stringify(waves, null, 2)).toBeLessThanOrEqual(most(address))
})
