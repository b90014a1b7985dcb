import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { anyText } from '#app/text/any-text.fixture.ts'
import { newId } from '#app/text/ids.ts'
import { withDb } from '#db/testing'
import { bigrams } from './bigrams.ts'
import { fold, searchFold } from './fold.ts'
import { letterVariants, plainLetters } from './letter-variants.ts'

test('every letter leads to one that leads nowhere else, and no letter twice', () => {
  const from = [...letterVariants.from]
  expect(new Set(from).size).toBe(from.length)
  expect([...letterVariants.to]).toHaveLength(from.length)
  for (const letter of letterVariants.to) expect(from).not.toContain(letter)
  // what NFKC makes one never gets here
  for (const letter of from) expect(fold(letter)).toBe(letter)
})

test.each([
  ['髙橋', '高橋'],
  ['山﨑', '山崎'],
  ['𠮷野', '吉野'],
  ['渡邊と渡邉', '渡辺と渡辺'],
  ['櫻', '桜'],
])('%s is searched as %s', (written, searched) => expect(searchFold(written)).toBe(searched))

test('searched twice is searched once, for any text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(searchFold(searchFold(text))).toBe(searchFold(text))
    }),
  )
})

const inDatabase = (text: string) =>
  withDb(async (trx) => {
    const { rows } = await sql<{ letters: string; words: string }>`
      select plain_letters(${text}) as letters, folded_words(${text}) as words`.execute(trx)
    return rows[0]
  })

test('the database knows the same letters', async () => {
  const all = `${letterVariants.from}${letterVariants.to}高橋 abc`
  expect((await inDatabase(all))?.letters).toBe(plainLetters(all))
})

test.each(['髙橋　Ｂｕｓ', '３ー１と サービス', '4月〜6月 — ─', '葛\u{E0100}飾\u200b区', 'ﾊﾞｽを\r\n 増やす'])(
  'the database folds %j as what is asked for is folded',
  async (text) => expect((await inDatabase(text))?.words).toBe(searchFold(text)),
)

test('what was stored before is folded anew', () =>
  withDb(async (trx) => {
    const text = '髙橋、山﨑と𠮷田'
    const terms = (of: string[]) => sql<string>`array_to_tsvector(${of}::text[])`
    const old = ['髙橋', '橋', '山﨑', '﨑と', 'と𠮷', '𠮷田', '田']
    const at = { kind: 'block' as const, path: '/a', title: '', onDay: new Date() }
    const stored = { folded: fold(text), terms: terms(old), titleTerms: terms([]), headingTerms: terms(['髙橋']) }
    const id = newId()
    await trx
      .insertInto('searchEntries')
      .values({ id, ...at, ...stored })
      .execute()
    const migration = readFileSync(new URL('../../db/migrations/0023_text_letters.sql', import.meta.url), 'utf8')
    const [, again = ''] = /(update search_entries .*)$/s.exec(migration) ?? []
    for (const statement of again.split(';').filter((each) => each.trim())) await sql.raw(statement).execute(trx)
    const { rows } = await sql<{ folded: string; terms: string[]; heading: string[] }>`
      select folded, tsvector_to_array(terms) as terms, tsvector_to_array(heading_terms) as heading
      from search_entries where id = ${id}`.execute(trx)
    expect(rows[0]?.folded).toBe(searchFold(text))
    expect(rows[0]?.terms.toSorted()).toEqual(bigrams(text).toSorted())
    expect(rows[0]?.heading).toEqual(['高橋'])
  }))
