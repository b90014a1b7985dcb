import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from '#app/journal/journal.ts'
import type { Given } from '#app/surveys/questionnaires/given.ts'
import { sampleSurvey } from '#app/surveys/questionnaires/survey.fixture.ts'
import { beginOpen } from '#app/surveys/sheets/beginning.ts'
import { finish } from '#app/surveys/sheets/finishing.ts'
import { markOf } from '#app/surveys/sheets/marks.ts'
import { savePage } from '#app/surveys/sheets/saving.ts'
import { findSheet } from '#app/surveys/sheets/sheet.ts'
import { voidSheet } from '#app/surveys/sheets/voiding.ts'
import { secretToken } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { countedQuestionnaire, storeSheets } from './counted.fixture.ts'
import { countedSurvey } from './counted-survey.ts'
import { cross } from './cross.ts'
import { tabulateAll } from './tabulation.ts'

const visitor: Actor = { kind: 'visitor' }
const sum = (counts: (number | null | undefined)[]) => counts.reduce<number>((all, count) => all + (count ?? 0), 0)
const one = (max: number) => fc.integer({ min: 1, max }).map((code) => ({ choices: [code] }))

/** A sheet as anybody may fill it in: anything may be left out, and what hides a question may be among it. */
const sheet = fc.record(
  {
    age: fc.oneof(one(3), fc.constant({ unreadable: true as const })),
    sex: one(3),
    living: one(4),
    places: fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1 }).map((choices) => ({ choices })),
    first: fc.constantFrom({ choices: [1, 2] }, { choices: [3] }, { choices: [2, 1] }),
    years: fc.integer({ min: 0, max: 60 }).map((years) => ({ amount: String(years) })),
    since: fc.constant({ day: '2001-02-03' }),
    'satisfied.bus': one(5),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Given>

test('whatever was answered: every sheet is in each table once, and cross tables add up to the simple ones', () =>
  withDb(async (db) => {
    let made = 0
    await fc.assert(
      fc.asyncProperty(fc.array(sheet, { maxLength: 15 }), async (sheets) => {
        const slug = `totals-${++made}`
        const stored = await sampleSurvey(db, { slug, sample: true, definition: countedQuestionnaire })
        await storeSheets(db, stored, sheets, { target: 'sample' })
        await storeSheets(db, stored, sheets.slice(0, 3), { target: 'open' })
        const survey = await countedSurvey(db, slug)
        const of = { survey, target: 'sample' as const }
        const figures = new Map((await tabulateAll(db, of)).map((figure) => [figure.item, figure]))
        for (const { item, kind, sheets: all, n, hidden, none, given, rows } of figures.values()) {
          expect([item, sum([n, hidden])], 'n and 非該当').toEqual([item, all])
          expect(all).toBe(sheets.length)
          expect([item, sum([none.count, given])], '無回答 and given').toEqual([item, n])
          const counts = sum(rows.map(({ count }) => count))
          if (kind === 'single' || kind === 'scale') expect([item, counts]).toEqual([item, given])
          for (const { count } of rows) expect(count ?? 0).toBeLessThanOrEqual(given ?? 0)
        }
        const itemOf = (item: string) => survey.items.filter((each) => each.item === item)
        for (const [down, across] of [
          ['age', 'living'],
          ['sex', 'places'],
          ['living', 'places'],
          ['places', 'age'],
        ] as const) {
          const [[rows], [columns]] = [itemOf(down), itemOf(across)]
          if (!rows || !columns) throw new Error('the fixed questionnaire has changed')
          const table = await cross(db, of, rows, columns)
          const simple = figures.get(across)
          expect([table.total.n, table.total.none.count]).toEqual([simple?.n, simple?.none.count])
          expect(table.total.cells.map(({ count }) => count)).toEqual(simple?.rows.map(({ count }) => count))
          if (down === 'places') continue
          for (const at of table.columns.keys()) {
            const counts = sum(table.rows.map(({ cells }) => cells[at]?.count))
            expect(counts).toBeLessThanOrEqual(table.total.cells[at]?.count ?? 0)
            const everybodyChoseARow = figures.get(down)?.none.count === 0 && figures.get(down)?.hidden === 0
            if (everybodyChoseARow) expect(counts).toBe(table.total.cells[at]?.count)
          }
        }
      }),
      { numRuns: 12 },
    )
  }))

type Act = { who: number; what: 'save' | 'send' | 'void' | 'late' }
const acts = fc.array(
  fc.record({
    who: fc.integer({ min: 0, max: 3 }),
    what: fc.constantFrom<Act['what']>('save', 'save', 'send', 'void', 'late'),
  }),
  { maxLength: 16 },
)

test('whoever saves, sends, comes late or is made void, in any order: no sheet is lost, and those sent count unless void', () =>
  withDb(async (db) => {
    let made = 0
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        const survey = await sampleSurvey(db, { slug: `kept-${++made}`, closesAt: new Date(Date.now() + 3_600_000) })
        const begin = () => beginOpen(db, { survey: survey.slug, language: 'ja', formKey: secretToken() })
        const secrets = [await begin(), await begin(), await begin(), await begin()]
        const expected = secrets.map(() => ({ age: null as string | null, sent: false, isVoid: false }))
        for (const [at, { who, what }] of all.entries()) {
          const [secret, mine] = [secrets[who] ?? '', expected[who]]
          if (!mine) continue
          const wasSent = mine.sent
          const isDone = await act(db, secret, what, String(2 + (at % 2))).then(
            () => true,
            (refusal: { status?: number }) => {
              expect([409, 422]).toContain(refusal.status)
              return false
            },
          )
          if (what === 'late') expect(isDone).toBe(wasSent)
          if (what === 'save') expect(isDone).toBe(!wasSent)
          if (isDone && what === 'save') mine.age = String(2 + (at % 2))
          if (isDone && what === 'send') mine.sent = true
          if (isDone && what === 'void') mine.isVoid = true
        }
        const sheets = await db
          .selectFrom('surveySheets')
          .select(['given', 'finishedAt', 'counted'])
          .where('surveyId', '=', survey.id)
          .orderBy('id')
          .execute()
        expect(
          sheets.map(({ given, finishedAt, counted }) => [
            given.age?.choices?.join() ?? null,
            finishedAt !== null,
            counted,
          ]),
        ).toEqual(expected.map(({ age, sent, isVoid }) => [age, sent, sent && !isVoid]))
      }),
      { numRuns: 25 },
    )
  }))

async function act(db: Db, secret: string, what: Act['what'], age: string): Promise<unknown> {
  if (what === 'send') return finish(db, visitor, { secret, now: new Date(Date.now() + 10_000) })
  if (what === 'late') return finish(db, visitor, { secret, now: new Date(Date.now() + 7_200_000) })
  const { id, given } = await findSheet(db, secret)
  if (what === 'void') return voidSheet(db, visitor, { sheet: id, reason: 'いたずら' })
  const asked = given.age?.choices?.[0] === 1 ? ['age', 'years', 'school'] : ['age', 'years']
  return savePage(db, {
    ...{ secret, page: 'p1', asked, seen: markOf(asked, given), fields: { 'q.age': age } },
    ...{ to: 'later' as const, language: 'ja' as const },
  })
}
