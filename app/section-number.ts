import type { Language } from './text/language.ts'
import { stripRuby } from './text/ruby.ts'
import { pick, type Wording } from './wording.ts'

const kinds: Record<string, [english: string, reading: string]> = {
  編: ['Volume', 'へん'],
  部: ['Part', 'ぶ'],
  章: ['Chapter', 'しょう'],
  節: ['Section', 'せつ'],
  項: ['Clause', 'こう'],
}

const digits = '〇一二三四五六七八九'
const numbered = /第\s*([\d０-９]{1,3}|[〇一二三四五六七八九十]{1,3})\s*([編部章節項])/g
const japanese = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u

/** 二十三 → 23; 一〇 → 10 */
function fromKanji(number: string): string {
  const value = [...number].map((sign) => digits.indexOf(sign))
  if (!number.includes('十')) return value.join('')
  const [tens = '', ones = ''] = number.split('十')
  return String((tens ? digits.indexOf(tens) : 1) * 10 + (ones ? digits.indexOf(ones) : 0))
}

/**
 * The number of a section, which staff write freely in Japanese, in each language: 第２章 is Chapter 2, 第一章 in easy Japanese
 * {第|だい}1{章|しょう}. What is no numbered part of a text stays as it is; without Japanese letters it is anybody's.
 */
export function sectionNumber(number: string): Wording {
  const inEasy = number.replace(numbered, (_, count: string, kind: string) => {
    const shown = /\d|[０-９]/.test(count) ? count : fromKanji(count)
    return `{第|だい}${shown}{${kind}|${kinds[kind]?.[1]}}`
  })
  const inEnglish = number
    .replace(numbered, (_, count: string, kind: string) => {
      const plain = count.normalize('NFKC')
      return `${kinds[kind]?.[0]} ${/\d/.test(plain) ? plain : fromKanji(plain)}\n`
    })
    .trim()
    .replace(/\n\s*/g, ', ')
  return { ja: number, easy: inEasy, en: japanese.test(inEnglish) ? null : inEnglish }
}

/** Number and title in a language, without readings: for files, titles and attributes. */
export const sectionLabel = (lang: Language, section: { number: string; title: Wording } | null): string =>
  section
    ? stripRuby([pick(lang, sectionNumber(section.number)), pick(lang, section.title)].filter(Boolean).join(' '))
    : ''
