import { expect, test } from 'vitest'
import { carriedWords, translatedLanguages } from './carried-words.ts'
import { entry } from './questionnaire.ts'

const asked = (ja: string, en: string, labels: [code: number, ja: string, en: string][]) =>
  entry.parse({
    type: 'single',
    key: 'q1',
    words: { ja, en },
    options: labels.map(([code, ja, en]) => ({ code, words: { ja, en } })),
  })

test('words of a question that changed in Japanese alone know what their translation was made from', () => {
  const before = asked('住みやすいですか', 'Is it good to live here?', [
    [1, 'はい', 'Yes'],
    [2, 'いいえ', 'No'],
  ])
  const after = asked('住み続けたいですか', 'Is it good to live here?', [
    [2, 'いや', 'No'],
    [1, 'はい', 'Yes'],
  ])
  const carried = carriedWords(before, after)
  expect(carried).toMatchObject({
    words: { ja: '住み続けたいですか', was: { en: '住みやすいですか' } },
    // by their codes, whatever their order
    options: [
      { code: 2, words: { ja: 'いや', was: { en: 'いいえ' } } },
      { code: 1, words: { ja: 'はい', en: 'Yes' } },
    ],
  })
  expect(entry.parse(carried)).toEqual(carried)
  expect(JSON.stringify(carriedWords(carried, before))).not.toContain('was')
  expect(JSON.stringify(carriedWords(before, after, ['en']))).not.toContain('was')
  expect(translatedLanguages(before)).toEqual(['en'])
})
