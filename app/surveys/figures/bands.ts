import type { Wording } from '#app/wording.ts'
import type { Counted } from './combinations.ts'

/** What the answers to an item are sorted into: options, bands of numbers, years or months, codes of text. */
export type Class = { code: string; label: Wording; score: number | null }
export type Classes = {
  list: Class[]
  /** Codes of the classes a given answer belongs to; of a ranking that of its first place. */
  of(answer: Counted): string[]
}

/**
 * How numbers and dates are cut into bands, chosen by staff; without it by what was answered. `bounds` are where bands begin:
 * numbers, or years, months or days as `2010`, `2010-04`, `2010-04-01`. `width` is of numbers, or in months.
 */
export type Bands = { width?: number; bounds?: string[] }

/** More than these are no table any more: the last takes all that is above it. */
const mostBands = 60

const words = (ja: string, easy: string, en: string): Wording => ({ ja, easy, en })
const band = (code: string, label: Wording): Class => ({ code, label, score: null })

export function numberClasses(seen: Counted[], bands: Bands = {}): Classes {
  const values = sorted(seen.flatMap(({ amount }) => (amount === null ? [] : [Number(amount)])))
  const bounds = bands.bounds?.length ? sorted(bands.bounds.map(Number)) : equalBounds(values, bands.width)
  const whole = values.every(Number.isInteger) && bounds.every(Number.isInteger)
  const list = bounds.map((from, at) => numberBand(from, bounds[at + 1], whole))
  const [first] = bounds
  if (first !== undefined && values.some((value) => value < first)) {
    list.unshift(band(`<${first}`, words(`${first}未満`, `${first}{未満|みまん}`, `under ${first}`)))
  }
  return {
    list,
    of: ({ amount }) => {
      if (amount === null) return []
      const at = bounds.findLastIndex((from) => from <= Number(amount))
      return [at < 0 ? `<${first}` : codeOf(bounds[at] ?? 0, bounds[at + 1])]
    },
  }
}

const sorted = (values: number[]) => [...new Set(values)].sort((a, b) => a - b)
const codeOf = (from: number | string, next: number | string | undefined) =>
  next === undefined ? `${from}+` : `${from}-${next}`

function numberBand(from: number, next: number | undefined, whole: boolean): Class {
  const code = codeOf(from, next)
  if (next === undefined) return band(code, words(`${from}以上`, `${from}{以上|いじょう}`, `${from} or more`))
  if (whole && next - from === 1) return band(code, words(`${from}`, `${from}`, `${from}`))
  if (whole) return band(code, words(`${from}〜${next - 1}`, `${from}〜${next - 1}`, `${from}–${next - 1}`))
  return band(code, words(`${from}〜${next}未満`, `${from}〜${next}{未満|みまん}`, `${from} to under ${next}`))
}

/** Bands of the width asked for, else at most eight of a round width; each number by itself where there are few. */
function equalBounds(values: number[], asked?: number): number[] {
  const [min, max] = [values.at(0), values.at(-1)]
  if (min === undefined || max === undefined) return []
  const width = asked ?? roundWidth(min, max, values.every(Number.isInteger))
  const from = Math.floor(min / width)
  const count = Math.min(mostBands, Math.floor(max / width) - from + 1)
  return Array.from({ length: count }, (_, at) => Number(((from + at) * width).toPrecision(12)))
}

function roundWidth(min: number, max: number, whole: boolean): number {
  const rough = (max - min) / 8
  if (rough === 0) return 1
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power
  return whole ? Math.max(1, step) : step
}

/** By month where the answers lie within two years, else by year. */
export function dateClasses(seen: Counted[], { width, bounds }: Bands = {}): Classes {
  const days = seen.flatMap(({ day }) => (day === null ? [] : [day])).sort()
  if (bounds?.length) return betweenDates(days, [...new Set(bounds)].sort())
  const [first = '', last = ''] = [days.at(0), days.at(-1)]
  const months = width ?? (first !== '' && monthOf(last) - monthOf(first) < 24 ? 1 : 12)
  const beginOf = (day: string) => Math.floor(monthOf(day) / months) * months
  const list = [...new Set(days.map(beginOf))].map((begin) => monthsBand(begin, months))
  return { list, of: ({ day }) => (day === null ? [] : [monthsBand(beginOf(day), months).code]) }
}

const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/** Some months, or some years from the one in which they begin. */
function monthsBand(begin: number, months: number): Class {
  const [year, month] = [Math.floor(begin / 12), (begin % 12) + 1]
  if (months < 12) {
    const code = `${year}-${String(month).padStart(2, '0')}`
    return band(code, words(`${year}年${month}月`, `${year}{年|ねん}${month}{月|がつ}`, code))
  }
  const last = year + months / 12 - 1
  const [ja, en] = last === year ? [`${year}`, `${year}`] : [`${year}〜${last}`, `${year}–${last}`]
  return band(`${year}`, words(`${ja}年`, `${ja}{年|ねん}`, en))
}

/** Bounds are prefixes of days: what begins with one, or is later, lies behind it. */
function betweenDates(days: string[], bounds: string[]): Classes {
  const list = bounds.map((from, at) => {
    const next = bounds[at + 1]
    if (next === undefined) return band(codeOf(from, next), words(`${from}以降`, `${from}から`, `${from} or later`))
    return band(
      codeOf(from, next),
      words(`${from}〜${next}より前`, `${from}〜${next}より {前|まえ}`, `${from} to before ${next}`),
    )
  })
  const [first = ''] = bounds
  const before = `<${first}`
  if (days.some((day) => day < first)) {
    list.unshift(band(before, words(`${first}より前`, `${first}より {前|まえ}`, `before ${first}`)))
  }
  return {
    list,
    of: ({ day }) => {
      if (day === null) return []
      const at = bounds.findLastIndex((from) => from <= day)
      return [at < 0 ? before : codeOf(bounds[at] ?? '', bounds[at + 1])]
    },
  }
}
