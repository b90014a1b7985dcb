import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { anyText } from './any-text.fixture.ts'
import { snapToGrapheme } from './graphemes.ts'
import { sentences } from './sentences.ts'

test.each([
  ['木を残してください。', '広場も必要です！', '本当に？'],
  ['一行目\n', '二行目\r\n\r\n', '　字下げした三行目'],
  ['「はい。そうです。」と答えた。', '次の文。'],
  ['「残してほしい。」', '「切ってほしい。」', '両方の声があった。'],
  ['会議（第１回。非公開。）を開いた。', '以上。'],
  ['本当ですか！？', 'はい。'],
  ['閉じない「かっこ。', '次の文。'],
  ['資料は https://example.jp/s?q=1 にある。', 'ご覧ください。'],
  ['面積は３．５ヘクタール．', '広い．'],
  ['１．はじめに\n', '２．計画'],
  ['そうですね……わかりました。', 'はい。'],
  ['「１）のこと。です」と答えた。', '次。'],
  ['The plan is open. ', 'Mr. Sato of No. 3 Park agrees! ', 'Do you?'],
  ['\n\n空行のあと。', '文。\n \n', '次。'],
  ['句点のない文'],
])('%j …', (...parts) => {
  expect(sentences(parts.join('')).map(({ text }) => text)).toEqual(parts)
})

test('no text, no sentence', () => expect(sentences('')).toEqual([]))

describe('for any text', () => {
  test('sentences are contiguous, lossless and not empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0
        for (const sentence of sentences(text)) {
          expect(sentence.start).toBe(at)
          expect(sentence.end).toBeGreaterThan(at)
          expect(sentence.text).toBe(text.slice(sentence.start, sentence.end))
          at = sentence.end
        }
        expect(at).toBe(text.length)
      }),
      { numRuns: 500 },
    )
  })

  test('no sentence begins inside a character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start } of sentences(text)) expect(snapToGrapheme(text, start)).toBe(start)
      }),
      { numRuns: 500 },
    )
  })

  test('a line never shares a sentence with the line before it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('「一', '二」', '（三。', '四', '五）'), { minLength: 1 }), (lines) => {
        expect(sentences(lines.join('\n')).filter(({ text }) => /\n./.test(text))).toEqual([])
      }),
    )
  })
})

test.each([
  ['ends behind which the sentence goes on', `${'。'.repeat(3000)}」と`],
  ['ends and brackets', `${'！」'.repeat(1500)}と`],
  ['brackets', '「'.repeat(3000)],
  ['ends, spaces and lines', '。 \n '.repeat(700)],
])('%s are looked at a few times each, however many there are', (_, text) => {
  const looked = vi.spyOn(RegExp.prototype, 'test')
  try {
    expect(
      sentences(text)
        .map((each) => each.text)
        .join(''),
    ).toBe(text)
    expect(looked.mock.calls.length).toBeLessThan(40 * text.length)
  } finally {
    looked.mockRestore()
  }
})

test('a long text is split in good time', () => {
  const long = '「長い文。」と書いた（括弧。）。葛\u{E0100}飾。\n'.repeat(10_000)
  const from = process.cpuUsage()
  expect(sentences(long)).toHaveLength(20_000)
  // Our own work only: what else the machine does at the time does not count.
  expect(process.cpuUsage(from).user / 1000).toBeLessThan(2000)
})
