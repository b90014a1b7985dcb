import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from './any-text.fixture.ts'
import { badCharacters, lineBreaks } from './characters.ts'

test.each(['改行\nタブ\t', '葛\u{E0100}飾', '👨‍👩‍👧', '🇯🇵', '𠮷', 'ﾊﾝｶｸ', '\u{E000}外字', '神\ufe00', '\u3000', ''])(
  '%j may be stored',
  (s) => expect(badCharacters(s)).toBeNull(),
)

test.each([
  '\0',
  'a\u0008',
  '\u000b',
  '\r',
  '\u001b[1m',
  '\u007f',
  '\u0085',
  '\u009f',
  '\ufffe',
  '\uffff',
  '\u{1ffff}',
])('%j is control', (s) => expect(badCharacters(`前${s}後`)).toBe('control'))

test.each(['\ud842', '\udfb7', '\udfb7\ud842', '𠮷\ud842'])('%j has a lone surrogate', (s) =>
  expect(badCharacters(s)).toBe('surrogate'),
)

test('what passes survives UTF-8 and holds no NUL', () => {
  fc.assert(
    fc.property(anyText, (s) => {
      fc.pre(badCharacters(s) === null)
      expect(Buffer.from(s).toString()).toBe(s)
      expect(s).not.toContain('\0')
    }),
  )
})

test('line breaks become LF and nothing else changes', () => {
  expect(lineBreaks('一\r\n二\r三\n四\r\r\n五')).toBe('一\n二\n三\n四\n\n五')
  fc.assert(
    fc.property(anyText, (s) => {
      const once = lineBreaks(s)
      expect(once).not.toContain('\r')
      expect(lineBreaks(once)).toBe(once)
      expect(once.replaceAll('\n', '')).toBe(s.replaceAll(/[\r\n\v\f\u0085\u2028\u2029]/g, ''))
      expect(lineBreaks(once.replaceAll('\n', '\r\n'))).toBe(once)
    }),
  )
})
