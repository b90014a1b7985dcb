import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyText } from './any-text.fixture.ts'
import { type Difference, difference } from './difference.ts'
import { snapToGrapheme } from './graphemes.ts'

const sign = { same: '', removed: '-', added: '+' }
const shown = (before: string, after: string) =>
  difference(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : `[${sign[kind]}${text}]`))
    .join('')

const side = (parts: Difference[], kind: 'removed' | 'added') =>
  parts.filter((part) => part.kind === 'same' || part.kind === kind).map(({ text }) => text)

test.each([
  ['公園を3か所つくる。', '公園を12か所つくる。', '公園を[-3][+12]か所つくる。'],
  ['人口は45,120人', '人口は45,210人', '人口は[-45,120][+45,210]人'],
  ['コミュニティバスの便', 'コミュニティセンターの便', '[-コミュニティバス][+コミュニティセンター]の便'],
  ['春の花', '秋の花', '[-春][+秋]の花'],
  ['計画の策定を行う', '方針の見直しを行う', '[-計画の策定][+方針の見直し]を行う'],
  ['市は支援する。', '市と県は、ともに支援する。', '市[+と県]は[+、ともに]支援する。'],
  ['一。二。三。', '一。三。', '一。[-二。]三。'],
  ['まちの川を守る。', 'まちの空を守る。まちの川を守る。', '[+まちの空を守る。]まちの川を守る。'],
  [
    '木を植える。まちの川を守る。',
    '木を植える。まちの空を守る。まちの川を守る。',
    '木を植える。[+まちの空を守る。]まちの川を守る。',
  ],
  [
    'The city will consider a park.',
    'The city will build a park by 2027.',
    'The city will [-consider][+build] a park[+ by 2027].',
  ],
  ['葛飾区', '葛\u{E0100}飾区', '[-葛飾][+葛\u{E0100}飾]区'],
  ['同じ', '同じ', '同じ'],
  ['', '新しい', '[+新しい]'],
  ['消える', '', '[-消える]'],
  ['', '', ''],
])('%s → %s', (before, after, expected) => expect(shown(before, after)).toBe(expected))

describe('for any two texts', () => {
  // Two versions of one text, as well as two texts that have nothing to do with each other.
  const words = fc.array(
    fc.constantFrom('市は', '計画を', '守る', '。', '、', 'の', '𠮷', '\n', 'が', '👨‍👩‍👧', '\u3099', '3'),
    { maxLength: 30 },
  )
  const versions = fc.oneof(
    fc.tuple(anyText, anyText),
    fc.tuple(words, fc.nat(30), fc.nat(10), words).map(([all, at, cut, put]) => {
      const after = all.toSpliced(at, cut, ...put.slice(0, 5))
      return [all.join(''), after.join('')] as [string, string]
    }),
  )

  test('same and removed give the text before, same and added the text after', () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        const parts = difference(before, after)
        expect(side(parts, 'removed').join('')).toBe(before)
        expect(side(parts, 'added').join('')).toBe(after)
      }),
      { numRuns: 1000 },
    )
  })

  test('no part cuts a character of its text', () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        for (const [text, kind] of [
          [before, 'removed'],
          [after, 'added'],
        ] as const) {
          let at = 0
          for (const part of side(difference(before, after), kind)) {
            expect(snapToGrapheme(text, at)).toBe(at)
            at += part.length
          }
        }
      }),
      { numRuns: 500 },
    )
  })

  test('no part is empty, no two of a kind touch, removed stands before added', () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        const kinds = difference(before, after).map(({ kind, text }) => (text === '' ? 'empty' : kind))
        expect(kinds.join(' ')).not.toMatch(/empty|same same|removed removed|added added|added removed/)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('long texts', () => {
  const text = Array.from(
    { length: 200 },
    (_, n) => `第${n}項。市は、子どもの居場所づくりを検討し、バスの本数を増やして、駅前の広場を整える。`,
  ).join('')

  test('an edited copy keeps what stayed', () => {
    const edited = text.replaceAll('0項。市は', '0項。町と県は')
    const from = process.cpuUsage()
    const parts = difference(text, edited)
    // A hundredth of a second per 1,000 characters here; only our own work is counted.
    expect(process.cpuUsage(from).user / 1000).toBeLessThan(1000)
    expect(parts.filter(({ kind }) => kind === 'removed').map(({ text }) => text)).toEqual(Array(20).fill('市'))
  })

  test('where something changed in every sentence, the rest of each still stays', () => {
    const edited = text.replaceAll('市は', '町と県は').replaceAll('広場', '公園と道')
    const parts = difference(text, edited)
    expect(side(parts, 'removed').join('')).toBe(text)
    expect(side(parts, 'added').join('')).toBe(edited)
    expect(parts.filter(({ kind }) => kind === 'removed').map(({ text }) => text)).toEqual(
      Array(200).fill(['市', '広場']).flat(),
    )
  })

  test('wholly different texts become one removed and one added', () => {
    const other = Array.from({ length: 20_000 }, (_, n) => String.fromCodePoint(0x5000 + ((n * 7919) % 9000))).join('')
    const from = process.cpuUsage()
    expect(difference(text.repeat(3), other).map(({ kind }) => kind)).toEqual(['removed', 'added'])
    expect(process.cpuUsage(from).user / 1000).toBeLessThan(3000)
  })
})
