import { describe, expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import { Conflict } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import { freshDatabase, withDb } from '#db/testing'
import { addBlock, editBlock, moveBlock, removeBlock } from './block.ts'
import { mergeBlocks, splitBlock } from './block-joints.ts'
import { because, order, samplePlan, staffMember, versionOf } from './sample-plan.fixture.ts'

const paragraph = (body: string) => ({ kind: 'paragraph' as const, body })
const plan = 'midori'

const revisions = (db: Db) =>
  db
    .selectFrom('revisions')
    .leftJoin('blocks', 'blocks.id', 'revisions.blockId')
    .select(['revisions.number', 'revisions.kind', 'blocks.key', 'beforeVersionId', 'afterVersionId', 'otherBlockIds'])
    .orderBy('number')
    .execute()

const identity = (db: Db, key: string) =>
  db
    .selectFrom('blocks')
    .select('id')
    .where('key', '=', key)
    .executeTakeFirst()
    .then((row) => row?.id)

const edit = async (db: Db, block: string, body: string) =>
  editBlock(db, system, {
    plan,
    block,
    expectedVersion: await versionOf(db, plan, block),
    text: paragraph(body),
    ...because,
  })

describe('a block stays itself', () => {
  test('through edit, move, split, merge and remove', () =>
    withDb(async (db) => {
      await samplePlan(db)
      const id = await identity(db, 'a')
      await edit(db, 'a', '一つめ。二つめ。')
      await moveBlock(db, system, { plan, block: 'a', toSection: 'c1-1', after: 'd', ...because })
      const { newBlock } = await splitBlock(db, system, {
        plan,
        block: 'a',
        expectedVersion: await versionOf(db, plan, 'a'),
        parts: [{ body: '一つめ。' }, { body: '二つめ。' }],
        ...because,
      })
      expect(await order(db, plan)).toEqual({ c1: ['b', 'c'], 'c1-1': ['d', 'a', newBlock] })
      await mergeBlocks(db, system, {
        plan,
        keep: 'a',
        gone: newBlock,
        expectedVersions: { keep: await versionOf(db, plan, 'a'), gone: await versionOf(db, plan, newBlock) },
        body: '一つめと二つめ。',
        ...because,
      })
      await removeBlock(db, system, { plan, block: 'a', expectedVersion: await versionOf(db, plan, 'a'), ...because })
      expect(await order(db, plan)).toEqual({ c1: ['b', 'c'], 'c1-1': ['d'] })
      expect(await identity(db, 'a')).toBe(id)
      const log = await revisions(db)
      expect(log.map(({ number, kind, key }) => [number, kind, key])).toEqual([
        [1, 'edit', 'a'],
        [2, 'move', 'a'],
        [3, 'split', 'a'],
        [4, 'merge', 'a'],
        [5, 'remove', 'a'],
      ])
      const added = await identity(db, newBlock)
      expect(log.map(({ otherBlockIds }) => otherBlockIds)).toEqual([[], [], [added], [added], []])
      // Each revision takes up where the one before left off.
      for (const [at, revision] of log.entries())
        if (at > 0) expect(revision.beforeVersionId).toBe(log[at - 1]?.afterVersionId)
    }))

  test('in its place: added after another, moved within its section', () =>
    withDb(async (db) => {
      await samplePlan(db)
      await addBlock(db, system, { plan, section: 'c1', after: 'a', key: 'x', block: paragraph('新しい'), ...because })
      await moveBlock(db, system, { plan, block: 'a', toSection: 'c1', after: 'c', ...because })
      expect(await order(db, plan)).toEqual({ c1: ['x', 'b', 'c', 'a'], 'c1-1': ['d'] })
    }))

  test('wording is rendered when written, each language with ids of its own', () =>
    withDb(async (db) => {
      await samplePlan(db)
      const text = { ...paragraph('**水**[^1]\n\n[^1]: 注'), easy: '{水|みず}', en: 'Water[^1]\n\n[^1]: note' }
      await editBlock(db, system, {
        plan,
        block: 'a',
        expectedVersion: await versionOf(db, plan, 'a'),
        text,
        ...because,
      })
      const id = await versionOf(db, plan, 'a')
      const version = await db.selectFrom('blockVersions').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
      expect(version.html).toContain('<strong>水</strong>')
      expect(version.html).toContain('id="a-fn-1"')
      expect(version.enHtml).toContain('id="a-en-fn-1"')
      expect(version.easyHtml).toContain('<rt>みず</rt>')
      // An edit that leaves the easy text out keeps it; null takes it away.
      await editBlock(db, system, {
        plan,
        block: 'a',
        expectedVersion: id,
        text: { ...paragraph('水'), en: null },
        ...because,
      })
      const after = await db
        .selectFrom('blockVersions')
        .select(['easy', 'en'])
        .where('id', '=', await versionOf(db, plan, 'a'))
        .executeTakeFirst()
      expect(after).toEqual({ easy: '{水|みず}', en: null })
    }))
})

describe('refusals', () => {
  test.each([
    [
      'a save that changes nothing',
      (db: Db) => edit(db, 'a', 'a の文です。'),
      'plans-desk:refused.unchanged',
      undefined,
    ],
    ['an empty text', (db: Db) => edit(db, 'a', ' \n'), 'plans-desk:refused.bodyMissing', 'body'],
    [
      'a move to the same place',
      (db: Db) => moveBlock(db, system, { plan, block: 'b', toSection: 'c1', after: 'a', ...because }),
      'plans-desk:refused.samePlace',
      'after',
    ],
    [
      'a place that is no longer there',
      (db: Db) => moveBlock(db, system, { plan, block: 'b', toSection: 'c1', after: 'd', ...because }),
      'plans-desk:refused.placeGone',
      'after',
    ],
    [
      'no reason',
      (db: Db) => moveBlock(db, system, { plan, block: 'b', toSection: 'c2', after: null, ...because, reason: ' ' }),
      'plans-desk:refused.reasonMissing',
      'reason',
    ],
    [
      'a reason of 501 characters',
      (db: Db) =>
        moveBlock(db, system, { plan, block: 'b', toSection: 'c2', after: null, ...because, reason: '葛󠄀'.repeat(501) }),
      'ui:field.tooLong',
      'reason',
    ],
    [
      'no cause',
      (db: Db) => moveBlock(db, system, { plan, block: 'b', toSection: 'c2', after: null, ...because, causes: [] }),
      'plans-desk:refused.causeMissing',
      'causes',
    ],
    [
      'a figure without a description',
      (db: Db) =>
        addBlock(db, system, {
          plan,
          section: 'c1',
          after: null,
          block: { kind: 'figure', body: '', filePath: '/files/figures/map.svg' },
          ...because,
        }),
      'plans-desk:refused.altMissing',
      'alt',
    ],
  ])('%s', (_, attempt, code, field) =>
    withDb(async (db) => {
      await samplePlan(db)
      await expect(attempt(db)).rejects.toMatchObject({ status: 422, code, field })
    }),
  )

  test('before the first edition nothing is asked and nothing is logged', () =>
    withDb(async (db) => {
      await samplePlan(db, { published: false })
      const expectedVersion = await versionOf(db, plan, 'a')
      const saved = await editBlock(db, system, { plan, block: 'a', expectedVersion, text: paragraph('別の文') })
      expect(saved).toEqual({ revision: null, revisionId: null, block: 'a' })
      expect(await revisions(db)).toEqual([])
    }))

  test('a text somebody else saved meanwhile, with that text', () =>
    withDb(async (db) => {
      await samplePlan(db)
      const expectedVersion = await versionOf(db, plan, 'a')
      await edit(db, 'a', '先に直した文。')
      const attempt = editBlock(db, system, {
        plan,
        block: 'a',
        expectedVersion,
        text: paragraph('後の文。'),
        ...because,
      })
      await expect(attempt).rejects.toMatchObject({
        status: 409,
        current: { body: '先に直した文。', versionId: await versionOf(db, plan, 'a') },
      })
    }))

  test('a text somebody else took out meanwhile', () =>
    withDb(async (db) => {
      await samplePlan(db)
      const expectedVersion = await versionOf(db, plan, 'a')
      await removeBlock(db, system, { plan, block: 'a', expectedVersion, ...because })
      const attempt = editBlock(db, system, {
        plan,
        block: 'a',
        expectedVersion,
        text: paragraph('後の文。'),
        ...because,
      })
      await expect(attempt).rejects.toMatchObject({ status: 409, code: 'plans-desk:refused.blockGone' })
      const unknown = editBlock(db, system, { plan, block: 'zz', expectedVersion, text: paragraph('文'), ...because })
      await expect(unknown).rejects.toMatchObject({ status: 404 })
    }))
})

describe('several people at once', () => {
  test('one of two saves of a block wins, the other gets both texts; numbers have no gap', async () => {
    const { db, drop } = await freshDatabase()
    try {
      await samplePlan(db)
      const people = await Promise.all([staffMember(db, '山本'), staffMember(db, '伊藤')])
      const expectedVersion = await versionOf(db, plan, 'a')
      const saves = await Promise.allSettled(
        people.map((actor, at) =>
          editBlock(db, actor, { plan, block: 'a', expectedVersion, text: paragraph(`${at} の文。`), ...because }),
        ),
      )
      const lost = saves.findIndex(({ status }) => status === 'rejected')
      const refused = saves[lost] as PromiseRejectedResult
      expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      expect(refused.reason).toBeInstanceOf(Conflict)
      expect(refused.reason.current).toMatchObject({ body: `${1 - lost} の文。` })

      const adds = Array.from({ length: 12 }, (_, at) =>
        addBlock(db, system, { plan, section: 'c2', after: null, block: paragraph(`段落 ${at}`), ...because }),
      )
      const numbers = (await Promise.all(adds)).map(({ revision }) => revision ?? 0)
      expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, at) => at + 2))
      const places = await db
        .selectFrom('workingBlocks')
        .innerJoin('sections', 'sections.id', 'workingBlocks.sectionId')
        .select('position')
        .where('sections.key', '=', 'c2')
        .orderBy('position')
        .execute()
      expect(places.map(({ position }) => position)).toEqual(Array.from({ length: 12 }, (_, at) => at))
    } finally {
      await drop()
    }
  })
})
