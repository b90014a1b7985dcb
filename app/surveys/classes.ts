import type { Combination, Counted } from './combinations.ts'
import type { Item } from './items.ts'
import type { Words } from './questionnaire.ts'

/** What the answers to an item are sorted into: options, bands of numbers, years or months, codes of text. */
export type Class = { code: string; label: Words; score: number | null }
export type Classes = {
  list: Class[]
  /** Codes of the classes a given answer belongs to; of a ranking that of its first place. */
  of(answer: Counted): string[]
}
export type TextCode = { code: number; label: string; labelEasy: string | null; labelEn: string | null }

/** Lower bounds of bands, for cross tables and charts of numbers; chosen by staff or from what was answered. */
export type Bands = number[]

export function classesOf(item: Item, seen: Counted[], { bands, codes = [] }: Chosen = {}): Classes {
  switch (item.kind) {
    case 'number':
      return numberClasses(seen, bands)
    case 'date':
      return dateClasses(seen)
    case 'text':
      return { list: codes.map(codeClass), of: chosen }
    case 'ranking':
      return { list: optionClasses(item), of: ({ choices }) => (choices ?? []).slice(0, 1).map(String) }
    default:
      return { list: optionClasses(item), of: chosen }
  }
}
export type Chosen = { bands?: Bands; codes?: TextCode[] }

const chosen = ({ choices }: Counted) => (choices ?? []).map(String)
const optionClasses = ({ options }: Item): Class[] =>
  options.map(({ code, words, score }) => ({ code: String(code), label: words, score: score ?? null }))
const codeClass = ({ code, label, labelEasy, labelEn }: TextCode): Class => ({
  code: String(code),
  label: { ja: label, easy: labelEasy, en: labelEn },
  score: null,
})

/** Answers of one place of all combinations, as they occur. */
export const answersAt = (found: Combination[], at: number): Counted[] =>
  found.flatMap(({ answers }) => answers[at] ?? [])

function numberClasses(seen: Counted[], bands?: Bands): Classes {
  const values = [...new Set(seen.flatMap(({ amount }) => (amount === null ? [] : [Number(amount)])))].sort(
    (a, b) => a - b,
  )
  const bounds = bands?.length ? [...bands].sort((a, b) => a - b) : niceBounds(values)
  const whole = values.every(Number.isInteger) && bounds.every(Number.isInteger)
  const list = bounds.map((from, at) => bandClass(from, bounds[at + 1], whole))
  const [first] = bounds
  if (first !== undefined && values.some((value) => value < first)) {
    list.unshift({ code: `<${first}`, label: words(`${first}未満`, `under ${first}`), score: null })
  }
  return {
    list,
    of: ({ amount }) => {
      if (amount === null) return []
      const at = bounds.findLastIndex((from) => from <= Number(amount))
      return [at < 0 ? `<${first}` : codeOfBand(bounds[at] ?? 0, bounds[at + 1])]
    },
  }
}

const words = (ja: string, en: string): Words => ({ ja, easy: ja, en })
const codeOfBand = (from: number, next: number | undefined) => (next === undefined ? `${from}+` : `${from}-${next}`)

function bandClass(from: number, next: number | undefined, whole: boolean): Class {
  const code = codeOfBand(from, next)
  if (next === undefined) return { code, label: words(`${from}以上`, `${from} or more`), score: null }
  if (whole && next - from === 1) return { code, label: words(`${from}`, `${from}`), score: null }
  const label = whole
    ? words(`${from}〜${next - 1}`, `${from}–${next - 1}`)
    : words(`${from}〜${next}未満`, `${from} to under ${next}`)
  return { code, label, score: null }
}

/** At most eight bands of a round width; each number by itself where there are few. */
function niceBounds(values: number[]): Bands {
  const [min, max] = [values.at(0), values.at(-1)]
  if (min === undefined || max === undefined) return []
  const rough = (max - min) / 8
  const power = 10 ** Math.floor(Math.log10(rough || 1))
  const step = rough === 0 ? 1 : ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power
  const width = values.every(Number.isInteger) ? Math.max(1, step) : step
  const from = Math.floor(min / width)
  const to = Math.floor(max / width)
  return Array.from({ length: to - from + 1 }, (_, at) => Number(((from + at) * width).toPrecision(12)))
}

/** By month where the answers lie within two years, else by year. */
function dateClasses(seen: Counted[]): Classes {
  const days = seen.flatMap(({ day }) => (day === null ? [] : [day])).sort()
  const [first = '', last = ''] = [days.at(0), days.at(-1)]
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  const length = first !== '' && months(last) - months(first) < 24 ? 7 : 4
  const list = [...new Set(days.map((day) => day.slice(0, length)))].map((code) => {
    const [year = '', month = ''] = code.split('-')
    return {
      code,
      label: month === '' ? words(`${year}年`, year) : words(`${year}年${Number(month)}月`, code),
      score: null,
    }
  })
  return { list, of: ({ day }) => (day === null ? [] : [day.slice(0, length)]) }
}
