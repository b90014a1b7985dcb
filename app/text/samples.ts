import fc from 'fast-check'

const tricky = [
  '市', '民', '計画', 'こども', 'サービス', 'ー', '－', '〜', '～', '。', '！', '？', '」', '「', '（', '）', '、', ' ', '　', '\n', '\r\n',
  'ﾊﾟ', 'ｶ', 'ﾞ', '\u3099', '\u0301', '\u20dd', '𠮷', '葛\u{E0100}', '\u{E0100}', '神', '㈱', '①', '👨‍👩‍👧', '\u200d', '🇯🇵', '🇯',
  '\ud842', '\udfb7', '\ufe0f', 'e', 'É', 'ß', 'İ', 'Σ', '3', '３', '.', '%', '_', '\\', "'", '&', ':*', '*', '|', '{漢字|かんじ}', '\0', '\u200b',
  '각', 'ㅎ', 'ㅏ', '[^1]', '<b>', '&amp;', '#', '`', '-',
]

/** Arbitrary text for property tests, rich in what breaks: surrogates, combining characters, half-width kana, emoji. */
export const anyText = fc
  .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...tricky) }, fc.string({ unit: 'binary', maxLength: 3 })), {
    maxLength: 24,
  })
  .map((parts) => parts.join(''))
