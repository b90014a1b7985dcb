import { afterAll, beforeAll, expect, test } from 'vitest'
import { start } from '#app/accounts/session.ts'
import { sessionOrNull } from '#app/http/session.ts'
import { staffMember } from '#app/plans/writing/sample-plan.fixture.ts'
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '#app/remix.ts'
import { countedSample } from '#app/surveys/figures/counted.fixture.ts'
import { countedSurvey } from '#app/surveys/figures/counted-survey.ts'
import * as cross from '#app/surveys/figures/pages/desk/cross.tsx'
import * as figure from '#app/surveys/figures/pages/desk/figure.tsx'
import * as figures from '#app/surveys/figures/pages/desk/figures.tsx'
import * as portfolio from '#app/surveys/figures/pages/desk/portfolio.tsx'
import * as redaction from '#app/surveys/figures/pages/desk/redaction.tsx'
import * as returned from '#app/surveys/figures/pages/desk/return.tsx'
import * as textCodes from '#app/surveys/figures/pages/desk/text-codes.tsx'
import * as texts from '#app/surveys/figures/pages/desk/texts.tsx'
import * as waves from '#app/surveys/figures/pages/desk/waves.tsx'
import * as weights from '#app/surveys/figures/pages/desk/weights.tsx'
import * as weightsTable from '#app/surveys/figures/pages/desk/weights-table.ts'
import type { Weighting } from '#app/surveys/figures/tables.ts'
import { addTextCode } from '#app/surveys/figures/text-coding.ts'
import { listTexts } from '#app/surveys/figures/texts.ts'
import { asJson } from '#app/surveys/questionnaires/json.ts'
import { sampleSurvey } from '#app/surveys/questionnaires/survey.fixture.ts'
import { newId, secretToken } from '#app/text/ids.ts'
import { type Db, db } from '#db/connection'
import { freshDatabase } from '#db/testing'
import { countingWaves } from '#db/waves.fixture'
import { saveReport } from '../../report.ts'
import { prepareRun } from '../../run.ts'
import * as results from './results.tsx'
import * as publication from './results-publication.tsx'
import * as run from './run.tsx'
import * as runSection from './run-section.tsx'

let counting: ReturnType<typeof countingWaves>

let drop: () => Promise<void>
let cookie = ''
let sheet = ''

/** The fixed data set with codes, weights and a prepared report. */
async function prepared(db: Db) {
  const survey = await countedSample(db)
  const actor = await staffMember(db, '星野')
  const [id, me] = [survey.id, actor.id]
  await db.insertInto('staffRoles').values({ staffId: me, role: 'editor', departmentId: null }).execute()
  const code = { survey: id, item: 'voice', code: 1, label: 'バス', labelEasy: null, labelEn: null }
  await addTextCode(db, actor, code)
  await sampleSurvey(db, { slug: 'draft', published: false })
  const cells = [1, 2, 3].flatMap((age) =>
    [1, 2].map((sex) => ({ codes: [age, sex], population: 100, stratum: `${age} ${sex}` })),
  )
  const definition = asJson<Weighting>({ items: ['age', 'sex'], cells, highest: 9 })
  const weighting = { id: newId(), surveyId: id, target: 'sample' as const, definition, madeBy: me }
  await db.insertInto('surveyWeightings').values(weighting).execute()
  const portfolio = { satisfaction: 'satisfied', importance: 'important', formula: 'means' as const }
  const settings = { cross: { by: ['age'], of: ['living'] }, portfolio, waves: [], weighted: true }
  await saveReport(db, actor, { survey: 'kazu', version: 0, settings })
  await prepareRun(db, actor, { survey: 'kazu', formKey: secretToken() })
  const { rows } = await listTexts(db, id, 'voice', { target: 'sample' })
  sheet = rows[0]?.sheet ?? ''
  cookie = (await start(db, me, '', false)).split(';')[0] ?? ''
}

beforeAll(async () => {
  const fresh = await freshDatabase()
  await fresh.db.transaction().execute(prepared)
  // The database of the process is, for this process, the one that counts.
  counting = countingWaves(fresh.url)
  Object.assign(globalThis, { tomoniDatabase: counting.db })
  drop = async () => {
    await counting.db.destroy()
    await fresh.drop()
  }
})

afterAll(() => drop())

const contextOf = (withCookie: boolean) =>
  ({ lang: 'ja', path: '/', cityName: '', cookies: () => (withCookie ? cookie : null) }) as unknown as AppLoadContext
/** What it costs to know who asks. */
const session = () => counting.during(() => sessionOrNull({ context: contextOf(true) }))

const load = (loader: unknown, params: Record<string, string>, search = '', withCookie = true) =>
  (loader as (args: LoaderFunctionArgs) => Promise<{ head: { noindex: boolean } }>)({
    request: new Request(`http://localhost/${search}`),
    params: { survey: 'kazu', ...params },
    context: contextOf(withCookie),
  })

const pages: [string, unknown, (() => Record<string, string>) | null, string?][] = [
  ['return', returned.loader, null],
  ['figures', figures.loader, null],
  ['figures of a page, weighted', figures.loader, null, '?target=sample&page=p2'],
  ['figures of the public', figures.loader, null, '?target=open&page=p1'],
  ['a figure in bands', figure.loader, () => ({ item: 'years' }), '?target=sample&width=10'],
  ['a text', figure.loader, () => ({ item: 'voice' })],
  ['cross table, nothing chosen', cross.loader, null],
  ['cross table', cross.loader, null, '?target=sample&rows=years&columns=since&rowsBounds=5&columnsWidth=60'],
  ['portfolio', portfolio.loader, null, '?formula=improvement'],
  ['waves', waves.loader, null, '?item=living'],
  ['weights', weights.loader, null],
  ['texts', texts.loader, () => ({ item: 'voice' }), '?q=a&code=1'],
  ['codes of texts', textCodes.loader, () => ({ item: 'voice' })],
  ['redaction', redaction.loader, () => ({ item: 'voice', sheet })],
  ['report', results.loader, null],
  ['check', publication.loader, null],
  ['preview', run.loader, () => ({ run: '1' })],
  ['preview of a section', runSection.loader, () => ({ run: '1', page: 'p2' })],
]

test.each(pages)('%s: at most two waves after it is known who asks', async (_, loader, params, search) => {
  const known = (await session()).waves.length
  const { waves, result: data } = await counting.during(() => load(loader, params?.() ?? {}, search))
  expect(waves.length - known).toBeGreaterThan(0)
  expect(waves.length - known).toBeLessThanOrEqual(2)
  expect(data.head.noindex).toBe(true)
})

test.each(pages)('%s is not for visitors', async (_, loader, params, search) => {
  await expect(load(loader, params?.() ?? {}, search, false)).rejects.toMatchObject({ status: 403 })
})

test.each<[string, unknown, Record<string, string>, string?]>([
  ['a survey', figures.loader, { survey: 'nowhere' }],
  ['a survey with a name nothing can have', figures.loader, { survey: '\0' }],
  ['a page', figures.loader, {}, '?page=p9'],
  ['a part of a page', figures.loader, {}, '?page=p1&part=9'],
  ['an item', figure.loader, { item: 'nothing' }],
  ['a run', run.loader, { run: '2' }],
  ['a run by a word', run.loader, { run: 'one' }],
  ['a section', runSection.loader, { run: '1', page: 'p9' }],
  ['codes of a choice', textCodes.loader, { item: 'age' }],
])('%s that is not there', async (_, loader, params, search) => {
  await expect(load(loader, params, search)).rejects.toMatchObject({ status: 404 })
})

test('the table of population has the counts in use', async () => {
  const response = await (weightsTable.loader as unknown as (args: LoaderFunctionArgs) => Promise<Response>)({
    request: new Request('http://localhost/?target=sample'),
    params: { survey: 'kazu' },
    context: contextOf(true),
  })
  expect(response.headers.get('Content-Type')).toContain('text/csv')
  const lines = (await response.text()).split('\r\n')
  expect(lines).toHaveLength(1 + 9 + 1)
  expect(lines[1]).toBe('1 若い,1 女,100,1 1')
  expect(lines[3]).toBe('1 若い,3 回答しない,,')
})

test('texts of a draft take no codes', async () => {
  const { definition } = await countedSurvey(db, 'draft')
  const [text] = definition.pages.flatMap(({ entries }) => entries).filter(({ type }) => type === 'long')
  const sent = textCodes.action as unknown as (args: ActionFunctionArgs) => Promise<Response>
  const form = new FormData()
  form.append('code', '1')
  form.append('label', 'バス')
  const params = { survey: 'draft', item: text?.key }
  await expect(
    sent({
      request: new Request('http://localhost/', { method: 'POST' }),
      params,
      context: { ...contextOf(true), form },
    }),
  ).rejects.toMatchObject({ status: 409 })
  expect((await countedSurvey(db, 'draft')).codes.size).toBe(0)
})
