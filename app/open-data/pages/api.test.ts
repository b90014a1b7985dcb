import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isoDay, lastDay } from '#app/calendar.ts'
import { loader as calendarFeed } from '#app/events/programme/pages/calendar-feed.ts'
import { loader as eventList } from '#app/events/programme/pages/events.tsx'
import { loader as eventMonth } from '#app/events/programme/pages/month.tsx'
import { handleOpen } from '#app/http/open.ts'
import type { LoaderFunctionArgs } from '#app/remix.ts'
import { readTable } from '#app/text/csv.ts'
import { seedDemo } from '#db/seeds/demo'
import { dayFromNow } from '#db/seeds/demo-time'
import { seedReference } from '#db/seeds/reference'
import { freshDatabase, serveFrom } from '#db/testing'
import { addresses } from '../addresses.ts'
import { eventFormat } from '../event-format.ts'
import { describeApi } from '../openapi.ts'
import type { PlanPage } from '../plan-schemas.ts'
import { Failure } from '../schema-words.ts'
import { hideSecrets, secret, wordsOfPersons } from '../secrets.fixture.ts'
import { loader as consultation } from './consultation.ts'
import { loader as edition } from './edition.ts'
import { loader as event } from './event.ts'
import { loader as events } from './events.ts'
import { loader as eventsCsv } from './events-csv.ts'
import { loader as feed } from './feed.ts'
import { loader as groups } from './groups.ts'
import { loader as openapi } from './openapi.ts'
import { loader as plan } from './plan.ts'
import { loader as plans } from './plans.ts'
import { loader as result } from './result.ts'
import { loader as revisions } from './revisions.ts'
import { loader as survey } from './survey.ts'
import { loader as surveyResults } from './survey-results.ts'
import { loader as surveys } from './surveys.ts'
import { loader as unknown } from './unknown.ts'

type Params = Record<string, string>
type Loader = (args: LoaderFunctionArgs) => Promise<Response>
type Page = { data: unknown[]; next: string | null }

const loaders: Record<string, Loader> = {
  '/openapi.json': openapi,
  '/plans': plans,
  '/plans/{plan}': plan,
  '/plans/{plan}/editions/{edition}': edition,
  '/plans/{plan}/revisions': revisions,
  '/consultations/{consultation}': consultation,
  '/consultations/{consultation}/result': result,
  '/surveys': surveys,
  '/surveys/{survey}': survey,
  '/surveys/{survey}/results': surveyResults,
  '/events': events,
  '/events/{event}': event,
  '/groups': groups,
}
const citizens = `citizens-${dayFromNow(0).slice(0, 4)}`
const there: [string, Params][] = [
  ['/openapi.json', {}],
  ['/plans', {}],
  ...['basic-plan', 'green-plan', 'transport-plan'].flatMap((slug): [string, Params][] => [
    ['/plans/{plan}', { plan: slug }],
    ['/plans/{plan}/editions/{edition}', { plan: slug, edition: '1' }],
    ['/plans/{plan}/revisions', { plan: slug }],
  ]),
  ['/plans/{plan}/editions/{edition}', { plan: 'basic-plan', edition: '2' }],
  ...['basic-plan-draft', 'basic-plan-proposal', 'green-plan-proposal', 'green-plan-parks', 'transport-plan-draft'].map(
    (slug): [string, Params] => ['/consultations/{consultation}', { consultation: slug }],
  ),
  ['/consultations/{consultation}/result', { consultation: 'basic-plan-draft' }],
  ['/consultations/{consultation}/result', { consultation: 'green-plan-proposal' }],
  ['/events', {}],
  ['/events/{event}', { event: 'square-workshop' }],
  ['/events/{event}', { event: 'bus-talk' }],
  ['/groups', {}],
  ['/surveys', {}],
  ['/surveys/{survey}', { survey: 'outing' }],
  ['/surveys/{survey}', { survey: citizens }],
  ['/surveys/{survey}/results', { survey: citizens }],
]
const notThere: [string, Params][] = [
  ['/plans/{plan}', { plan: 'unpublished-plan' }],
  ['/plans/{plan}', { plan: '\u0000' }],
  ['/plans/{plan}/revisions', { plan: 'unpublished-plan' }],
  ['/plans/{plan}/editions/{edition}', { plan: 'unpublished-plan', edition: '1' }],
  ['/plans/{plan}/editions/{edition}', { plan: 'basic-plan', edition: '3' }],
  ['/plans/{plan}/editions/{edition}', { plan: 'basic-plan', edition: 'two' }],
  ['/consultations/{consultation}', { consultation: 'unpublished-call' }],
  ['/consultations/{consultation}/result', { consultation: 'basic-plan-proposal' }],
  ['/consultations/{consultation}/result', { consultation: 'unpublished-call' }],
  ['/surveys/{survey}', { survey: 'unpublished-survey' }],
  ['/events/{event}', { event: 'unpublished-event' }],
  ['/events/{event}', { event: '\u0000' }],
  ['/surveys/{survey}/results', { survey: 'outing' }],
  ['/surveys/{survey}/results', { survey: 'unpublished-survey' }],
]

let database: Awaited<ReturnType<typeof freshDatabase>>
beforeAll(async () => {
  database = await freshDatabase()
  const { db } = database
  await db.transaction().execute(async (trx) => {
    await seedReference(trx)
    await seedDemo(trx)
  })
  await hideSecrets(db)
  serveFrom(database.url)
})
afterAll(() => database.drop())

const filled = (path: string, params: Params) => path.replace(/\{(\w+)\}/g, (_, name) => params[name] ?? '')

function ask(path: string, params: Params = {}, search = ''): Promise<Response> {
  const address = new URL(`http://localhost/api/v1${filled(path, params).replace('\u0000', '%00')}${search}`)
  return (loaders[path] ?? unknown)({
    request: new Request(address),
    params,
    context: {} as LoaderFunctionArgs['context'],
  })
}

/** The answers of an address from its first page to its last. */
async function everyPage(path: string, params: Params, limit = 100): Promise<string[]> {
  const bodies: string[] = []
  let search = `?limit=${limit}`
  for (;;) {
    const body = await (await ask(path, params, search)).text()
    bodies.push(body)
    const { next } = JSON.parse(body) as Partial<Page>
    if (!next) return bodies
    search = new URL(next, 'http://localhost').search
  }
}

const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
ajv.addSchema({ $id: 'https://api.example/', ...describeApi('http://localhost:3000') })
function schemaOf(path: string, status: number) {
  const pointer = ['paths', path, 'get', 'responses', String(status), 'content', 'application/json', 'schema']
  const escaped = pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')))
  return `https://api.example/#/${escaped.join('/')}`
}

test('every address of the document is asked here', () => {
  const { paths } = describeApi('http://localhost:3000')
  expect(Object.keys(loaders)).toEqual(Object.keys(paths))
  expect(new Set(there.map(([path]) => path))).toEqual(new Set(Object.keys(paths)))
})

describe.each(there)('%s %j', (path, params) => {
  test('answers as the document says, for every site', async () => {
    const [, answer] = addresses[path] ?? []
    for (const body of await everyPage(path, params)) {
      const validate = ajv.compile({ $ref: schemaOf(path, 200) })
      expect(validate(JSON.parse(body)) || validate.errors).toBe(true)
      expect(answer?.safeParse(JSON.parse(body))).toMatchObject({ success: true })
    }
    const response = await ask(path, params)
    expect(response.status).toBe(200)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8')
  })

  test('says nothing of a person and nothing that is not published', async () => {
    const text = (await everyPage(path, params)).join('\n')
    expect(text).not.toContain(secret)
    expect(text).not.toContain('unpublished-')
    for (const word of await wordsOfPersons(database.db)) expect(text.includes(word), word).toBe(false)
  })
})

describe.each(notThere)('%s %j', (path, params) => {
  test('does not exist, and says so to every site as the document says', async () => {
    const response = await ask(path, params)
    expect(response.status).toBe(404)
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(Failure.parse(await response.json())).toEqual({ code: 'ui:errors.notFound' })
  })
})

describe.each(['ja', 'ja-easy', 'en'] as const)('the feed in %s', (lang) => {
  const context = { lang, cityName: '{青葉野市|あおばのし}' } as LoaderFunctionArgs['context']
  const read = async () => {
    const response = await feed({ request: new Request('http://localhost/feed.xml'), params: {}, context })
    return { response, text: await response.text() }
  }

  test('says nothing of a person and nothing that is not published', async () => {
    const { text } = await read()
    expect(text).not.toContain(secret)
    expect(text).not.toContain('unpublished-')
    for (const word of await wordsOfPersons(database.db)) expect(text.includes(word), word).toBe(false)
  })

  test('has addresses in its language, lasting ids, no readings, and an end', async () => {
    const { response, text } = await read()
    const prefix = { ja: '', 'ja-easy': '/easy', en: '/en' }[lang]
    const hrefs = [...text.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)
    expect(hrefs.filter((href) => !href?.startsWith(`http://localhost:3000${prefix}`))).toEqual([])
    const ids = [...text.matchAll(/<id>urn:uuid:[^<]+/g)].map(([id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect((await read()).text).toBe(text)
    expect(text).not.toMatch(/[{}|]/)
    expect(Date.parse(response.headers.get('x-tomoni-keep-until') ?? '')).toBeGreaterThan(Date.now())
  })
})

describe.each(['ja', 'ja-easy', 'en'] as const)('events in %s', (lang) => {
  const context = { lang, cityName: '{青葉野市|あおばのし}' } as LoaderFunctionArgs['context']
  const month = dayFromNow(5).slice(0, 7)

  test.each([
    ['the list', eventList, '/events'],
    ['what is over', eventList, '/events?when=past'],
    ['the month', eventMonth, `/events/calendar?month=${month}`],
    ['the calendar', calendarFeed, '/events.ics'],
    ['the table', eventsCsv, '/events.csv'],
  ])('%s says nothing of a person and nothing that is not published', async (_, load, path) => {
    const args = { request: new Request(`http://localhost${path}`), params: {}, context }
    const answer = await load(args)
    const text = answer instanceof Response ? await answer.text() : JSON.stringify(answer)
    expect(text.replaceAll('\r\n ', '')).not.toContain(secret)
    expect(text).not.toContain('unpublished-')
    for (const word of await wordsOfPersons(database.db)) expect(text.includes(word), word).toBe(false)
  })
})

test('the table of events is UTF-8 with a mark, a row for each session, in the columns that are shared', async () => {
  const context = { lang: 'ja', cityName: '' } as LoaderFunctionArgs['context']
  const response = await eventsCsv({ request: new Request('http://localhost/events.csv'), params: {}, context })
  const bytes = new Uint8Array(await response.arrayBuffer())
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const text = new TextDecoder().decode(bytes)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/\r/)
  const [header = [], ...rows] = readTable(text)
  expect(header).toEqual(eventFormat.map(([name]) => name))
  const sessions = rows.filter((row) => row.length === header.length)
  const [{ count } = { count: 0 }] = await database.db
    .selectFrom('eventSessions')
    .innerJoin('eventPublications', 'eventPublications.eventId', 'eventSessions.eventId')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .execute()
  expect(sessions).toHaveLength(Number(count))
  const column = (name: string) => sessions.map((row) => row[header.indexOf(name)] ?? '')
  expect(new Set(column('ID')).size).toBe(sessions.length)
  for (const day of [...column('開始日'), ...column('参加申込終了日')]) expect(day).toMatch(/^20\d\d-\d\d-\d\d$/)
  for (const time of column('開始時間')) expect(time).toMatch(/^\d\d:\d\d$/)
  expect(column('URL').every((url) => url.startsWith('http://localhost:3000/events/'))).toBe(true)
})

test('what closes says until which day people read that it is open, be it at midnight or not', async () => {
  type Closing = { closesAt?: string; lastDay?: string; newClosesAt?: string; newLastDay?: string }
  const midnight = sql`update events set closes_at = date_trunc('day', closes_at at time zone 'Asia/Tokyo') at time zone 'Asia/Tokyo'
    where slug = 'square-workshop' returning closes_at`
  const { rows } = await midnight.execute(database.db)
  const bodies = await Promise.all(there.map(async ([path, params]) => (await ask(path, params)).json()))
  const found: Closing[] = []
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if ('closesAt' in value || 'newClosesAt' in value) found.push(value as Closing)
    for (const each of Object.values(value)) walk(each)
  }
  for (const body of bodies) walk(body)
  const closings = found.flatMap((each) => [
    [each.closesAt, each.lastDay],
    [each.newClosesAt, each.newLastDay],
  ])
  const told = closings.filter(([at]) => typeof at === 'string') as [string, string][]
  expect(told.length).toBeGreaterThan(10)
  for (const [at, day] of told) expect(day, at).toBe(lastDay(at))
  const [{ closesAt: at }] = rows as [{ closesAt: Date }]
  expect(told).toContainEqual([at.toISOString(), isoDay(new Date(at.getTime() - 1))])

  const context = { lang: 'ja', cityName: '' } as LoaderFunctionArgs['context']
  const response = await eventsCsv({ request: new Request('http://localhost/events.csv'), params: {}, context })
  const [header = [], ...table] = readTable(await response.text())
  const row = table.find((each) => each[header.indexOf('ID')]?.startsWith('square-workshop'))
  expect([row?.[header.indexOf('参加申込終了日')], row?.[header.indexOf('参加申込終了時間')]]).toEqual([
    isoDay(new Date(at.getTime() - 1)),
    '24:00',
  ])
})

test('an answer other than its page says does not compile', () => {
  // @ts-expect-error: `next` is missing
  handleOpen<typeof PlanPage>(async () => ({ data: [] }))
  // @ts-expect-error: nobody says what is answered
  handleOpen(async () => ({ data: [], next: null }))
})

test('an address nobody made is JSON too', async () => {
  expect((await ask('/nowhere')).status).toBe(404)
})

test.each(['/plans', '/plans/{plan}/editions/{edition}', '/plans/{plan}/revisions'])(
  'small pages of %s give what one large page gives',
  async (path) => {
    const params = { plan: 'basic-plan', edition: '2' }
    const data = (bodies: string[]) => bodies.flatMap((body) => (JSON.parse(body) as Page).data)
    expect(data(await everyPage(path, params, 2))).toEqual(data(await everyPage(path, params)))
  },
)

test('a result is read page by page, with its counts on every page', async () => {
  const pages = (await everyPage('/consultations/{consultation}/result', { consultation: 'basic-plan-draft' }, 5)).map(
    (body) => JSON.parse(body) as Page & { counts: { opinions: number } },
  )
  const rows = pages.flatMap(({ data }) => data as { number: number; similar: number }[])
  expect(rows.map(({ number }) => number)).toEqual(rows.map((_, at) => at + 1))
  const opinions = rows.reduce((sum, { similar }) => sum + similar, 0)
  expect(pages.map(({ counts }) => counts.opinions)).toEqual(pages.map(() => opinions))
})

test('causes lead to the row of the result that answers the opinion', async () => {
  const [body = ''] = await everyPage('/plans/{plan}/revisions', { plan: 'basic-plan' })
  const causes = (
    JSON.parse(body) as { data: { causes: { kind: string; consultation: string; row: number }[] }[] }
  ).data
    .flatMap((revision) => revision.causes)
    .filter(({ kind }) => kind === 'response')
  expect(causes.length).toBeGreaterThan(5)
  for (const cause of causes) expect(cause).toMatchObject({ consultation: 'basic-plan-draft', row: expect.any(Number) })
})

test.each(['?after=x', '?after=-1', '?after=99999999999'])('%s is no place to begin', async (search) => {
  const response = await ask('/plans/{plan}/revisions', { plan: 'basic-plan' }, search)
  expect(response.status).toBe(422)
  expect(ajv.validate({ $ref: 'https://api.example/#/components/schemas/Error' }, await response.json())).toBe(true)
})

test('no figure of a survey stands for one to four people', async () => {
  const bodies = await everyPage('/surveys/{survey}/results', { survey: citizens })
  for (const [, count] of bodies.join('\n').matchAll(/"(?:count|n)":(\d+)/g)) {
    expect(Number(count) === 0 || Number(count) >= 5, count).toBe(true)
  }
})
