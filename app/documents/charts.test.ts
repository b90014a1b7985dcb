import fc from 'fast-check'
import { XMLValidator } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { huesFor } from './chart-drawing.ts'
import { barChart, columnChart, lineChart, spotChart, stackChart } from './charts.ts'
import { placeLabels } from './label-places.ts'

const described = { id: 'q1', title: '問1 <住みやすさ> & "暮らし"', description: '良い 40.0 %' }
const charts = {
  bars: () =>
    barChart(
      [
        { label: '<script>', value: 40, mark: '40.0 %' },
        { label: '無回答', value: null, mark: '×', muted: true },
      ],
      described,
    ),
  stacks: () =>
    stackChart(
      [{ label: '良い' }, { label: '悪い' }, { label: '無回答', rest: 'none' }],
      [{ label: '若い', values: [60, 30, 10] }],
      described,
    ),
  spots: () =>
    spotChart(
      [
        { label: 'バス', x: 1, y: 2 },
        { label: '公園', x: 1, y: 2 },
      ],
      { x: 1, y: 1, xName: '重要度', yName: '満足度' },
      described,
    ),
  lines: () => lineChart(['1', '2'], [{ label: '良い', values: [40, null] }], described),
  columns: () =>
    columnChart(
      ['10-01'],
      [
        { label: 'ウェブ', values: [3] },
        { label: '紙', values: [1] },
      ],
      described,
    ),
}

test.each(Object.entries(charts))('%s: well-formed, named, and nothing our policy would not let in', (_, chart) => {
  const svg = chart()
  expect(XMLValidator.validate(svg)).toBe(true)
  expect(svg).toContain('role="img"')
  expect(svg).toContain('<title id="q1-title">問1 &lt;住みやすさ&gt; &amp; "暮らし"</title>')
  expect(svg).not.toMatch(/ style=|<style|<script|ecmeta|class="zr|id="zr|url\(#zr|NaN|undefined/)
})

test('わからない is hatched: in grey print as light as やや不満', () => {
  const svg = stackChart(
    [{ label: 'やや不満' }, { label: '不満' }, { label: 'わからない', rest: 'apart' }],
    [{ label: 'バス', values: [50, 30, 20] }],
    described,
  )
  const [, pattern] = /<pattern[^>]* id="(q1-[^"]+)"/.exec(svg) ?? []
  // its part of the row and its square in the legend
  expect(svg.split(`fill="url(#${pattern})"`)).toHaveLength(3)
  expect(svg).not.toContain('url(#zr')
})

test('labels cover neither each other nor a spot', () => {
  const room = { left: 0, top: 0, right: 640, bottom: 480 }
  const spot = fc.record({
    x: fc.integer({ min: 5, max: 600 }),
    y: fc.integer({ min: 5, max: 470 }),
    label: fc.constantFrom('バス', '子育ての支援', 'parks'),
  })
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 20 }), (spots) => {
      const width = ({ label }: { label: string }) => (label === 'parks' ? 36 : label.length * 12)
      const boxes = placeLabels(spots, room, 12).map(({ position, offset: [, by] }, at) => {
        const { x = 0, y = 0, label = '' } = spots[at] ?? {}
        return {
          left: position === 'right' ? x + 8 : x - 8 - width({ label }),
          top: y + by - 6,
          width: width({ label }),
        }
      })
      for (const [at, one] of boxes.entries()) {
        for (const other of boxes.slice(at + 1)) {
          const apart = one.left + one.width <= other.left || other.left + other.width <= one.left
          expect(apart || Math.abs(one.top - other.top) >= 12).toBe(true)
        }
      }
    }),
  )
})

test.each([2, 3, 4, 5, 6, 7])(
  'a scale of %i answers has two hues, each lighter towards the middle, and no two the same',
  (count) => {
    const hues = huesFor(count)
    const light = (colour: string) =>
      [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(colour.slice(at, at + 2), 16), 0)
    const isBlue = (colour: string) => Number.parseInt(colour.slice(5), 16) > Number.parseInt(colour.slice(1, 3), 16)
    const half = Math.floor(count / 2)
    expect(hues).toHaveLength(count)
    expect(hues.slice(0, half).every(isBlue)).toBe(true)
    expect(hues.slice(-half).some(isBlue)).toBe(false)
    const [praise, blame] = [hues.slice(0, half).map(light), hues.slice(-half).reverse().map(light)]
    for (const side of [praise, blame]) expect(side).toEqual(side.toSorted((a, b) => a - b))
    expect(new Set(hues).size).toBe(count)
  },
)
