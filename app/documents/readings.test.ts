import { expect, test } from 'vitest'
import { readingsOf } from './readings.ts'

const written = (text: string) =>
  readingsOf([text])[0]
    ?.map(({ text, reading }) => (reading ? `{${text}|${reading}}` : text))
    .join('')

test.each([
  [
    '市民の皆さんと話し合いながら進めます。',
    '{市民|しみん}の{皆|みな}さんと{話|はな}し{合|あ}いながら{進|すす}めます。',
  ],
  ['地域の居場所づくり', '{地域|ちいき}の{居場所|いばしょ}づくり'],
  ['協働のまち', '{協働|きょうどう}のまち'],
  ['令和8年度', '{令和|れいわ}8{年度|ねんど}'],
  // nothing to read
  ['ひらがなとカタカナ 123', 'ひらがなとカタカナ 123'],
  ['', ''],
  // what no dictionary knows stays as it is
  ['𠮷𠮷𠮷', '𠮷𠮷𠮷'],
])('how %s is read', (text, read) => {
  expect(written(text)).toBe(read)
})

test('nothing of a text is lost', () => {
  const text = '第2章　「見守り」＆〈支え合い〉\n100㎡・①②③ 🏠 がぎぐ ヶ月 々'
  expect(
    readingsOf([text])[0]
      ?.map((part) => part.text)
      .join(''),
  ).toBe(text)
})
