import type { Option, Page, Question, Questionnaire } from './questionnaire.ts'

export const ja = (text: string) => ({ ja: text })

/** Options coded from 1; a text with `?` last asks for words, one with `-` last is わからない without points. */
export const optionsOf = (...texts: string[]): Option[] =>
  texts.map((text, at) => ({
    code: at + 1,
    words: ja(text.replace(/[?-]$/, '')),
    ...(text.endsWith('?') ? { other: true } : {}),
    ...(text.endsWith('-') ? {} : { score: texts.length - at }),
  }))

export const pageOf = (key: string, ...entries: Page['entries']): Page => ({ key, entries })

/** One of every type, with conditions: a fixed questionnaire for tests. */
export const everyType = {
  single: {
    type: 'single',
    key: 'age',
    words: ja('あなたの年代を教えてください。'),
    attribute: 'age',
    required: true,
    options: optionsOf('29歳以下', '30〜59歳', '60歳以上'),
  },
  multiple: {
    type: 'multiple',
    key: 'places',
    words: ja('よく行く場所はどこですか。'),
    min: 1,
    max: 2,
    options: [...optionsOf('図書館', '公園', '集会所', 'そのほか?'), { code: 9, words: ja('特にない'), alone: true }],
  },
  ranking: {
    type: 'ranking',
    key: 'first',
    words: ja('力を入れてほしいものを、順に2つまで選んでください。'),
    max: 2,
    options: optionsOf('道', '川', '緑'),
  },
  scale: {
    type: 'scale',
    key: 'living',
    words: ja('住みやすいと感じますか。'),
    options: optionsOf('そう思う', 'どちらともいえない', 'そう思わない', 'わからない-'),
  },
  matrix: {
    type: 'matrix',
    key: 'satisfied',
    words: ja('次のことに満足していますか。'),
    rows: [
      { key: 'bus', words: ja('バス') },
      { key: 'parks', words: ja('公園') },
    ],
    options: optionsOf('満足', 'やや満足', 'やや不満', '不満', 'わからない-'),
  },
  number: {
    type: 'number',
    key: 'years',
    words: ja('住んで何年になりますか。'),
    unit: ja('年'),
    min: 0,
    max: 110,
  },
  date: { type: 'date', key: 'since', words: ja('引っ越してきた日はいつですか。'), min: '1900-01-01' },
  short: { type: 'short', key: 'school', words: ja('学校の名前を教えてください。'), limit: 20 },
  long: { type: 'long', key: 'voice', words: ja('ご意見をお書きください。'), limit: 100 },
} as const satisfies { [type in Question['type']]: Extract<Question, { type: type }> }

export function sampleQuestionnaire(): Questionnaire {
  const { single, multiple, ranking, scale, matrix, number, date, short, long } = structuredClone(everyType) as {
    [type in Question['type']]: Extract<Question, { type: type }>
  }
  return {
    pages: [
      pageOf('p1', { type: 'heading', key: 'h1', words: ja('あなたのこと') }, single, number, {
        ...short,
        show: { item: 'age', is: [1] },
      }),
      pageOf('p2', scale, { ...multiple, show: { not: { item: 'living', is: [3] } } }, matrix),
      {
        ...pageOf('p3', ranking, { ...date, show: { item: 'years', greater: 10 } }, long),
        show: {
          any: [
            { item: 'places', includes: [1, 2] },
            { item: 'satisfied.bus', is: [3, 4] },
          ],
        },
      },
    ],
  }
}
