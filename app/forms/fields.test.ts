import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { anyText } from '#app/text/any-text.fixture.ts'
import { graphemes, longestGrapheme, mostUnits } from '#app/text/graphemes.ts'
import { day, line, moment, text } from './fields.ts'

const refused = (schema: z.ZodType, typed: string): string | undefined =>
  schema.safeParse(typed).error?.issues[0]?.message.split('?')[0]

const kiss = '👩🏻‍❤️‍💋‍👨🏿'

test.each([
  ['a letter under a thousand marks', `a${'\u0301'.repeat(1000)}`, 'ui:field.farTooLong'],
  ['one that is within the units', `a${'\u0301'.repeat(64)}`, 'ui:field.tooManyMarks'],
  ['marks that have to be sorted', `a${'\u0301\u0323'.repeat(40)}`, 'ui:field.tooManyMarks'],
  ['a family without end', '👨\u200d'.repeat(30), 'ui:field.tooManyMarks'],
  ['a syllable without end', '\u1100'.repeat(65), 'ui:field.tooManyMarks'],
  ['signs that belong to the next', '\u0600'.repeat(65), 'ui:field.tooManyMarks'],
  ['too long', 'あ'.repeat(21), 'ui:field.tooLong'],
  ['far too long', 'あ'.repeat(10_000), 'ui:field.farTooLong'],
  ['a control character', 'a\u0000', 'ui:field.badCharacterAfter'],
  ['half a character', '\ud800a', 'ui:field.badCharacterFirst'],
])('%s is refused, and with what to do', (_, typed, key) => {
  expect(refused(line({ max: 20 }), typed)).toBe(key)
  expect(refused(text({ max: 20 }), typed)).toBe(key)
})

test('a sign that cannot be stored is named, with its place', () => {
  const { error } = text({ max: 100 }).safeParse('一行目\n市の計画案\u0007について')
  const values = new URLSearchParams(error?.issues[0]?.message.split('?')[1])
  expect(Object.fromEntries(values)).toEqual({ line: '2', before: '市の計画案', code: 'U+0007' })
  expect(refused(line({ max: 20 }), 'a\nb')).toBe('ui:field.oneLine')
})

test('what breaks a line in Word breaks it here, and is a space where there is one line', () => {
  for (const sign of ['\v', '\f', '\u0085', '\u2028', '\u2029']) {
    expect(text({ max: 20 }).parse(`一${sign}二`)).toBe('一\n二')
    expect(line({ max: 20 }).parse(`一${sign}二`)).toBe('一 二')
  }
})

test.each(['\u200b', '\u3164', '\ufeff\u2060', ' \u3000\t', '\u2800', '\u180e\u034f', '\ufe0f'])(
  '%j is empty: nobody sees anything of it',
  (typed) => expect(refused(text({ max: 20, required: 'a:missing' }), typed)).toBe('a:missing'),
)

test.each([
  ['variation selectors', '葛\u{E0100}'.repeat(20)],
  ['rare kanji with variation selectors', '𠮷\u{E0101}'.repeat(20)],
  ['decomposed kana', 'が'.normalize('NFD').repeat(20)],
  ['half-width kana', 'ﾊﾟ'.repeat(20)],
  ['families', '👨‍👩‍👧‍👦'.repeat(10) + 'と'.repeat(10)],
  ['a flag of tags', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
  ['Vietnamese, decomposed', 'Việt Nam ưở'.normalize('NFD')],
  ['Thai, with two marks on each', 'กี่'.repeat(20)],
])('%s are taken as typed', (_, typed) => expect(line({ max: 20 }).parse(typed)).toBe(typed))

test('the shortest field takes any emoji', () => expect(line({ max: 1 }).parse(kiss)).toBe(kiss))

test('checks across fields run beside what is too long, and never see what is without end', () => {
  const seen: string[] = []
  const form = z.object({ a: text({ max: 3 }), b: line({ max: 3 }) }).superRefine(({ a, b }) => {
    seen.push(a, b)
  })
  form.safeParse({ a: 'abcd', b: '\u0301'.repeat(5000) })
  expect(seen).toEqual(['abcd', '\u0301'.repeat(longestGrapheme)])
})

describe('for any text', () => {
  const heavy = fc.array(fc.oneof(anyText, fc.constantFrom('\u0301', '\u0323', '\u200d', '👨', '\u1100', '🇯')), {
    maxLength: 200,
    size: 'max',
  })
  test('what is taken is bounded in units, in graphemes and in units of each', () => {
    fc.assert(
      fc.property(heavy, fc.integer({ min: 1, max: 60 }), (parts, max) => {
        const read = text({ max }).safeParse(parts.join(''))
        if (!read.success) return
        expect(read.data.length).toBeLessThanOrEqual(mostUnits(max))
        expect(graphemes(read.data).length).toBeLessThanOrEqual(max)
        for (const each of graphemes(read.data)) expect(each.length).toBeLessThanOrEqual(longestGrapheme)
      }),
    )
  })
})

test.each([
  ['0000-00-00', false],
  ['0000-01-01', false],
  ['2026-02-30', false],
  ['9999999-01-01', false],
  ['-0001-01-01', false],
  ['2026-12-04\u0000', false],
  ['2026-12-04', true],
  ['', true],
])('%j as a day', (typed, isTaken) => {
  expect(day('a:b').safeParse(typed).success).toBe(isTaken)
  if (typed) expect(moment('a:b').safeParse(`${typed}T10:00`).success).toBe(isTaken)
})
