import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Demo, startDemo } from '#app/http/demo.fixture.ts'
import { ask, type Portal } from '#app/http/portal.fixture.ts'
import { system } from '#app/journal/journal.ts'
import { type Combination, combinations } from '#app/surveys/figures/combinations.ts'
import { countedSurvey } from '#app/surveys/figures/counted-survey.ts'
import { setWeighting } from '#app/surveys/figures/weighting.ts'
import { secretToken } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { dayFromNow } from '#db/seeds/demo-time'
import { Attacker, type Group } from '../attacker.fixture.ts'
import type { Told } from '../published-words.fixture.ts'
import { toldByApi, toldByCsv } from '../reading-files.fixture.ts'
import { toldByPage, toldByPdf } from '../reading-pages.fixture.ts'
import { saveReport } from '../report.ts'
import { publishResults } from '../results.ts'
import { prepareRun } from '../run.ts'
import { partsOf } from '../world.fixture.ts'
import { distinct } from './public-answers.fixture.ts'

const year = Number(dayFromNow(0).slice(0, 4))
let demo: Demo
let portal: Portal

/** The later wave once more, with weights and cut by more: what the demo itself does not show. */
async function publishMore(db: Db) {
  const slug = `citizens-${year}`
  const survey = await countedSurvey(db, slug)
  const cells = [9_000, 11_000, 12_000, 11_240, 8_000].map((population, at) => ({
    ...{ codes: [at + 1], population, stratum: String(at + 1) },
  }))
  const weighting = { items: ['age'], cells, highest: 20 }
  await setWeighting(db, system, { survey, target: 'sample', weighting, reason: '年代' })
  const settings = {
    cross: { by: ['district', 'age'], of: ['stay', 'comfort', 'reasons'] },
    portfolio: { satisfaction: 'satisfied', importance: 'important', formula: 'means' as const },
    ...{ waves: ['comfort', 'stay'], weighted: true },
  }
  await saveReport(db, system, { survey: slug, version: 1, settings })
  const run = await prepareRun(db, system, { survey: slug, formKey: secretToken() })
  await publishResults(db, system, { survey: slug, run, reason: '切り口を足しました。', formKey: secretToken() })
}

beforeAll(async () => {
  demo = await startDemo()
  await publishMore(demo.db)
  portal = await demo.portal()
})
afterAll(() => demo.stop())

const get = async (path: string) => {
  const answer = await ask(portal.port, path)
  expect(answer.status, path).toBe(200)
  return answer
}

/** Everything a survey's addresses say, in every version that can be read. */
async function readEverything(slug: string) {
  const told: Told[] = []
  const read = new Map<string, number>()
  const take = (kind: string, some: Told[]) => {
    told.push(...some)
    read.set(kind, (read.get(kind) ?? 0) + some.length)
  }
  const first = JSON.parse((await get(`/api/v1/surveys/${slug}/results?limit=200`)).text)
  take('api', toldByApi(first.data))
  for (const { number } of first.versions) {
    const search = `?version=${number}`
    const { told: inCsv, words } = toldByCsv((await get(`/surveys/${slug}/results.csv${search}`)).text)
    take('csv', inCsv)
    const overview = (await get(`/surveys/${slug}/results${search}`)).text
    const sections = new Set(
      [...overview.matchAll(new RegExp(`/surveys/${slug}/results/([a-z]+)\\?`, 'g'))].map(([, key]) => key),
    )
    const pages = [
      overview,
      ...(await Promise.all(
        [...sections].map(async (key) => (await get(`/surveys/${slug}/results/${key}${search}`)).text),
      )),
    ]
    for (const html of pages) {
      const page = toldByPage(html, words)
      take('page', page.told)
    }
    take('pdf', await toldByPdf((await get(`/surveys/${slug}/results.pdf${search}`)).body, words))
  }
  return { told, read }
}

test.each([year, year - 2])(
  'nobody who reads every address of the survey of %i narrows down one to four people',
  async (of) => {
    const slug = `citizens-${of}`
    const { told, read } = await readEverything(slug)
    for (const kind of ['api', 'csv', 'page', 'pdf']) expect(read.get(kind), kind).toBeGreaterThan(60)
    const survey = await countedSurvey(demo.db, slug)
    for (const target of survey.targets) {
      const own = distinct(told.filter((each) => each.target === target))
      const weighting = survey.weights[target]
      const cutBy = new Set([...own.flatMap(({ by }) => by?.item ?? []), ...(weighting?.items ?? [])])
      const world = { ...survey, parts: partsOf(survey, [...cutBy]), weighting, population: survey.population }
      const attacker = new Attacker(world, own)
      const known = new Map<string, Combination[]>()
      const few: { group: Group; truth: number }[] = []
      for (const group of attacker.groups()) {
        const items = survey.items.filter(({ item }) => group.items.includes(item))
        const key = group.items.join()
        const found = known.get(key) ?? (await combinations(demo.db, { survey: survey.id, target }, items))
        known.set(key, found)
        const ways = found.map(({ answers, count }) => ({
          count,
          way: new Map(items.map(({ item }, at) => [item, answers[at] as never])),
        }))
        const truth = ways.reduce((sum, { way, count }) => sum + (group.test(way) ? count : 0), 0)
        if (truth > 0 && truth < 5) few.push({ group, truth })
      }
      expect(few.length, 'numbers to find').toBeGreaterThan(10)
      const bounds = attacker.bounds(few.map(({ group }) => group))
      const opened = few.flatMap(({ group, truth }, at) => {
        const [low, high] = bounds[at] as [number, number]
        return high - low >= 3 - 1e-6 ? [] : [`${group.name}: ${truth} lies between ${low} and ${high}`]
      })
      expect(opened).toEqual([])
    }
  },
  600_000,
)
