import { expect, test } from 'vitest'
import { withDb } from '#db/testing'
import { wording } from './text/wording.ts'
import { pick, wordingOf, wordsInFile, writtenIn } from './wording.ts'

const title = { ja: '計画', easy: null, en: 'Plan' }

test('what was not written in a language is shown in Japanese', () => {
  expect((['ja', 'ja-easy', 'en'] as const).map((lang) => pick(lang, title))).toEqual(['計画', '計画', 'Plan'])
  expect((['ja', 'ja-easy', 'en'] as const).map((lang) => writtenIn(lang, title))).toEqual([null, null, 'Plan'])
})

test('in a file a translation of an earlier text has the one of today under it', () => {
  const changed = { ja: '{計画|けいかく}', easy: null, en: 'Plan', was: { en: '案' } }
  const t = (key: string) => key
  expect(wordsInFile('en', changed, t)).toBe('Plan\nui:stale.short\n計画')
  expect(wordsInFile('ja', changed, t)).toBe('計画')
  expect(wordsInFile('ja-easy', changed, t)).toBe('計画')
  expect(wordsInFile('en', { ...changed, was: null }, t)).toBe('Plan')
})

test('three columns make one wording, in the database and of a row', () =>
  withDb(async (db) => {
    await db.insertInto('stageLabels').values({ code: 'x', label: '計画', labelEn: 'Plan', sort: 0 }).execute()
    const row = await db
      .selectFrom('stageLabels as s')
      .select(['label', 'labelEasy', 'labelEn', wording('s.label').as('wording')])
      .where('code', '=', 'x')
      .executeTakeFirstOrThrow()
    expect(row.wording).toEqual(title)
    expect(wordingOf(row, 'label')).toEqual(title)
  }))
