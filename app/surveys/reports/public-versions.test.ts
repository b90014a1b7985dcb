import { expect, test } from 'vitest'
import { askedItems } from '#app/surveys/figures/counted-survey.ts'
import type { WavesFigure } from '#app/surveys/figures/figure.ts'
import { tabulate } from '#app/surveys/figures/tabulation.ts'
import { rowsOf } from '#app/surveys/figures/waves.ts'
import { sampleQuestionnaire } from '#app/surveys/questionnaires/questionnaire.fixture.ts'
import { takenDown, withoutGone } from './public-versions.ts'

const [item] = askedItems(sampleQuestionnaire())
if (!item) throw new Error('no question')
const figure = tabulate(item, [], { target: 'sample' })

test('a comparison of waves does not go on telling of results that are gone', () => {
  const wave = (slug: string, run: number | null) => ({ slug, wave: run ?? 9, title: slug, year: 2026, run, figure })
  const waves = [wave('first', 1), wave('second', 1), wave('third', null)]
  const content: WavesFigure = { target: 'sample', asked: item.asked, waves, rows: rowsOf([figure, figure, figure]) }
  const table = { kind: 'waves' as const, content }
  expect(withoutGone(table, [{ slug: 'first', number: 2 }])).toBe(table)
  const left = withoutGone(table, [{ slug: 'first', number: 1 }]).content as WavesFigure
  expect(left.waves.map((each) => each.figure !== null)).toEqual([false, true, true])
  expect(left.rows.length).toBeGreaterThan(0)
  for (const { cells } of left.rows) expect(cells.map((cell) => cell !== null)).toEqual([false, true, true])
})

test('of what goes stays how much there was', () => {
  const table = { page: 'p1', item: item.item, target: 'sample' as const, kind: 'figure' as const, content: figure }
  const lines = figure.rows.length
  expect(takenDown({ number: 3, basis: '', tables: [table, table] })).toEqual({
    number: 3,
    tables: 2,
    lines: 2 * lines,
  })
})
