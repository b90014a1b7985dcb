import { expect, test } from 'vitest'
import { withDb } from '#db/testing'
import { askedBands, bandsQuery } from './bands-form.ts'
import { countedSample } from './counted.fixture.ts'
import { countedSurvey, itemOf } from './counted-survey.ts'
import { cross } from './cross.ts'
import { tabulateItem } from './tabulation.ts'

// years: 0, 1 … 17 and 100. since, of eight who live there longer than ten years: April, August and December 2014,
// three in 2010, one in 1925.
test.each<[string, string, [string, number][]]>([
  [
    'years',
    'width=10',
    [
      ['0-10', 10],
      ['10-20', 8],
      ['100+', 1],
    ],
  ],
  [
    'years',
    'bounds=12,+５、5',
    [
      ['<5', 5],
      ['5-12', 7],
      ['12+', 7],
    ],
  ],
  [
    'since',
    'width=120',
    [
      ['1920', 1],
      ['2010', 6],
    ],
  ],
  [
    'since',
    'bounds=2000 2014-05',
    [
      ['<2000', 1],
      ['2000-2014-05', 4],
      ['2014-05+', 2],
    ],
  ],
  // as if nothing had been asked
  [
    'years',
    'bounds=five',
    [
      ['0-20', 18],
      ['100+', 1],
    ],
  ],
])('%s by %s', (name, query, expected) =>
  withDb(async (trx) => {
    await countedSample(trx)
    const survey = await countedSurvey(trx, 'kazu')
    const item = itemOf(survey, name)
    const asked = askedBands(new URLSearchParams(query), item)
    const figure = await tabulateItem(trx, { survey, target: 'sample', bands: asked?.bands }, item)
    expect(figure.rows.flatMap(({ code, count }) => (count ? [[code, count]] : []))).toEqual(expected)
    const by = { survey, target: 'sample' as const, columnBands: asked?.bands }
    const table = await cross(trx, by, itemOf(survey, 'age'), item)
    expect(table.columns.map(({ code }) => code)).toEqual(figure.rows.map(({ code }) => code))
    expect(table.total.cells.map(({ count }) => count)).toEqual(figure.rows.map(({ count }) => count))
  }),
)

test('a width that would make thousands of bands makes sixty, the last one open', () =>
  withDb(async (trx) => {
    await countedSample(trx)
    const survey = await countedSurvey(trx, 'kazu')
    const by = { survey, target: 'sample' as const, bands: { width: 0.001 } }
    const { rows } = await tabulateItem(trx, by, itemOf(survey, 'years'))
    expect(rows).toHaveLength(60)
    // from 0.059 on: all but the one who has just come
    expect(rows.at(-1)).toMatchObject({ code: '0.059+', count: 18 })
  }))

test('what cannot be read is refused, and links keep what was asked', () =>
  withDb(async (trx) => {
    await countedSample(trx)
    const survey = await countedSurvey(trx, 'kazu')
    const asked = (query: string, name: string, prefix?: string) =>
      askedBands(new URLSearchParams(query), itemOf(survey, name), prefix)
    expect(asked('width=10', 'living')).toBeNull()
    for (const width of ['0', '-3', 'ten', '1e9']) {
      expect(asked(`width=${width}`, 'years')).toMatchObject({ bands: undefined, refused: 'bandWidth' })
    }
    expect(asked('width=7', 'since')).toMatchObject({ refused: 'bandWidth' })
    for (const bounds of ['2011-13', '11-04', '2011/04', Array(31).fill('2011').join()]) {
      expect(asked(`bounds=${bounds}`, 'since')).toMatchObject({ refused: 'bandBounds' })
    }
    const rows = asked('rowsWidth=10&columnsWidth=3', 'years', 'rows')
    expect(rows).toMatchObject({ bands: { width: 10 }, refused: null })
    expect([bandsQuery(rows), bandsQuery(rows, ''), bandsQuery(null)]).toEqual([
      { rowsWidth: '10' },
      { width: '10' },
      {},
    ])
  }))
