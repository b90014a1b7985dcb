/** What stands at the beginning of a line and numbers it, as typed. */
export type Marker = {
  /** Lines with the same class belong to one row of headings or items: `章`, `N`, `(N)`, `■`. */
  class: string
  /** Parts of a text that say what they are stand above all others, in this order. */
  order: number | null
  number: string
  rest: string
  value: number | null
  /** Heading or item by what comes after it; or only ever an item; or neither. */
  makes: 'heading' | 'either' | 'symbol' | 'item' | 'remark'
}

const kanji = '〇一二三四五六七八九'
const circled: [from: number, to: number, first: number][] = [
  [0x2460, 0x2473, 1],
  [0x3251, 0x325f, 21],
  [0x32b1, 0x32bf, 36],
  [0x2474, 0x2487, 1],
]
const rows = [
  'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
  'abcdefghijklmnopqrstuvwxyz',
]

/** The value of a number however it is written: 12, １２, 十二, ⑫, Ⅻ, シ. */
export function valueIn(sign: string): number | null {
  const point = sign.codePointAt(0) ?? 0
  const enclosed = circled.find(([from, to]) => point >= from && point <= to)
  if (enclosed) return enclosed[2] + point - enclosed[0]
  const plain = sign.normalize('NFKC').trim()
  if (/^\d+$/.test(plain)) return Number(plain)
  if (/^[IVX]+$/.test(plain)) return roman(plain)
  if (/^[〇一二三四五六七八九十百]+$/.test(plain)) return fromKanji(plain)
  for (const row of rows)
    if (plain.length === 1 && row.includes(plain.toLowerCase())) return row.indexOf(plain.toLowerCase()) + 1
  return null
}

const roman = (signs: string): number =>
  [...signs].reduce((sum, sign, at, all) => {
    const worth = (each: string | undefined) => ({ I: 1, V: 5, X: 10 })[each ?? ''] ?? 0
    return sum + (worth(sign) < worth(all[at + 1]) ? -worth(sign) : worth(sign))
  }, 0)

function fromKanji(signs: string): number {
  if (!/[十百]/.test(signs)) return Number([...signs].map((sign) => kanji.indexOf(sign)).join(''))
  let [sum, digit] = [0, 0]
  for (const sign of signs) {
    const unit = sign === '百' ? 100 : sign === '十' ? 10 : 0
    if (unit > 0) sum += (digit || 1) * unit
    digit = unit > 0 ? 0 : kanji.indexOf(sign)
  }
  return sum + digit
}

const space = '[ \\t\\u3000]'
const digits = '[0-9０-９]{1,3}'
const parts = ['編', '部', '章', '節', '項', '条']
const dash = '[-－‐‑–−ー.．]'
const patterns: [RegExp, (found: string[]) => Pick<Marker, 'class' | 'order' | 'makes'>][] = [
  [
    new RegExp(
      `^第${space}*(${digits}|[〇一二三四五六七八九十百]{1,4})${space}*(編|部(?![会門長局署])|章|節(?![目水])|項(?!目)|条(?!例))(?![のをはがにで、])`,
    ),
    ([, , part = '']) => ({ class: part, order: parts.indexOf(part), makes: 'heading' }),
  ],
  [/^([Ⅰ-Ⅻ]|[IVX]{1,4}(?=[.．、 \t\u3000]))[.．、]?/, () => ({ class: 'Ⅰ', order: null, makes: 'either' })],
  [
    new RegExp(
      `^${digits}${dash}${digits}(?:${dash}${digits})*(?=[.．、 \\t\\u3000]|[^0-9０-９.．,，%％~～年月日人]|$)[.．、]?`,
    ),
    ([all = '']) => ({
      class: `N${'-N'.repeat(all.split(new RegExp(dash)).filter(Boolean).length - 1)}`,
      order: null,
      makes: 'either',
    }),
  ],
  [
    new RegExp(`^(${digits})(?:[.．、](?![0-9０-９])|(?=${space}+[^0-9０-９ \\t\\u3000]))`),
    () => ({ class: 'N', order: null, makes: 'either' }),
  ],
  [new RegExp(`^(${digits})[)）]`), () => ({ class: 'N)', order: null, makes: 'either' })],
  [
    new RegExp(`^[(（]${space}*(${digits}|[一二三四五六七八九十]{1,3})${space}*[)）]|^([⑴-⒇])`),
    () => ({ class: '(N)', order: null, makes: 'either' }),
  ],
  [/^([①-⑳㉑-㉟㊱-㊿])/, () => ({ class: '①', order: null, makes: 'either' })],
  [/^([ア-ンｱ-ﾝ])(?:[.．、)）](?!\S{0,1}$)|(?=[ \u3000]))/, () => ({ class: 'ア', order: null, makes: 'either' })],
  [/^[(（]([ア-ンｱ-ﾝ])[)）]/, () => ({ class: '(ア)', order: null, makes: 'either' })],
  [
    /^[(（]?(x{0,2}(?:ix|iv|v?i{0,3})|[ⅰ-ⅻ])(?<=[ivxⅰ-ⅻ])[.．)）](?=[ \t\u3000]|[^\x20-\x7e])/,
    () => ({ class: 'ⅰ', order: null, makes: 'either' }),
  ],
  [
    /^[(（]?([a-zａ-ｚA-ZＡ-Ｚ])[.．)）](?=[ \t\u3000]|[^\x20-\x7e])/,
    () => ({ class: 'a', order: null, makes: 'either' }),
  ],
  [
    new RegExp(
      `^(?!令和|平成|昭和|大正|明治|西暦)([\\p{sc=Han}]{2,6})${space}?(${digits}|[一二三四五六七八九十]|[Ⅰ-Ⅻ])(?=[ \\t\\u3000:：])`,
      'u',
    ),
    ([, word = '']) => ({ class: word, order: null, makes: /[図表写真注]$/.test(word) ? 'remark' : 'either' }),
  ],
  [/^([■◆●◎★▼▶])/, ([, sign = '']) => ({ class: sign, order: null, makes: 'symbol' })],
  [/^([・•○□◇▪◦])|^[-‐–](?=[ \t\u3000])/, ([sign = '']) => ({ class: sign.trim(), order: null, makes: 'item' })],
  [/^[→⇒↓※＊]/, ([sign = '']) => ({ class: sign, order: null, makes: 'remark' })],
]
const bracketed = /^[【《〈［](.{1,60})[】》〉］]$/

/** Null where nothing numbers the line. A dash before a number is not part of it. */
export function markerOf(text: string): Marker | null {
  const bracket = bracketed.exec(text)
  if (bracket) return { class: text[0] ?? '', order: null, number: '', rest: text, value: null, makes: 'symbol' }
  for (const [pattern, aboutOf] of patterns) {
    const found = pattern.exec(text)
    if (!found) continue
    const number = found[0].trim()
    const about = aboutOf([...found])
    const value = about.class === 'ⅰ' ? valueIn((found[1] ?? '').toUpperCase()) : valueIn(lastNumber(number))
    return { ...about, number, rest: text.slice(found[0].length).trim(), value }
  }
  return null
}

const lastNumber = (number: string): string =>
  /([0-9０-９]+|[〇一二三四五六七八九十百]+|[①-⑳㉑-㉟㊱-㊿⑴-⒇]|[Ⅰ-ⅫIVX]+|[ア-ンｱ-ﾝa-zａ-ｚA-ZＡ-Ｚ])[^0-9０-９〇一二三四五六七八九十百]*$/.exec(
    number,
  )?.[1] ?? ''

/** Before a number a dash only says that it is an item: - ① */
export const dashBefore = /^[-‐–][ \t\u3000]+(?=[①-⑳㉑-㉟㊱-㊿⑴-⒇(（0-9０-９])/
