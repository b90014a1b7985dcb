import { expect, test } from 'vitest'
import { newId } from '#app/text/ids.ts'
import type { Trx } from '#db/connection'
import { withDb } from '#db/testing'
import { type Entry, insertEntries } from './entry.ts'
import { searchPortal } from './find.ts'

const day = (n: number) => new Date(Date.UTC(2026, 0, n))
const entry = (path: string, title: string, heading: string, body: string, on = day(1)): Entry => ({
  kind: 'block',
  planId: null,
  consultationId: null,
  path,
  title: { ja: title },
  heading: { ja: heading },
  body: { ja: body },
  on,
})

async function searched(trx: Trx, words: string) {
  return (await searchPortal(trx, { words }, 'ja')).hits.map(({ path }) => path)
}

test('finds two-character and one-character words, half-width and full-width alike', () =>
  withDb(async (trx) => {
    await insertEntries(trx, [
      entry('/a', '', '', '駅前の広場にﾊﾞｽ停を置きます。'),
      entry('/b', '', '', '学校の図書館を開きます。'),
    ])
    expect(await searched(trx, '広場')).toEqual(['/a'])
    expect(await searched(trx, '駅')).toEqual(['/a'])
    expect(await searched(trx, 'バス')).toEqual(['/a'])
    expect(await searched(trx, '図書 学校')).toEqual(['/b'])
    expect(await searched(trx, '図書 駅前')).toEqual([])
  }))

test('does not find characters that only lie in different words', () =>
  withDb(async (trx) => {
    // Both bigrams of 京都市 occur, the word does not: the recheck sorts it out.
    await insertEntries(trx, [entry('/a', '', '', '東京都の人と、都市の人。')])
    expect(await searched(trx, '京都市')).toEqual([])
  }))

test('ranks by place, then by date', () =>
  withDb(async (trx) => {
    await insertEntries(trx, [
      entry('/text-old', '', '', '防災の訓練', day(1)),
      entry('/text-new', '', '', '防災の倉庫', day(9)),
      entry('/title', '防災計画', '', '', day(2)),
      entry('/heading', '', '4-1 防災', 'ほかの文', day(3)),
    ])
    expect(await searched(trx, '防災')).toEqual(['/title', '/heading', '/text-new', '/text-old'])
  }))

test.each([
  '"居場所"',
  '居場所？',
  '居場所、学校',
  '(居場所)',
  '「居場所」',
  '＜居場所＞',
  '居場所・学校',
  '居場所+学校',
  '。居場所',
])('signs around and between words separate them: %s', (words) =>
  withDb(async (trx) => {
    await insertEntries(trx, [entry('/a', '', '', '学校のほかに居場所をつくる。'), entry('/b', '', '', '図書館')])
    expect(await searched(trx, words)).toEqual(['/a'])
  }),
)

test.each([
  ['高橋', '髙橋'],
  ['髙橋', '高橋'],
  ['山崎', '山﨑'],
  ['吉田', '𠮷田'],
  ['𠮷', '吉田'],
  ['取り組み', '取組'],
  ['取組', '取り組みます'],
  ['カ所', '3か所'],
  ['か所', '3ヶ所'],
  ['３ヶ所', '3カ所'],
])('%s finds %s, and marks it', (asked, written) =>
  withDb(async (trx) => {
    await insertEntries(trx, [entry('/a', '', '', `市の${written}を見る。`), entry('/b', '', '', '図書館')])
    const { hits, synonyms } = await searchPortal(trx, { words: asked }, 'ja')
    expect(hits.map(({ path }) => path)).toEqual(['/a'])
    expect(hits[0]?.excerpt.some(({ hit }) => hit)).toBe(true)
    expect(synonyms).toEqual([])
  }),
)

test('a synonym is found by each way of writing it', () =>
  withDb(async (trx) => {
    await trx
      .insertInto('synonyms')
      .values({ id: newId(), words: ['問い合わせ', '相談'] })
      .execute()
    await insertEntries(trx, [entry('/a', '', '', '相談の窓口'), entry('/b', '', '', '問合せの窓口')])
    expect((await searched(trx, '問合せ')).toSorted()).toEqual(['/a', '/b'])
    expect((await searched(trx, '相談')).toSorted()).toEqual(['/a', '/b'])
  }))

test('searches the municipality’s synonyms too, and says so', () =>
  withDb(async (trx) => {
    await trx
      .insertInto('synonyms')
      .values({ id: newId(), words: ['パブコメ', '意見募集'] })
      .execute()
    await insertEntries(trx, [entry('/a', '', '', '意見募集を始めます。')])
    const found = await searchPortal(trx, { words: 'パブコメ' }, 'ja')
    expect(found.hits.map(({ path }) => path)).toEqual(['/a'])
    expect(found.synonyms).toEqual(['意見募集'])
    expect(found.hits[0]?.excerpt.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['意見募集'])
  }))

test('marks matches as they are typed in the original', () =>
  withDb(async (trx) => {
    await insertEntries(trx, [entry('/a', '', '', '長い前置き。ＮＰＯと市が話し合います。')])
    const [hit] = (await searchPortal(trx, { words: 'npo' }, 'ja')).hits
    expect(hit?.excerpt.find(({ hit }) => hit)?.text).toBe('ＮＰＯ')
  }))

test('pages by key: every hit once, in the same order', () =>
  withDb(async (trx) => {
    await insertEntries(
      trx,
      Array.from({ length: 53 }, (_, n) => entry(`/${n}`, n % 7 ? '' : '川', '', '瀬音の川', day(1 + (n % 5)))),
    )
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await searchPortal(trx, { words: '川', after }, 'ja')
      expect(page.hits.length).toBeLessThanOrEqual(20)
      seen.push(...page.hits.map(({ path }) => path))
      after = page.next ?? undefined
    } while (after)
    expect(seen).toHaveLength(53)
    expect(new Set(seen).size).toBe(53)
  }))

test.each(['', '   ', '%', "'", '\\', '& | !', '"', '𠮷', '👨‍👩‍👧', 'a'.repeat(5000), '3_broken'])(
  'takes %j calmly',
  (words) =>
    withDb(async (trx) => {
      await insertEntries(trx, [entry('/a', '', '', '駅前')])
      const found = await searchPortal(trx, { words, after: words }, 'ja')
      expect(found.hits).toEqual([])
    }),
)
