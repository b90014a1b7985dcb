import { expect, test } from 'vitest'
import { withDb } from '#db/testing'
import { wording } from './text/wording.ts'
import { pick, wordingOf, writtenIn } from './wording.ts'

const title = { ja: '計画', easy: null, en: 'Plan' }

test('what was not written in a language is shown in Japanese', () => {
  expect((['ja', 'ja-easy', 'en'] as const).map((lang) => pick(lang, title))).toEqual(['計画', '計画', 'Plan'])
  expect((['ja', 'ja-easy', 'en'] as const).map((lang) => writtenIn(lang, title))).toEqual([null, null, 'Plan'])
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
