import { expect, test } from 'vitest'
import { partsOf, stripRuby } from '#app/text/ruby.ts'
import { markedMessages } from '#app/text/translation.ts'
import { furigana } from './furigana.ts'
import { readingsOf } from './readings.ts'

const written = (read: { text: string; reading?: string }[]) =>
  read.map(({ text, reading }) => (reading ? `{${text}|${reading}}` : text)).join('')

test('parts of a text know their readings', () => {
  expect(partsOf('お{茶|ちゃ}')).toEqual([{ text: 'お' }, { text: '茶', reading: 'ちゃ' }])
})

test('words of the portal are read as its messages say, which the dictionary would read otherwise', async () => {
  const messages = [...markedMessages()]
  expect(messages.length).toBeGreaterThan(1000)
  const texts = messages.map(([plain]) => plain)
  const byDictionary = readingsOf(texts)
  const others = messages.filter(([, message], at) => written(byDictionary[at] ?? []) !== message)
  expect(others.length).toBeGreaterThan(50)
  const read = await furigana(others.map(([plain]) => plain))
  expect(read.map(written)).toEqual(others.map(([, message]) => message))
  for (const [plain, message] of messages) expect(stripRuby(message)).toBe(plain)
})
