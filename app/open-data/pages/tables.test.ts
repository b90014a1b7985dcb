import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loader as csv } from '#app/consultations/answers/pages/result-csv.ts'
import { loader as result } from '#app/consultations/answers/pages/result-table.ts'
import { resultPage } from '#app/consultations/answers/result-page.ts'
import { everythingIn, readPdf, readWorkbook, unzipped } from '#app/documents/reading.fixture.ts'
import type { TableFormat } from '#app/documents/table.ts'
import { loader as comparison } from '#app/plans/editions/pages/comparison-table.ts'
import type { LoaderFunctionArgs } from '#app/remix.ts'
import { publishedResults } from '#app/surveys/reports/published-results.ts'
import { resultsCsv } from '#app/surveys/reports/results-csv.ts'
import { readTable } from '#app/text/csv.ts'
import { seedDemo } from '#db/seeds/demo'
import { dayFromNow } from '#db/seeds/demo-time'
import { seedReference } from '#db/seeds/reference'
import { freshDatabase, serveFrom } from '#db/testing'
import { hideSecrets, secret, wordsOfPersons } from '../secrets.fixture.ts'

let database: Awaited<ReturnType<typeof freshDatabase>>
beforeAll(async () => {
  database = await freshDatabase()
  await database.db.transaction().execute(async (trx) => {
    await seedReference(trx)
    await seedDemo(trx)
  })
  await hideSecrets(database.db)
  serveFrom(database.url)
})
afterAll(() => database.drop())

type Asked = { params: Record<string, string>; path: string; lang?: string }
const ask = (loader: typeof result, { params, path, lang = 'ja' }: Asked): Promise<Response> =>
  loader({
    request: new Request(`http://localhost${path}`),
    params,
    context: { lang, cityName: '{青葉野市|あおばのし}' } as LoaderFunctionArgs['context'],
  })
const call = 'basic-plan-draft'
const resultAs = (format: string, lang?: string, consultation = call) =>
  ask(result, { params: { consultation }, path: `/consultations/${consultation}/result.${format}`, lang })
const comparisonAs = (format: string, lang?: string, search = '?from=1&to=2') =>
  ask(comparison, { params: { plan: 'basic-plan' }, path: `/plans/basic-plan/comparison.${format}${search}`, lang })
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())

const types = { pdf: 'application/pdf', docx: 'wordprocessingml.document', xlsx: 'spreadsheetml.sheet' }
const formats = Object.keys(types) as TableFormat[]
const all = formats.flatMap((format) => (['ja', 'ja-easy', 'en'] as const).map((lang) => ({ format, lang })))

describe.each(all)('$format in $lang', ({ format, lang }) => {
  test.each([
    ['result', resultAs],
    ['comparison', comparisonAs],
  ] as const)('the %s is kept, named, and says nothing of a person or of what is not published', async (_, load) => {
    const response = await load(format, lang)
    expect(response.headers.get('Content-Type')).toContain(types[format])
    expect(response.headers.get('Content-Disposition')).toMatch(
      new RegExp(`^attachment; filename="[\\w.-]+\\.${format}"; filename\\*=UTF-8''[\\w.%~-]+\\.${format}$`),
    )
    expect(Date.parse(response.headers.get('x-tomoni-keep-until') ?? '')).toBeGreaterThan(Date.now())
    const text = await everythingIn(format, await bytesOf(response))
    expect(text.length).toBeGreaterThan(2000)
    expect(text).not.toContain(secret)
    expect(text).not.toContain('unpublished-')
    for (const word of await wordsOfPersons(database.db)) expect(text.includes(word), word).toBe(false)
  })
})

const unspaced = (text: string) => text.replace(/\s/g, '')

test('every row of the result is in every form, with its answer and its changes', async () => {
  const { rows, persons } = await resultPage(database.db, call)
  const pdf = unspaced((await readPdf(await bytesOf(await resultAs('pdf')))).text)
  const word = unzipped(await bytesOf(await resultAs('docx'))).get('word/document.xml') ?? ''
  const sheet = (await readWorkbook(await bytesOf(await resultAs('xlsx')))).worksheets[0]
  rows.forEach((row, at) => {
    expect(pdf).toContain(unspaced(row.summary.ja))
    expect(word).toContain(row.summary.ja)
    expect(sheet?.getCell(at + 2, 1).value).toBe(row.number)
    expect(sheet?.getCell(at + 2, 4).value).toBe(row.similarCount)
    expect(sheet?.getCell(at + 2, 5).value).toBe(row.body.ja)
    for (const { number } of row.revisions) {
      const name = `R-${String(number).padStart(4, '0')}`
      expect(pdf).toContain(name)
      expect(word).toContain(name)
      expect(JSON.stringify(sheet?.getCell(at + 2, 8).value)).toContain(`/plans/basic-plan/revisions/${number}`)
    }
  })
  expect(pdf).toContain(`意見を出した人・団体${persons}`)
  const data = readTable(await (await ask(csv, { params: { consultation: call }, path: '/result.csv' })).text())
  expect(data.slice(1, rows.length + 1).map((line) => [line[2], line[6]])).toEqual(
    rows.map(({ summary, revisions }) => [summary.ja, revisions.map(({ after }) => after).join('\n')]),
  )
  // the new text whole: what the page shows of it in short is an excerpt
  expect(data.some((line) => (line[6]?.length ?? 0) > 100)).toBe(true)
  expect(data.map((line) => line[6]).join()).not.toContain('…')
})

test('the comparison has place, before, after, reason and causes', async () => {
  const { text } = await readPdf(await bytesOf(await comparisonAs('pdf')))
  for (const head of ['場所', '変わり方', '直す前', '直した後', '理由', 'きっかけ']) expect(text).toContain(head)
  expect(text).toMatch(/意見\s?\d+/)
  const book = await readWorkbook(await bytesOf(await comparisonAs('xlsx')))
  const marks = JSON.stringify(book.worksheets[0]?.getSheetValues())
  expect(marks).toContain('＋')
  expect(marks).toContain('－')
  expect((await readPdf(await bytesOf(await comparisonAs('pdf', 'ja', '')))).text).toContain('R-0001')
})

test.each([
  ['an unpublished result', () => resultAs('pdf', 'ja', 'basic-plan-proposal')],
  ['a call nobody knows', () => resultAs('docx', 'ja', 'unpublished-call')],
  ['an edition nobody published', () => comparisonAs('xlsx', 'ja', '?from=1&to=9')],
])('%s is not there', async (_, load) => {
  await expect(load()).rejects.toMatchObject({ status: 404 })
})

describe('results of surveys', () => {
  const slug = `citizens-${dayFromNow(0).slice(0, 4)}`
  test('no address says more than the tables: what is withheld in one is empty in the file, with all that would tell it', async () => {
    const { tables } = await publishedResults(database.db, slug, { page: 'all' })
    const [head = [], ...lines] = resultsCsv(tables, { lang: 'ja', t: (key: string) => key })
    const at = (name: string) => head.indexOf(`survey-report:csv.${name}`)
    const withheld = lines.filter((line) => line[at('withheld')] !== '')
    expect(withheld.length).toBeGreaterThan(0)
    for (const line of withheld) {
      expect(['count', 'share', 'value', 'error', 'weighted'].map((name) => line[at(name)])).toEqual(Array(5).fill(''))
    }
  })
})
