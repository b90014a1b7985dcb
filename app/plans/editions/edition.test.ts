import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { seenOf } from '#app/forms/seen.ts'
import { system } from '#app/journal/journal.ts'
import { editBlock, moveBlock } from '#app/plans/writing/block.ts'
import { createPlan } from '#app/plans/writing/plan.ts'
import { because, samplePlan, versionOf } from '#app/plans/writing/sample-plan.fixture.ts'
import { newId } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { publishEdition, publishMinorEdition } from './edition.ts'
import { previewEdition } from './edition-preview.ts'
import { editionShown } from './edition-shown.ts'
import { pendingRevisions } from './pending.ts'

const plan = 'midori'
const typing = { reason: '字を直すため', causes: [{ kind: 'typing_error' as const, note: '「の」が二つあった' }] }

const seenNow = async (db: Db, slug = plan) => {
  const { id } = await db.selectFrom('plans').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()
  return seenOf((await editionShown(db, id)).digests)
}

async function edit(db: Db, block: string, body: string, why: typeof typing | typeof because = because) {
  const expectedVersion = await versionOf(db, plan, block)
  return editBlock(db, system, { plan, block, expectedVersion, text: { kind: 'paragraph', body }, ...why })
}

describe('an edition', () => {
  test('is the working text in reading order, with its depth, and numbers follow', () =>
    withDb(async (db) => {
      const { edition } = await samplePlan(db)
      const sections = await db
        .selectFrom('editionSections')
        .innerJoin('sections', 'sections.id', 'editionSections.sectionId')
        .select(['key', 'depth', 'sort'])
        .where('editionId', '=', edition.id)
        .orderBy('sort')
        .execute()
      expect(sections).toEqual([
        { key: 'c1', depth: 0, sort: 0 },
        { key: 'c1-1', depth: 1, sort: 1 },
        { key: 'c2', depth: 0, sort: 2 },
      ])
      const { revisionId } = await edit(db, 'a', '直した文。')
      const second = await publishEdition(db, system, { plan, stage: 'proposal', note: '意見を受けて' })
      expect(second).toMatchObject({ number: 2, minor: 0, label: '2' })
      expect(await db.selectFrom('editionRevisions').selectAll().execute()).toEqual([
        { revisionId, fromEditionId: edition.id, toEditionId: second.id },
      ])
      const { stage } = await db.selectFrom('plans').select('stage').where('slug', '=', plan).executeTakeFirstOrThrow()
      expect(stage).toBe('proposal')
      expect(await pendingRevisions(db, plan)).toEqual([])
      const entry = await db
        .selectFrom('journal')
        .selectAll()
        .where('aboutId', '=', second.id)
        .executeTakeFirstOrThrow()
      expect(entry).toMatchObject({ verb: 'edition.published', public: true })
    }))

  test('keeps its text when the working text goes on', () =>
    withDb(async (db) => {
      const { edition } = await samplePlan(db)
      const frozen = db
        .selectFrom('editionBlocks')
        .innerJoin('blockVersions', 'blockVersions.id', 'editionBlocks.versionId')
        .select(['editionBlocks.blockId', 'sectionId', 'position', 'body'])
        .where('editionId', '=', edition.id)
        .orderBy('editionBlocks.blockId')
      const before = await frozen.execute()
      await edit(db, 'a', '直した文。')
      await moveBlock(db, system, { plan, block: 'b', toSection: 'c2', after: null, ...because })
      expect(await frozen.execute()).toEqual(before)
    }))

  test.each([
    'editions',
    'edition_sections',
    'edition_blocks',
    'block_versions',
    'section_versions',
    'revisions',
    'edition_revisions',
  ])('%s can be neither changed nor deleted', (table) =>
    withDb(async (db) => {
      await samplePlan(db)
      await sql`set constraints all immediate`.execute(db)
      const column = {
        edition_sections: 'depth = 9',
        edition_blocks: 'position = 9',
        edition_revisions: 'revision_id = revision_id',
      }
      const set = column[table as keyof typeof column] ?? 'id = id'
      for (const attempt of [`update ${table} set ${set}`, `delete from ${table}`, `truncate ${table} cascade`]) {
        await sql`savepoint before_attempt`.execute(db)
        await expect(sql.raw(attempt).execute(db)).rejects.toThrow('is append-only')
        await sql`rollback to savepoint before_attempt`.execute(db)
      }
    }),
  )

  test('is refused where there is nothing to publish, nothing new, or something unseen', () =>
    withDb(async (db) => {
      const { edition, departmentId } = await samplePlan(db)
      const empty = {
        title: '空',
        kind: 'sectoral',
        firstFiscalYear: 2027,
        lastFiscalYear: 2027,
        stage: 'draft',
        departmentId,
      }
      await createPlan(db, system, { slug: 'empty', ...empty })
      const attempt = (slug: string, rest = {}) =>
        publishEdition(db, system, { plan: slug, stage: 'draft', note: '', ...rest })
      await expect(attempt('empty')).rejects.toMatchObject({ code: 'plans-desk:refused.empty' })
      await expect(attempt(plan)).rejects.toMatchObject({ code: 'plans-desk:refused.nothingNew' })
      const seen = await seenNow(db)
      const { revisionId } = await edit(db, 'a', '直した文。')
      await expect(attempt(plan, { expected: null })).rejects.toMatchObject({ status: 409 })
      await expect(attempt(plan, { expected: edition.id, seen })).rejects.toMatchObject({ status: 409 })
      const withIt = await seenNow(db)
      const cause = { id: newId(), revisionId: revisionId ?? '', kind: 'council' as const, note: '審議会' }
      await db.insertInto('revisionCauses').values(cause).execute()
      await expect(attempt(plan, { expected: edition.id, seen: withIt })).rejects.toMatchObject({ status: 409 })
      await expect(attempt(plan, { stage: 'nowhere' })).rejects.toMatchObject({ status: 422, field: 'stage' })
      expect(await attempt(plan, { expected: edition.id, seen: await seenNow(db) })).toMatchObject({ label: '2' })
    }))

  test('of a plan without one is refused where its text changed since it was looked at', () =>
    withDb(async (db) => {
      await samplePlan(db, { slug: 'fresh', published: false })
      const seen = await seenNow(db, 'fresh')
      const expectedVersion = await versionOf(db, 'fresh', 'a')
      const text = { kind: 'paragraph' as const, body: '見ていない文。' }
      await editBlock(db, system, { plan: 'fresh', block: 'a', expectedVersion, text })
      const input = { plan: 'fresh', stage: 'draft', note: '' }
      await expect(publishEdition(db, system, { ...input, seen })).rejects.toMatchObject({ status: 409 })
      const looked = await seenNow(db, 'fresh')
      expect(await publishEdition(db, system, { ...input, seen: looked })).toMatchObject({ label: '1' })
    }))

  test('is looked at before, as what it changes or as its whole text, and nothing is written', () =>
    withDb(async (db) => {
      const { edition } = await samplePlan(db)
      await edit(db, 'a', '直した文。')
      const { id } = await db.selectFrom('plans').select('id').where('slug', '=', plan).executeTakeFirstOrThrow()
      const of = { id, slug: plan, stage: 'draft', editions: [{ label: '1' }] }
      const { comparison } = await previewEdition(db, of)
      expect(comparison?.counts).toMatchObject({ edited: 1 })
      expect(await db.selectFrom('editions').select('id').execute()).toEqual([{ id: edition.id }])
      expect(await pendingRevisions(db, plan)).toHaveLength(1)
    }))

  test('may stand at a new stage with the same text', () =>
    withDb(async (db) => {
      await samplePlan(db)
      expect(await publishEdition(db, system, { plan, stage: 'decided', note: '' })).toMatchObject({ label: '2' })
    }))
})

describe('a minor edition', () => {
  const minor = (db: Db) => publishMinorEdition(db, system, { plan, reason: '字の誤りを直した' })

  test('mends typing errors and counts on after the last one', () =>
    withDb(async (db) => {
      await samplePlan(db)
      await edit(db, 'a', '直した文。', typing)
      expect(await minor(db)).toMatchObject({ number: 1, minor: 1, label: '1.1' })
      await edit(db, 'b', '直した文。', typing)
      expect(await minor(db)).toMatchObject({ label: '1.2' })
      await edit(db, 'b', 'また直した文。')
      expect(await publishEdition(db, system, { plan, stage: 'draft', note: '' })).toMatchObject({ label: '2' })
    }))

  test('is refused for anything more, naming what stands in the way', () =>
    withDb(async (db) => {
      await samplePlan(db)
      await expect(minor(db)).rejects.toMatchObject({ code: 'plans-desk:refused.nothingNew' })
      await edit(db, 'a', '字を直した文。', typing)
      await edit(db, 'a', '考えを変えた文。')
      await moveBlock(db, system, { plan, block: 'b', toSection: 'c2', after: null, ...typing })
      await expect(minor(db)).rejects.toMatchObject({
        code: 'plans-desk:refused.notOnlyTyping',
        values: { count: 2, numbers: 'R-0002, R-0003' },
      })
    }))
})
