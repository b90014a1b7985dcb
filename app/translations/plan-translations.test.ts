import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import { editBlock } from '#app/plans/writing/block.ts'
import { editPlan } from '#app/plans/writing/plan.ts'
import { because, samplePlan, staffMember, versionOf } from '#app/plans/writing/sample-plan.fixture.ts'
import { renameSection } from '#app/plans/writing/section.ts'
import { workingSection } from '#app/plans/writing/working.ts'
import type { Translation } from '#app/wording.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { confirmTranslation } from './confirmation.ts'
import { missingOfPlan, staleOfPlan, translationCounts } from './plan-translations.ts'

const plan = 'midori'

async function write(db: Db, body: string, more: { easy?: string; en?: string; fits?: Translation[] } = {}) {
  const { fits, ...translations } = more
  const expectedVersion = await versionOf(db, plan, 'a')
  const text = { kind: 'paragraph' as const, body, ...translations }
  await editBlock(db, system, { plan, block: 'a', expectedVersion, text, fits, ...because })
}

const planId = (db: Db) =>
  db
    .selectFrom('plans')
    .select('id')
    .where('slug', '=', plan)
    .executeTakeFirstOrThrow()
    .then(({ id }) => id)

const stale = async (db: Db) =>
  (await staleOfPlan(db, await planId(db))).map(({ kind, field, translation, was }) => [kind, field, translation, was])

describe('a translation that stays while the Japanese text changes', () => {
  test('says what the earlier text said, until it is written anew', () =>
    withDb(async (db) => {
      await samplePlan(db)
      await write(db, '支援します。', { easy: '{支援|しえん}します。', en: 'We support.' })
      expect(await stale(db)).toEqual([])
      await write(db, '見守ります。')
      await write(db, '話を聞きます。')
      expect(await stale(db)).toEqual([
        ['block', 'body', 'easy', '支援します。'],
        ['block', 'body', 'en', '支援します。'],
      ])
      await write(db, '話を聞きます。', { en: 'We listen.' })
      expect(await stale(db)).toEqual([['block', 'body', 'easy', '支援します。']])
      await write(db, '支援します。', { easy: '{支援|しえん}します。' })
      expect(await stale(db)).toEqual([['block', 'body', 'en', '話を聞きます。']])
    }))

  test('fits where whoever changes the text says so', () =>
    withDb(async (db) => {
      await samplePlan(db)
      await write(db, '支援しまう。', { easy: '{支援|しえん}します。', en: 'We support.' })
      await write(db, '支援します。', { fits: ['en'] })
      expect(await stale(db)).toEqual([['block', 'body', 'easy', '支援しまう。']])
    }))

  test('fits where somebody says so later, who saw both', () =>
    withDb(async (db) => {
      await samplePlan(db)
      const actor = await staffMember(db)
      await write(db, '支援します。', { easy: '{支援|しえん}します。', en: 'We support.' })
      await write(db, '支援します！')
      const among = await staleOfPlan(db, await planId(db))
      const en = among.find(({ translation }) => translation === 'en')
      if (!en) throw new Error('nothing is stale')
      const changed = { code: 'translations:refused.changed' }
      await expect(confirmTranslation(db, actor, among, { ...en, seen: 'x' })).rejects.toMatchObject(changed)
      await expect(confirmTranslation(db, actor, [], en)).rejects.toMatchObject(changed)
      await confirmTranslation(db, actor, among, en)
      expect(await stale(db)).toEqual([['block', 'body', 'easy', '支援します。']])
      await expect(confirmTranslation(db, actor, among, en)).rejects.toMatchObject(changed)
      const told = await db.selectFrom('journal').selectAll().where('verb', '=', 'translation.confirmed').execute()
      expect(told).toMatchObject([{ details: { kind: 'block', field: 'body', translation: 'en' }, public: true }])
    }))

  test('is counted for titles of sections and for the plan itself', () =>
    withDb(async (db) => {
      await samplePlan(db)
      const section = async () => (await workingSection(db, plan, 'c1'))?.versionId ?? ''
      const rename = async (title: string, titleEn?: string) =>
        renameSection(db, system, { plan, section: 'c1', expectedVersion: await section(), title, titleEn, ...because })
      await rename('支援', 'Support')
      await rename('見守り')
      const edit = async (title: string) => {
        const row = await db.selectFrom('plans').selectAll().where('slug', '=', plan).executeTakeFirstOrThrow()
        const { legalBasis, summary } = row
        await editPlan(db, system, {
          ...{ ...row, legalBasis, summary, parent: null, plan, expectedVersion: row.version },
          ...{ title, titleEn: 'Green plan' },
        })
      }
      await edit('緑の計画')
      await edit('緑と水の計画')
      expect(await stale(db)).toEqual([
        ['plan', 'title', 'en', '緑の計画'],
        ['section', 'title', 'en', '支援'],
      ])
      const counts = await translationCounts(db, await planId(db))
      expect(counts.en.stale).toBe(2)
      const missing = await missingOfPlan(db, await planId(db))
      const sum = missing.filter(({ translation }) => translation === 'en').reduce((all, { count }) => all + count, 0)
      expect(sum).toBe(counts.en.missing)
      expect(counts.en.missing).toBeGreaterThan(0)
    }))
})

test('a version only loses what its translations were made from', () =>
  withDb(async (db) => {
    await samplePlan(db)
    await write(db, '支援します。', { en: 'We support.' })
    const set = async (change: ReturnType<typeof sql>) => {
      await sql`savepoint s`.execute(db)
      await sql`update block_versions set ${change}`.execute(db)
    }
    await expect(set(sql`translated_from = '{"body": {"en": "x"}}'`)).rejects.toThrow('only loses')
    await sql`rollback to savepoint s`.execute(db)
    await expect(set(sql`en = 'x'`)).rejects.toThrow('append-only')
  }))
