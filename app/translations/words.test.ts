import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Staff } from '#app/accounts/staff.ts'
import { type Wording, wasAfter } from '#app/wording.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { staleWords } from './stale.ts'
import { kinds, tableOf } from './words.ts'

const administrator: Staff = { id: '', name: '', email: '', roles: [{ role: 'administrator', departmentId: null }] }

/** Tables of words in three languages of which the portal keeps nothing that could fall behind. */
const leftOut = [
  ...['search_entries', 'organisation_profiles', 'municipality'],
  // frozen, or written anew as a whole with what is said of the translations
  ...['response_versions', 'result_rows', 'revisions', 'chapter_reasons'],
]

test('all that stands in three languages is looked at, with its trigger', () =>
  withDb(async (db) => {
    const { rows } = await sql<{ table: string; fields: string[] }>`
      select c.table_name as table, array_agg(distinct regexp_replace(c.column_name, '_?en$', '')) as fields
      from information_schema.columns c
      where c.table_schema = 'public' and c.data_type = 'text' and c.column_name ~ '(^|_)en$'
      group by 1 order by 1`.execute(db)
    const tables = rows.filter(({ table }) => !leftOut.includes(table))
    const known = kinds.map(tableOf)
    for (const { table, fields } of tables) {
      const own = known.find((each) => each.table === table)
      expect([...(own?.fields ?? [])].sort(), table).toEqual(table === 'block_versions' ? ['body'] : fields.sort())
    }
    expect(known.map(({ table }) => table).sort()).toEqual(tables.map(({ table }) => table).sort())
    const { rows: triggers } = await sql<{ table: string }>`
      select tgrelid::regclass::text as table from pg_trigger where tgname like '%_translations' order by 1`.execute(db)
    expect(triggers.map(({ table }) => table)).toEqual(expect.arrayContaining(tables.map(({ table }) => table)))
  }))

const ways: [before: Wording, after: Wording][] = [
  [
    { ja: '甲', en: 'A' },
    { ja: '乙', en: 'A' },
  ],
  [
    { ja: '甲', en: 'A' },
    { ja: '乙', en: 'B' },
  ],
  [
    { ja: '甲', en: 'A' },
    { ja: '甲', en: 'A' },
  ],
  [
    { ja: '甲', en: 'A', easy: 'あ' },
    { ja: '乙', en: null, easy: 'あ' },
  ],
  [
    { ja: '乙', en: 'A', was: { en: '甲' } },
    { ja: '丙', en: 'A' },
  ],
  [
    { ja: '乙', en: 'A', was: { en: '甲' } },
    { ja: '甲', en: 'A' },
  ],
  [
    { ja: '乙', en: 'A', was: { en: '甲' } },
    { ja: '乙', en: 'B' },
  ],
  [
    { ja: '甲', en: null },
    { ja: '乙', en: 'B' },
  ],
]

test.each(ways)('the database and the program agree on %j and then %j', (before, after) =>
  withDb(async (db) => {
    const columns = ({ ja, easy = null, en = null }: Wording) => ({ label: ja, labelEasy: easy, labelEn: en })
    await db
      .insertInto('stageLabels')
      .values({ code: 'x', sort: 0, ...columns(before) })
      .execute()
    const from = JSON.stringify(before.was ? { label: before.was } : {})
    await sql`update stage_labels set translated_from = ${from}::text::jsonb where code = 'x'`.execute(db)
    await db.updateTable('stageLabels').set(columns(after)).where('code', '=', 'x').execute()
    expect(await storedWas(db)).toEqual(wasAfter(before, after))
  }),
)

const storedWas = async (db: Db) => {
  const row = await db.selectFrom('stageLabels').select('translatedFrom').where('code', '=', 'x').executeTakeFirst()
  return row?.translatedFrom.label ?? null
}

test('whoever may write the words sees which are behind', () =>
  withDb(async (db) => {
    await db.insertInto('stageLabels').values({ code: 'x', sort: 0, label: '甲', labelEn: 'A' }).execute()
    await db.updateTable('stageLabels').set({ label: '乙' }).where('code', '=', 'x').execute()
    const expected = [{ kind: 'stages', id: 'x', field: 'label', translation: 'en', was: '甲', ja: '乙', text: 'A' }]
    expect(await staleWords(db, administrator)).toMatchObject(expected)
    expect(await staleWords(db, { ...administrator, roles: [{ role: 'editor', departmentId: null }] })).toEqual([])
  }))
