import { describe, expect, test } from 'vitest'
import { emailLine, isEmail, isPhone, mailAddress } from './contact-fields.ts'

describe('an e-mail address', () => {
  test.each([
    'hanako@example.jp',
    'HANAKO@Example.JP',
    "o'brien+plan@mail.example.co.uk",
    // what telephone companies once gave out, and what a browser takes
    'a..b.@docomo.ne.jp',
    '.a@example.jp',
    'hanako@日本.jp',
    'hanako@日本語.コム',
    'ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ',
    'hana－ko@my−city.example.jp',
    'hanako@example.jp\u200b',
    '\u2066hanako@example.jp\u2069',
    'jiro＠example.jp',
  ])('%s', (typed) => expect(isEmail(typed)).toBe(true))

  test.each([
    '',
    'hanako',
    'hanako@localhost',
    '@example.jp',
    'hanako@',
    'hanako@.example.jp',
    'hanako@example..jp',
    'hanako@example.jp.',
    'hanako@-example.jp',
    'hana ko@example.jp',
    'hanako@example.jp, taro@example.jp',
    'Hanako <hanako@example.jp>',
    'hanako@@example.jp',
    'ha"na"ko@example.jp',
    'hanako@my_city.example.jp',
    '花子@example.jp',
    `hanako@${'a'.repeat(64)}.jp`,
  ])('not: %s', (typed) => expect(isEmail(typed)).toBe(false))

  test('is kept as typed, and told to a mail server in its letters', () => {
    expect(emailLine({ wrong: 'wrong' }).parse(' ｈａｎａ＠example.jp ')).toBe('ｈａｎａ＠example.jp')
    expect(mailAddress('ｈａｎａ＠example.jp')).toBe('hana@example.jp')
    expect(mailAddress('Hana@example.jp')).toBe('Hana@example.jp')
    for (const typed of [
      'ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ',
      'taro＠example.jp',
      'taro@example.jp\u200b',
      '\u200etaro@example.jp',
    ]) {
      expect(mailAddress(typed)).toBe('taro@example.jp')
    }
  })

  test('is missed only where there has to be one, with one message', () => {
    const messages = (missing: string | undefined, typed: string) =>
      emailLine({ missing, wrong: 'wrong' })
        .safeParse(typed)
        .error?.issues.map(({ message }) => message) ?? []
    expect(messages(undefined, '')).toEqual([])
    expect(messages('missing', '')).toEqual(['missing'])
    expect(messages('missing', 'hanako')).toEqual(['wrong'])
  })
})

describe('a phone number', () => {
  test.each([
    '0570-000-911',
    '03-0000-0000',
    '0198-22-0000',
    '090-0000-0000',
    '09000000000',
    '(0198)22-0000',
    '0198(22)0000',
    '（０１９８）２２ー００００',
    '０９０－１２３４－５６７８',
    '０９０ー００００ー００００',
    '090−0000−0000',
    '090‐0000–0000',
    '+81 90 1234 5678',
    '03.0000.0000',
  ])('%s', (typed) => expect(isPhone(typed)).toBe(true))

  test.each(['', '110', 'なし', '090-0000-000a', '電話 03-0000-0000', '-090-0000-0000', '03/0000/0000'])(
    'not: %s',
    (typed) => expect(isPhone(typed)).toBe(false),
  )
})
