import { expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import { countedSample, storeSheets, twentySheets } from '#app/surveys/figures/counted.fixture.ts'
import type { CrossFigure, Figure } from '#app/surveys/figures/figure.ts'
import { changePeriod } from '#app/surveys/questionnaires/period.ts'
import { findSurvey } from '#app/surveys/questionnaires/survey.ts'
import { secretToken } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { freshDatabase, withDb } from '#db/testing'
import { publishedResults } from './published-results.ts'
import { reportOf, saveComment, saveReport } from './report.ts'
import type { ReportSettings } from './report-content.ts'
import { checkSurveyResult } from './result-check.ts'
import { publishResults } from './results.ts'
import { prepareRun } from './run.ts'

const now = new Date(Date.now() + 20 * 86_400_000)
const settings: ReportSettings = {
  cross: { by: ['age', 'sex'], of: ['living', 'places'] },
  portfolio: { satisfaction: 'satisfied', importance: 'important', formula: 'means' },
  waves: [],
  weighted: false,
}
/** Seven times the fixed data set: enough people behind every cell. */
async function sample(db: Db) {
  const survey = await countedSample(db)
  const more = Array.from({ length: 6 }, () => twentySheets).flat()
  await storeSheets(db, survey, more, { target: 'sample' })
  return survey
}
const prepare = (db: Db) => prepareRun(db, system, { survey: 'kazu', formKey: secretToken() })
const publish = (db: Db, run: number, reason = '', formKey = secretToken()) =>
  publishResults(db, system, { survey: 'kazu', run, reason, formKey, now })
const all = (db: Db, version?: string) => publishedResults(db, 'kazu', { page: 'all', version })
const problems = async (db: Db) =>
  (await checkSurveyResult(db, await findSurvey(db, 'kazu'), now)).problems.map(({ kind }) => kind)
const addSheets = (db: Db) =>
  db
    .updateTable('surveySheets')
    .set({ counted: false })
    .where('target', '=', 'sample')
    .where('number', '<', 3)
    .execute()

test('nothing is public before publication, everything after it', () =>
  withDb(async (db) => {
    await sample(db)
    await saveReport(db, system, { survey: 'kazu', version: 0, settings })
    expect(await problems(db)).toEqual(['unprepared'])
    const run = await prepare(db)
    await expect(all(db)).rejects.toMatchObject({ status: 404 })
    expect(await problems(db)).toEqual([])
    await publish(db, run)
    const closesAt = new Date(now.getTime() + 86_400_000)
    await expect(changePeriod(db, system, { survey: 'kazu', closesAt, reason: '続ける', now })).rejects.toMatchObject({
      code: 'surveys-desk:refused.resultsPublished',
    })
    const { tables, head } = await all(db)
    expect(new Set(tables.map(({ kind }) => kind))).toEqual(new Set(['figure', 'cross', 'portfolio']))
    expect(head.targets.map(({ target }) => target)).toEqual(['sample', 'open'])
    const first = await publishedResults(db, 'kazu', { page: null })
    expect(first.tables.length).toBeGreaterThan(0)
    expect(new Set(first.tables.map(({ kind }) => kind))).toEqual(new Set(['figure']))
    expect(await problems(db)).toEqual(['published'])
    await expect(publishedResults(db, 'kazu', { page: 'p9' })).rejects.toMatchObject({ status: 404 })
    await expect(all(db, '7')).rejects.toMatchObject({ status: 404 })
  }))

test('paper drawn to be typed a second time is typed again first', () =>
  withDb(async (db) => {
    const { id } = await sample(db)
    await prepare(db)
    await db
      .updateTable('surveySheets')
      .set({ secondDue: true })
      .where('surveyId', '=', id)
      .where('number', '=', 1)
      .execute()
    expect(await problems(db)).toEqual(['untyped'])
  }))

test('a survey people can still answer, a draft and unknown ones have no results', () =>
  withDb(async (db) => {
    await sample(db)
    const run = await prepare(db)
    const open = publishResults(db, system, { survey: 'kazu', run, reason: '', formKey: secretToken() })
    await expect(open).rejects.toMatchObject({ status: 409, code: 'survey-report:refused.inTheWay' })
    await expect(publishedResults(db, 'nowhere', { page: null })).rejects.toMatchObject({ status: 404 })
  }))

test('published figures stay when sheets change; beside corrected ones the old tables are gone, day and reason stay', () =>
  withDb(async (db) => {
    await sample(db)
    await saveReport(db, system, { survey: 'kazu', version: 0, settings })
    await publish(db, await prepare(db))
    const before = await all(db)
    await addSheets(db)
    expect(await all(db)).toEqual(before)
    expect(await problems(db)).toEqual(['sheetsChanged'])
    const second = await prepare(db)
    // the desk says so before it is published, and until then nothing changes
    const goes = { number: 1, tables: before.tables.length, lines: expect.any(Number) }
    const { last } = await checkSurveyResult(db, await findSurvey(db, 'kazu'), now)
    expect(last?.head.takesDown).toEqual([goes])
    expect((await all(db, '1')).tables).toEqual(before.tables)
    await expect(publish(db, second)).rejects.toMatchObject({ code: 'survey-report:refused.reasonMissing' })
    await expect(publish(db, second - 1, 'x')).rejects.toMatchObject({ code: 'survey-report:refused.otherRun' })
    await publish(db, second, '２通が重なっていた')
    const after = await all(db)
    expect(after.versions.map(({ number, reason, gone }) => [number, reason, gone])).toEqual([
      [2, '２通が重なっていた', null],
      [1, null, { tables: goes.tables, lines: goes.lines }],
    ])
    expect((after.tables[0]?.content as Figure).sheets).toBe(138)
    // one sheet more or less would spell what stood on it: pages, PDF and CSV are refused, the version itself is there
    for (const page of ['all', 'p1']) {
      await expect(publishedResults(db, 'kazu', { page, version: '1' })).rejects.toMatchObject({
        ...{ status: 404, code: 'survey-report:refused.tablesGone' },
      })
    }
    const stub = await publishedResults(db, 'kazu', { page: null, version: '1' })
    expect([stub.number, stub.tables]).toEqual([1, []])
    expect(stub.head.targets.flatMap(({ return: { districts, channels } }) => [...districts, ...channels])).toEqual([])
    await expect(db.deleteFrom('surveyResultsGone').execute()).rejects.toThrow(/append-only/)
  }))

test('where the sheets are the same both versions stay, and what one withholds the other does not show', () =>
  withDb(async (db) => {
    await sample(db)
    const save = (version: number, by: string[], of: string[]) =>
      saveReport(db, system, { survey: 'kazu', version, settings: { ...settings, cross: { by, of } } })
    await save(0, ['age'], ['living'])
    await publish(db, await prepare(db))
    const before = await all(db)
    await save(1, ['age', 'sex'], ['living', 'places'])
    await publish(db, await prepare(db), '表を足した')
    expect((await all(db, '1')).tables).toEqual(before.tables)
    const cellsOf = ({ tables }: typeof before) =>
      new Map(
        tables.flatMap(({ kind, target, content }) => {
          if (kind !== 'cross') return []
          const { rowsAsked, columnsAsked, rows } = content as CrossFigure
          const name = `${target} ${rowsAsked.item} ${columnsAsked.item}`
          return rows.flatMap(({ code, cells }) =>
            cells.map(({ count }, at) => [`${name} ${code} ${at}`, count] as const),
          )
        }),
      )
    const [first, second] = [cellsOf(before), cellsOf(await all(db))]
    expect(first.size).toBeGreaterThan(0)
    for (const [cell, count] of first) if (count !== null) expect(second.get(cell), cell).toBe(count)
  }))

test('what the report says is checked, and a change of it asks for new figures', () =>
  withDb(async (db) => {
    const { id } = await sample(db)
    const save = (version: number, changes: Partial<ReportSettings>) =>
      saveReport(db, system, { survey: 'kazu', version, settings: { ...settings, ...changes } })
    await expect(save(0, { waves: ['unknown'] })).rejects.toMatchObject({ status: 422 })
    await expect(save(0, { cross: { by: ['years'], of: ['living'] } })).rejects.toMatchObject({ status: 422 })
    const shares = { satisfaction: 'satisfied', importance: 'important', formula: 'shares' as const }
    await expect(save(0, { portfolio: shares })).rejects.toMatchObject({ field: 'formula' })
    await save(0, {})
    await expect(save(0, {})).rejects.toMatchObject({ status: 409 })
    expect((await reportOf(db, id)).version).toBe(1)
    await prepare(db)
    const comment = { survey: 'kazu', place: 'living', words: '多くの人が住みやすい', wordsEasy: null, wordsEn: null }
    await saveComment(db, system, { ...comment, version: 0 })
    await expect(saveComment(db, system, { ...comment, version: 0 })).rejects.toMatchObject({ status: 409 })
    expect(await problems(db)).toEqual(['reportChanged'])
    await publish(db, await prepare(db))
    expect((await all(db)).comments).toEqual([
      { place: 'living', words: { ja: '多くの人が住みやすい', easy: null, en: null } },
    ])
  }))

test('no stored cell stands for one to four people, and what is shown adds up', () =>
  withDb(async (db) => {
    await countedSample(db)
    const cross = { by: ['age'], of: ['living'] }
    await saveReport(db, system, { survey: 'kazu', version: 0, settings: { ...settings, cross } })
    await publish(db, await prepare(db))
    const { tables } = await all(db)
    const isSafe = (count: number | null) => count === null || count === 0 || count >= 5
    for (const { kind, content } of tables) {
      if (kind === 'figure') {
        const figure = content as Figure
        expect([figure.n, figure.hidden, figure.none.count, figure.given].every(isSafe), figure.item).toBe(true)
        expect(
          figure.rows.every(({ count }) => isSafe(count)),
          figure.item,
        ).toBe(true)
        if (figure.kind !== 'single' && figure.kind !== 'scale') continue
        const counts = figure.rows.map(({ count }) => count)
        if (counts.every((count) => count !== null)) expect(counts.reduce((a, b) => a + b, 0)).toBe(figure.given)
      }
      if (kind === 'cross') {
        const cells = (content as CrossFigure).rows.flatMap((row) => [
          row.n,
          row.none.count,
          ...row.cells.map((c) => c.count),
        ])
        expect(cells.every(isSafe)).toBe(true)
      }
    }
  }))

test('two who publish at once: one is told', async () => {
  const { db, drop } = await freshDatabase()
  try {
    await sample(db)
    const run = await prepare(db)
    const both = await Promise.allSettled([publish(db, run), publish(db, run)])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { status: 409, code: 'survey-report:refused.published' },
    })
    const rows = await db.selectFrom('surveyResults').selectAll().execute()
    expect(rows).toHaveLength(1)
    await expect(db.updateTable('surveyResults').set({ reason: 'x' }).execute()).rejects.toThrow(/append-only/)
    await expect(db.deleteFrom('surveyRunTables').execute()).rejects.toThrow(/append-only/)
  } finally {
    await drop()
  }
})
