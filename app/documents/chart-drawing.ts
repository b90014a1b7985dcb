import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, LegendComponent, MarkLineComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { cleanSvg, type Described } from './chart-svg.ts'

use([BarChart, LineChart, ScatterChart, GridComponent, LegendComponent, MarkLineComponent, SVGRenderer])

/** Colours of what is not an answer to be compared. css/chart.css turns all colours for the dark. */
export const ink = '#1a1a1c'
export const soft = '#626264'
export const line = '#d8d8db'
export const bar = '#0031d8'
export const paper = '#fffffe'
/** Of numbers written into the steps, which css/chart.css turns with them. */
export const [onDark, onLight] = ['#fffffd', '#000001']
export const noAnswer = '#ececef'
/** わからない and the like: an answer, and none to be compared. Hatched, as in grey print a tone more would be one of the steps. */
export const hatching = {
  symbol: 'rect',
  dashArrayX: [1, 0],
  dashArrayY: [1, 5],
  rotation: -Math.PI / 4,
  color: '#949497',
}

/** As wide as a phone, so that letters keep their size there; wide screens draw it a little larger. */
export const narrow = 340

/** From dark to light: told apart in grey print as well. */
const steps: Record<number, string[]> = {
  1: ['#0017c1'],
  2: ['#0017c1', '#9db7f9'],
  3: ['#0017c1', '#7096f8', '#d9e6ff'],
  4: ['#000071', '#0031d8', '#7096f8', '#d9e6ff'],
  5: ['#000071', '#0031d8', '#4979f5', '#9db7f9', '#e8f1fe'],
}
const extended = ['#000060', '#0017c1', '#264af4', '#4979f5', '#7096f8', '#9db7f9', '#c5d7fb', '#e8f1fe']
export const stepsFor = (count: number) => steps[count] ?? extended

const [praise, blame, between] = [['#0017c1', '#4979f5', '#9db7f9'], ['#ac3e00', '#ff8d44', '#ffc199'], '#dcdcdf']
/** Answers of a scale, the best first: two hues, each lighter towards the middle. */
export function huesFor(count: number): string[] {
  const half = Math.floor(count / 2)
  const side = (hue: string[]) =>
    Array.from({ length: half }, (_, at) => hue[half < 3 ? at * 2 : Math.min(at, 2)] ?? '')
  return [...side(praise), ...(count % 2 ? [between] : []), ...side(blame).reverse()]
}

export const isDark = (colour: string) => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => (Number.parseInt(colour.slice(at, at + 2), 16) / 255) ** 2.2,
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18
}
/** What is nearly as light as the paper, or in the dark nearly as dark, is told from it by its edge. */
const edge = '#3460fb'
export const edgeOf = (colour: string) => (isDark(colour) ? paper : edge)

export const text = { fontFamily: 'sans-serif', fontSize: 13, color: ink, textBorderWidth: 0 }

/** A chart as SVG text, without style attributes, style sheets or script. The instance ends at once: it holds a timer. */
export function draw(option: EChartsCoreOption, width: number, height: number, described: Described): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    chart.setOption({ animation: false, textStyle: text, ...option })
    return cleanSvg(chart.renderToSVGString({ useViewBox: true }), described)
  } finally {
    chart.dispose()
  }
}

/** What is too long for its place ends in an ellipsis; the table beside has all of it. A CJK letter is two wide. */
export function shortened(label: string, room: number): string {
  if (widthOf(label) <= room) return label
  const letters = [...label]
  while (letters.length > 1 && widthOf(letters.join('')) > room - 2) letters.pop()
  return `${letters.join('')}…`
}

const widthOf = (label: string) =>
  [...label].reduce((all, letter) => all + (/[\u0020-\u007e\uff61-\uff9f]/.test(letter) ? 1 : 2), 0)

/** Labels of categories stand above their bars, so that there is room for them on a phone. */
export const labelled = (labels: string[], inside: number) => ({
  type: 'category',
  inverse: true,
  data: labels.map((label) => shortened(label, 50)),
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: { ...text, inside: true, margin: 0, verticalAlign: 'bottom', padding: [0, 0, inside, 0] },
  z: 10,
})

/** The library guesses how wide letters are and cuts what it guessed too small: here the lines are parted with room to spare. */
export function linesOfLegend(labels: string[]): string[][] {
  const lines: string[][] = [[]]
  let used = 0
  for (const label of labels) {
    const width = [...label].reduce((all, letter) => all + (letter.charCodeAt(0) < 127 ? 7.5 : 12), 0) + 34
    if (used > 0 && used + width > narrow) {
      lines.push([])
      used = 0
    }
    lines.at(-1)?.push(label)
    used += width
  }
  return lines
}

export function inTwoLines(label: string, room: number): string {
  const words = label.match(/[\u0021-\u007e]+|[^\u0021-\u007e]/g) ?? []
  if (widthOf(label) <= room) return label
  const half = Math.min(room, Math.ceil(widthOf(label) / 2) + 1)
  const first = words.findIndex((_, at) => widthOf(words.slice(0, at + 1).join('')) > half)
  if (first < 1) return shortened(label, room)
  return `${words.slice(0, first).join('')}\n${shortened(words.slice(first).join('').trim(), room)}`
}
