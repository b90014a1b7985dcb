import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { countedSample } from '#app/surveys/figures/counted.fixture.ts'
import { countedSurvey } from '#app/surveys/figures/counted-survey.ts'
import { addTextCode, codeTexts, redactText } from '#app/surveys/figures/text-coding.ts'
import { csv, csvLines } from '#app/text/csv.ts'
import { translator } from '#app/text/translation.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { sheetCodebook, sheetHead, sheetLines } from './sheet-csv.ts'
import { sheetData, takeOutSheets } from './sheet-data.ts'

const system = { kind: 'system' as const }

async function dataOf(db: Db) {
  const survey = await countedSurvey(db, 'kazu')
  const ids = await takeOutSheets(db, system, survey.id)
  const lines = []
  for await (const sheets of sheetData(db, survey, ids)) lines.push(...sheetLines(sheets, survey))
  const head = sheetHead(survey.items)
  return lines.map((line) => {
    expect(line).toHaveLength(head.length)
    return Object.fromEntries(head.map((name, at) => [name, line[at]]))
  })
}

test('a line for each finished sheet, counted or not, with every answer as it was given', () =>
  withDb(async (db) => {
    const { sheets } = await countedSample(db)
    await db
      .insertInto('surveySheetVoids')
      .values({ sheetId: sheets.open[0] ?? '', reason: '試し', madeBy: null })
      .execute()
    await db
      .updateTable('surveySheets')
      .set({ counted: false })
      .where('id', '=', sheets.open[0] ?? '')
      .execute()
    const data = await dataOf(db)
    const by = (column: string) =>
      Object.fromEntries(
        Object.entries(Object.groupBy(data, (line) => String(line[column]))).map(([key, all]) => [key, all?.length]),
      )
    expect(by('target')).toEqual({ sample: 21, open: 5 })
    expect(by('state')).toEqual({ counted: 24, 'other-of-code': 1, void: 1 })
    expect(by('channel')).toEqual({ paper: 21, web: 5 })
    const counted = data.filter((line) => line.target === 'sample' && line.state === 'counted')
    const answers = (item: string) => counted.map((line) => line[item])
    const times = (item: string, value: string | number) => answers(item).filter((each) => each === value).length
    expect([times('age', '1'), times('age', '2'), times('age', '3')]).toEqual([4, 8, 8])
    expect([times('living', ''), times('living', '?')]).toEqual([1, 1])
    expect([times('places', '1;2'), times('places', '9'), times('places', '*')]).toEqual([8, 1, 4])
    expect(times('first', '2;1')).toBe(4)
    expect(times('years', 7)).toBe(1)
    expect(times('since', '2014-04-01')).toBe(1)
    expect(times('satisfied.bus', '4')).toBe(8)
  }))

test('sheets come as one short text for many: what a query gave stays in memory longer than it is needed', () =>
  withDb(async (db) => {
    await countedSample(db)
    const survey = await countedSurvey(db, 'kazu')
    const ids = await takeOutSheets(db, system, survey.id)
    const results: unknown[][] = []
    const watched = db.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        results.push(result.rows)
        return result
      },
    })
    for await (const sheets of sheetData(watched, survey, ids)) expect(sheets).toHaveLength(26)
    expect(results.map((rows) => rows.length)).toEqual([1])
    const bytes = JSON.stringify(results).length / ids.length
    expect(bytes / survey.items.length).toBeLessThan(15)
  }))

test('texts are given as redacted, with their codes', () =>
  withDb(async (db) => {
    const { id: survey, sheets } = await countedSample(db)
    const [first = '', second = '', third = ''] = sheets.sample
    const of = { survey, item: 'voice' }
    await addTextCode(db, system, { ...of, code: 4, label: 'バス', labelEasy: null, labelEn: null })
    await addTextCode(db, system, { ...of, code: 11, label: '公園', labelEasy: null, labelEn: null })
    await codeTexts(db, system, { ...of, sheets: [{ sheet: first, codes: [11, 4] }] })
    await redactText(db, system, { ...of, sheet: second, words: '○○さんに会いました。', reason: '名前' })
    await redactText(db, system, { ...of, sheet: third, words: '', reason: '名前だけ' })
    const data = await dataOf(db)
    const voices = data.map((line) => line.voice)
    expect(data.find((line) => line['voice:codes'] === '4;11')?.voice).toContain('意見1。')
    expect(voices).toContain('○○さんに会いました。')
    expect(voices.filter((voice) => String(voice).startsWith('意見2'))).toHaveLength(0)
    expect(voices.filter((voice) => String(voice).startsWith('意見3'))).toHaveLength(0)
  }))

test('nothing leads to a person or a code: no ids, numbers or times, and another order each time', () =>
  withDb(async (db) => {
    const { id } = await countedSample(db)
    const survey = await countedSurvey(db, 'kazu')
    const [ids, again] = [await takeOutSheets(db, system, survey.id), await takeOutSheets(db, system, survey.id)]
    expect([...ids].sort()).toEqual([...again].sort())
    expect(ids).not.toEqual(again)
    const text = csv((await dataOf(db)).map((line) => Object.values(line).map((cell) => cell ?? '')))
    const stored = await db.selectFrom('surveySheets').selectAll().where('surveyId', '=', id).execute()
    expect(stored).toHaveLength(27)
    for (const { id, secretHash } of stored) {
      expect(text).not.toContain(id)
      if (secretHash) expect(text).not.toContain(secretHash)
    }
    expect(text).not.toContain(new Date().toISOString().slice(0, 10))
    const kept = await db
      .selectFrom('journal')
      .select(['verb', 'details'])
      .where('verb', '=', 'sheet.exported')
      .execute()
    expect(kept).toHaveLength(3)
    expect(kept[0]?.details).toMatchObject({ sheets: 26 })
  }))

test('the same order of chance gives the same bytes, however many sheets are read at once', () =>
  withDb(async (db) => {
    await countedSample(db)
    const survey = await countedSurvey(db, 'kazu')
    const bytes = async (perBatch: number) => {
      await sql`select setseed(0.25)`.execute(db)
      const ids = await takeOutSheets(db, system, survey.id)
      let lines = ''
      for await (const sheets of sheetData(db, survey, ids, perBatch)) lines += csvLines(sheetLines(sheets, survey))
      return lines
    }
    const atOnce = await bytes(250)
    expect(atOnce.split('\r\n')).toHaveLength(27)
    // So many times that the query is planned once for all that are to come.
    for (const perBatch of [1, 3, 13]) expect(await bytes(perBatch)).toBe(atOnce)
  }))

test('the code book names every column, and every code of each', () =>
  withDb(async (db) => {
    await countedSample(db)
    const survey = await countedSurvey(db, 'kazu')
    const [, ...book] = sheetCodebook(survey.items, { lang: 'ja', t: translator('ja') })
    const named = new Set(book.map(([column]) => column))
    for (const column of sheetHead(survey.items)) expect(named).toContain(column)
    const known = new Set(book.map(([column, , , , , code]) => `${column} ${code}`))
    for (const line of await dataOf(db)) {
      for (const column of ['target', 'channel', 'language', 'state', 'second', 'age', 'living']) {
        if (line[column] === '' || line[column] === '?') continue
        expect(known).toContain(`${column} ${line[column]}`)
      }
    }
  }))
