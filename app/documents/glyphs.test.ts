import { expect, test } from 'vitest'
import { hasGlyph, lettersLacking } from './glyphs.ts'
import { lackingIn } from './lacking.ts'
import { pdf } from './pdf.ts'
import { numbersOf, rareIn } from './rare-letters.ts'
import { readPdf } from './reading.fixture.ts'

const gaiji = '\ue000'
const hentaigana = '𛀁'

test('what counts as common has a glyph, every letter of it', () => {
  const all = Array.from({ length: 0x10000 }, (_, point) => String.fromCharCode(point)).filter((letter) =>
    letter.isWellFormed(),
  )
  const common = all.filter(
    (letter) => rareIn(letter).length === 0 && !/[\p{Cc}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(letter),
  )
  expect(common.length).toBeGreaterThan(21_500)
  expect(common.filter((letter) => !hasGlyph(letter))).toEqual([])
})

test.each([
  ['タイ語', 'สวัสดีครับ'],
  ['ビルマ語', 'မင်္ဂလာပါ'],
  ['クメール語', 'ជំរាបសួរ'],
  ['ネパール語', 'नमस्ते'],
  ['ベトナム語', 'Tiếng Việt ỗ'],
  ['中国語', '你们这'],
  ['韓国語', '안녕하세요'],
  ['名前の漢字', '𠮷髙﨑塚'],
  ['絵文字', '🙋‍♀️👨‍👩‍👧🇯🇵1️⃣❤️👍🏽☺️'],
])('%s is printed', (_, text) => {
  expect(lettersLacking(text)).toEqual([])
})

const printed = async (text: string, lang = 'ja') => {
  const data = { ...table, lang, rows: [[1, [{ text }]]] }
  return readPdf(pdf('app/documents/table.typ', data))
}
const table = {
  ...{
    publisher: '市',
    title: '表',
    subtitle: '',
    publishedAt: '2026-10-24',
    note: '',
    legend: '',
    about: '',
    empty: '',
  },
  source: { label: 'もと', address: 'https://plans.example.jp/' },
  ...{ facts: [], tallies: [] },
  columns: [
    { label: '番号', width: 5 },
    { label: '文', width: 40 },
  ],
}

test('an emoji of several is one sign, of the font that has it', async () => {
  const { fonts } = await printed('🙋‍♀️')
  expect(fonts.some((name) => name.includes('NotoEmoji'))).toBe(true)
})

test.each([
  ['ja', 'もとの文字は、もとのページで見られます'],
  ['en', 'The page it comes from shows them'],
])('what no font has is 〓 and named at the end (%s)', async (lang, words) => {
  const { text } = await printed(`${gaiji}川さんと${hentaigana}`, lang)
  expect(text).toContain('〓川さんと〓')
  expect(text.replace(/\s+/g, ' ')).toContain('U+E000 U+1B001')
  expect(text.replace(/\s+/g, ' ')).toContain(words)
  expect((await printed('ふつうの文', lang)).text).not.toContain('〓')
})

test('of many letters the first twenty are named', () => {
  const many = Array.from({ length: 25 }, (_, at) => String.fromCodePoint(0xe000 + at))
  expect(numbersOf(many)).toMatch(/^U\+E000 .* U\+E013 …$/)
})

test('beside a download stands what it lacks, where it lacks anything', async () => {
  expect(await lackingIn([{ body: `ふつうの文 🙋‍♀️ ${gaiji}${gaiji}` }])).toBe(`${gaiji} (U+E000)`)
  expect(await lackingIn([{ body: 'ふつうの文' }])).toBe('')
})
