import { understand } from './understood.ts'

const thousands = /^([-+]?\d{1,3}(?:,\d{3})+)(\.\d+)?$/
const plainNumber = /^[-+]?\d{1,12}(?:\.\d{1,8})?$/
const minus = /^[−‐‑–—ー]/

/**
 * A number as people write it: full width, with commas between thousands, with its `unit` behind it. Digits of ASCII, as JavaScript
 * reads them; undefined where it is none, or could be another: 1,5 is not 15.
 */
export function numberIn(typed: string, units: (string | null | undefined)[] = []): string | undefined {
  let plain = typed.length > 40 ? '' : typed.normalize('NFKC').trim().replace(minus, '-')
  const unit = units
    .map((each) => each?.normalize('NFKC').trim())
    .find((each) => each && plain.endsWith(each) && plain !== each)
  if (unit) plain = plain.slice(0, -unit.length).trim()
  const grouped = thousands.exec(plain)
  if (grouped) plain = plain.replaceAll(',', '')
  if (!plainNumber.test(plain)) return undefined
  return understand(typed, plain.replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1'))
}

/** The same where it is one without a fraction, between two others. */
export function wholeIn(typed: string, least: number, most: number): number | undefined {
  const number = numberIn(typed)
  const value = number === undefined ? Number.NaN : Number(number)
  return Number.isInteger(value) && value >= least && value <= most ? value : undefined
}

// What stands before the first year of an era: 令和1 is 2019.
const eras: [names: RegExp, before: number, years: number][] = [
  [/^(?:明治|M)/i, 1867, 45],
  [/^(?:大正|T)/i, 1911, 15],
  [/^(?:昭和|S)/i, 1925, 64],
  [/^(?:平成|H)/i, 1988, 31],
  [/^(?:令和|R)/i, 2018, 99],
]

/** A year as people write it, 令和4年, R4, 昭和元年, 2022年, as one of the common era; undefined where the era had no such year. */
export function yearIn(typed: string): number | undefined {
  const plain =
    typed.length > 20
      ? ''
      : typed
          .normalize('NFKC')
          .replace(/\s/g, '')
          .replace(/年度?$/, '')
  if (/^[12]\d{3}$/.test(plain)) return understand(typed, Number(plain))
  for (const [names, before, years] of eras) {
    const found = plain.replace(names, '')
    if (found === plain) continue
    const year = found === '元' ? 1 : /^\.?\d{1,2}$/.test(found) ? Number(found.replace('.', '')) : 0
    return understand(typed, year >= 1 && year <= years ? before + year : undefined)
  }
  return undefined
}

const month = '(?:か|ヶ|カ|ヵ|ケ|ケ|箇|个)月'
const age = new RegExp(`^(?:(\\d{1,3})(?:(?:歳|才|さい)(?:\\d{1,2}${month})?)?|\\d{1,2}${month})$`)
const together = new RegExp(`(歳|才|さい|月)(?=\\d+(?!\\d|${month}))`, 'g')

/** Ages in whole years as people write them: 3, 5 or 3歳6か月と1歳10ヶ月; null where one is none: nobody is 3.5. */
export function agesIn(typed: string): number[] | null {
  const parts = typed
    .normalize('NFKC')
    .replace(together, '$1 ')
    .split(/[、,，;；・/\s]+|と|and/)
    .filter((part) => part !== '')
  const ages = parts.map((part) => {
    const found = age.exec(part)
    return found ? Number(found[1] ?? 0) : Number.NaN
  })
  if (ages.length > 50 || !ages.every((each) => each < 150)) return null
  understand(typed, ages.length > 0 ? ages.join('・') : undefined)
  return ages
}
