import { expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { addBlock, editBlock, moveBlock, removeBlock } from './block.ts'
import { placeOfBlock, placeOfSection } from './place.ts'
import { because, order, samplePlan, versionOf } from './sample-plan.fixture.ts'
import { addSection } from './section.ts'
import { contentsMark } from './section-contents.ts'
import { moveSection, removeSection } from './section-place.ts'

const plan = 'midori'
const idOf = async (db: Db, table: 'blocks' | 'sections', key: string) =>
  (await db.selectFrom(table).select('id').where('key', '=', key).executeTakeFirstOrThrow()).id
const place = async (db: Db, key: string) => (await placeOfBlock(db, await idOf(db, 'blocks', key)))?.place ?? ''
const sectionPlace = async (db: Db, key: string) => (await placeOfSection(db, await idOf(db, 'sections', key))) ?? ''
const mark = async (db: Db, key: string) => contentsMark(db, await idOf(db, 'sections', key))
const remove = async (db: Db, block: string) =>
  removeBlock(db, system, { plan, block, expectedVersion: await versionOf(db, plan, block), ...because })

test('a block that somebody moved meanwhile moves only from where it is seen to stand', () =>
  withDb(async (db) => {
    await samplePlan(db)
    const move = (toSection: string, after: string | null, expectedPlace?: string) =>
      moveBlock(db, system, { plan, block: 'b', toSection, after, expectedPlace, ...because })
    const seen = await place(db, 'b')
    expect(seen).toBe('c1:a')
    await move('c1-1', 'd', seen)
    await expect(move('c2', null, seen)).rejects.toMatchObject({
      status: 409,
      code: 'plans-desk:refused.movedMeanwhile',
      field: 'place',
      current: 'c1-1:d',
    })
    expect(await order(db, plan)).toMatchObject({ 'c1-1': ['d', 'b'] })
    await move('c2', null, 'c1-1:d')
    expect(await place(db, 'b')).toBe('c2:')
    await expect(move('c2', 'c', 'c2:')).rejects.toMatchObject({ code: 'plans-desk:refused.placeGone' })
  }))

test('a section that somebody moved meanwhile moves only from where it is seen to stand', () =>
  withDb(async (db) => {
    await samplePlan(db)
    const move = (parent: string | null, after: string | null, expectedPlace?: string) =>
      moveSection(db, system, { plan, section: 'c2', parent, after, expectedPlace, ...because })
    const seen = await sectionPlace(db, 'c2')
    expect(seen).toBe(':c1')
    await move('c1', 'c1-1', seen)
    await expect(move(null, null, seen)).rejects.toMatchObject({ status: 409, field: 'place', current: 'c1:c1-1' })
    await move(null, null, 'c1:c1-1')
    expect(await sectionPlace(db, 'c2')).toBe(':')
    expect(await sectionPlace(db, 'c1')).toBe(':c2')
  }))

test('where the section to move into is gone, it is said at the place', () =>
  withDb(async (db) => {
    await samplePlan(db)
    await removeSection(db, system, { plan, section: 'c2', ...because })
    const gone = { status: 409, code: 'plans-desk:refused.targetGone', field: 'place' }
    const block = moveBlock(db, system, { plan, block: 'a', toSection: 'c2', after: null, ...because })
    await expect(block).rejects.toMatchObject(gone)
    const section = moveSection(db, system, { plan, section: 'c1-1', parent: 'c2', after: null, ...because })
    await expect(section).rejects.toMatchObject(gone)
  }))

test('a section is taken out only with what was seen in it', () =>
  withDb(async (db) => {
    await samplePlan(db)
    const takeOut = (expectedContents: string) =>
      removeSection(db, system, { plan, section: 'c1', expectedContents, ...because })
    const seen = await mark(db, 'c1')
    const block = { kind: 'paragraph' as const, body: 'あとから足した文です。' }
    await addBlock(db, system, { plan, section: 'c1-1', after: null, key: 'new', block, ...because })
    const text = { kind: 'paragraph' as const, body: 'a の長い文です。' }
    const expectedVersion = await versionOf(db, plan, 'a')
    await editBlock(db, system, { plan, block: 'a', expectedVersion, text, ...because })
    await remove(db, 'b')
    await moveBlock(db, system, { plan, block: 'c', toSection: 'c2', after: null, ...because })
    await addSection(db, system, {
      plan,
      key: 'c1-2',
      parent: 'c1',
      after: 'c1-1',
      number: '1-2',
      title: '道',
      ...because,
    })
    const refused = await takeOut(seen).catch((error) => error)
    expect(refused).toMatchObject({ status: 409, code: 'plans-desk:refused.contentsChanged' })
    expect(refused.current.changes).toEqual([
      { what: 'section', key: 'c1-2', change: 'added', text: '1-2 道', parts: null },
      {
        ...{ what: 'block', key: 'a', change: 'edited', text: 'a の長い文です。' },
        parts: expect.arrayContaining([{ kind: 'added', text: '長い' }]),
      },
      { what: 'block', key: 'new', change: 'added', text: 'あとから足した文です。', parts: null },
      { what: 'block', key: 'b', change: 'gone', text: 'b の文です。', parts: null },
      { what: 'block', key: 'c', change: 'gone', text: 'c の文です。', parts: null },
    ])
    expect(await order(db, plan)).toEqual({ c1: ['a'], 'c1-1': ['new', 'd'], c2: ['c'] })
    await takeOut(refused.current.mark)
    expect(await order(db, plan)).toEqual({ c2: ['c'] })
  }))

test('the order within a section changes nothing of what goes with it', () =>
  withDb(async (db) => {
    await samplePlan(db)
    const seen = await mark(db, 'c1')
    await moveBlock(db, system, { plan, block: 'a', toSection: 'c1', after: 'c', ...because })
    expect(await mark(db, 'c1')).toBe(seen)
    await expect(
      removeSection(db, system, { plan, section: 'c1', expectedContents: 'nonsense', ...because }),
    ).rejects.toMatchObject({ status: 409 })
  }))
