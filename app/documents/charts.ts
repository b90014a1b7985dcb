import {
  bar,
  draw,
  edgeOf,
  hatching,
  huesFor,
  ink,
  inTwoLines,
  isDark,
  labelled,
  line,
  linesOfLegend,
  narrow,
  noAnswer,
  onDark,
  onLight,
  paper,
  shortened,
  soft,
  stepsFor,
  text,
} from './chart-drawing.ts'
import type { Described } from './chart-svg.ts'
import { axisOf, placeLabels } from './label-places.ts'

export type Bar = { label: string; value: number | null; mark: string; muted?: boolean }

/** Horizontal bars, each with its label and value written at it. */
export function barChart(bars: Bar[], described: Described): string {
  const data = bars.map(({ value, mark, muted }) => ({
    value: value ?? 0,
    itemStyle: { color: muted ? noAnswer : bar, borderColor: muted ? soft : bar, borderWidth: 1 },
    label: { show: true, position: 'right', formatter: mark, ...text },
  }))
  const option = {
    grid: { left: 1, right: 60, top: 6, bottom: 2 },
    xAxis: { type: 'value', show: false, min: 0, max: Math.max(1, ...bars.map(({ value }) => value ?? 0)) },
    yAxis: labelled(
      bars.map(({ label }) => label),
      10,
    ),
    series: [{ type: 'bar', silent: true, barWidth: 14, data, itemStyle: {}, barCategoryGap: 0 }],
  }
  return draw(option, narrow, bars.length * 44 + 8, described)
}

export type Stack = { label: string; values: (number | null)[] }

/** `rest`: what lies behind the answers to be compared; the size of what is withheld is not written in. */
export type Part = { label: string; rest?: 'apart' | 'none' | 'withheld' }

/** Of a scale: whether the best answer stands first or last. */
export type ScaleOrder = 'falling' | 'rising'

/** Rows of 100 %: shares lie one after the other, with the value written in where there is room. */
export function stackChart(parts: Part[], stacks: Stack[], described: Described, order?: ScaleOrder): string {
  const count = parts.filter(({ rest }) => !rest).length
  const hues = order === 'rising' ? huesFor(count).reverse() : huesFor(count)
  const colours = order ? hues : stepsFor(count)
  const restColours = { apart: paper, none: noAnswer, withheld: paper }
  let next = 0
  const series = parts.map(({ label, rest }, at) => {
    const colour = rest ? restColours[rest] : (colours[next++ % colours.length] ?? bar)
    return {
      ...{ type: 'bar', name: shortened(label, 30), stack: 'all', silent: true, barWidth: 22 },
      itemStyle: {
        ...{ color: colour, borderColor: rest ? soft : edgeOf(colour), borderWidth: 1 },
        decal: rest === 'apart' ? hatching : undefined,
      },
      data: stacks.map(({ values }) => ({
        value: values[at] ?? 0,
        label: {
          ...{ show: (values[at] ?? 0) >= 8, position: 'inside' },
          formatter: rest === 'withheld' ? '×' : (values[at] ?? 0).toFixed(1),
          ...{ ...text, fontSize: 11, color: rest ? ink : isDark(colour) ? onDark : onLight },
        },
      })),
    }
  })
  const lines = linesOfLegend(parts.map(({ label }) => shortened(label, 30)))
  const top = lines.length * 22 + 10
  const option = {
    grid: { left: 1, right: 1, top, bottom: 2 },
    legend: lines.map((data, at) => ({
      ...{ data, left: 0, top: at * 22, padding: 0, itemWidth: 14, itemHeight: 12, itemGap: 14 },
      ...{ selectedMode: false, icon: 'rect', textStyle: { ...text, fontSize: 12 } },
    })),
    xAxis: { type: 'value', show: false, min: 0, max: 100 },
    yAxis: labelled(
      stacks.map(({ label }) => label),
      14,
    ),
    series,
  }
  return draw(option, narrow, stacks.length * (stacks.some(({ label }) => label) ? 52 : 30) + top + 2, described)
}

/** A chart that a phone has no room for is drawn a second time for it: letters keep their size on both. */
export type Room = 'wide' | 'narrow'
export type Spot = { label: string; x: number; y: number }

/** Places in a plane, with the two lines at which it is parted in four. */
export function spotChart(
  spots: Spot[],
  axes: { x: number; y: number; xName: string; yName: string },
  described: Described,
  room: Room = 'wide',
): string {
  const [width, height] = room === 'wide' ? [640, 520] : [narrow, 340]
  const [left, top, right, bottom] = [room === 'wide' ? 56 : 46, 20, width - 24, height - 48]
  const across = axisOf([axes.x, ...spots.map(({ x }) => x)], left, right)
  const up = axisOf([axes.y, ...spots.map(({ y }) => y)], bottom, top)
  const placed = spots.map(({ label, x, y }) => ({ label: shortened(label, 28), x: across.place(x), y: up.place(y) }))
  const labels = placeLabels(placed, { left, top, right: width, bottom }, 12)
  const named = (name: string, { min, max }: { min: number; max: number }) => ({
    ...{ type: 'value', min, max, name, nameLocation: 'middle', nameGap: 30, nameTextStyle: text },
    ...{ splitLine: { show: false }, axisLine: { show: true, onZero: false, lineStyle: { color: soft } } },
    axisLabel: { ...text, color: soft, fontSize: 11 },
  })
  const option = {
    grid: { left, top, width: right - left, height: bottom - top },
    xAxis: named(axes.xName, across),
    yAxis: { ...named(axes.yName, up), nameGap: room === 'wide' ? 40 : 30 },
    series: [
      {
        ...{ type: 'scatter', silent: true, symbolSize: 9, itemStyle: { color: bar } },
        data: spots.map(({ x, y }, at) => ({
          ...{ name: placed[at]?.label, value: [x, y] },
          label: { show: true, formatter: '{b}', ...text, fontSize: 12, ...labels[at], distance: 4 },
        })),
        markLine: {
          ...{
            silent: true,
            symbol: 'none',
            label: { show: false },
            lineStyle: { color: soft, type: 'dashed', width: 1 },
          },
          data: [{ xAxis: axes.x }, { yAxis: axes.y }],
        },
      },
    ],
  }
  return draw(option, width, height, described)
}

export type Line = { label: string; values: (number | null)[] }

/** Lines through waves, each named at its end; told apart by their marks. */
export function lineChart(stops: string[], lines: Line[], described: Described): string {
  const marks = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect', 'emptyTriangle', 'emptyDiamond']
  const [left, top, right, bottom] = [40, 16, 184, 328]
  const most = Math.ceil((Math.max(...lines.flatMap(({ values }) => values.map((value) => value ?? 0))) || 1) / 10) * 10
  const ends = lines.map(({ label, values }) => {
    const last = values.findLast((value) => value !== null) ?? 0
    return { label: inTwoLines(label, 24), x: right, y: bottom - ((bottom - top) * last) / most }
  })
  const labels = placeLabels(ends, { left: right, top: 0, right: narrow + 8, bottom: 360 }, 12)
  const option = {
    grid: { left, top, width: right - left, height: bottom - top },
    xAxis: { type: 'category', data: stops, axisLabel: text, axisTick: { show: false }, boundaryGap: stops.length < 2 },
    yAxis: {
      type: 'value',
      min: 0,
      axisLabel: { ...text, color: soft, formatter: '{value} %' },
      splitLine: { lineStyle: { color: line } },
    },
    series: lines.map(({ label, values }, at) => ({
      ...{ type: 'line', name: label, silent: true, data: values, symbol: marks[at % marks.length], symbolSize: 9 },
      ...{ lineStyle: { color: bar, width: 2, type: at % 2 ? 'dashed' : 'solid' }, itemStyle: { color: bar } },
      endLabel: {
        show: true,
        formatter: ends[at]?.label,
        ...text,
        fontSize: 12,
        lineHeight: 15,
        offset: labels[at]?.offset,
      },
    })),
  }
  return draw(option, narrow, 360, described)
}

/** Columns by day, one series on the other. */
export function columnChart(stops: string[], series: Line[], described: Described, room: Room = 'wide'): string {
  const colours = stepsFor(2)
  const option = {
    grid: { left: 36, right: 8, top: 36, bottom: 32 },
    legend: { left: 0, top: 0, selectedMode: false, icon: 'rect', itemWidth: 14, itemHeight: 12, textStyle: text },
    xAxis: { type: 'category', data: stops, axisLabel: { ...text, fontSize: 11 }, axisTick: { show: false } },
    yAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: { ...text, color: soft },
      splitLine: { lineStyle: { color: line } },
    },
    series: series.map(({ label, values }, at) => ({
      ...{ type: 'bar', name: label, stack: 'all', silent: true, data: values, barMaxWidth: 28 },
      itemStyle: { color: colours[at], borderColor: edgeOf(colours[at] ?? bar), borderWidth: 1 },
    })),
  }
  return draw(option, room === 'wide' ? 640 : narrow, room === 'wide' ? 260 : 220, described)
}
