import { expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { because, order, samplePlan } from './sample-plan.fixture.ts'
import { addSection, renameSection } from './section.ts'
import { moveSection, removeSection } from './section-place.ts'
import { workingSection, workingTree } from './working.ts'

const plan = 'midori'

const outline = async (db: Db) => (await workingTree(db, plan)).map(({ key, depth }) => `${'-'.repeat(depth)}${key}`)
const kinds = (db: Db) => db.selectFrom('revisions').select(['number', 'kind']).orderBy('number').execute()
const version = async (db: Db, key: string) => (await workingSection(db, plan, key))?.versionId ?? ''

test('sections are added where they are wanted, at any depth', () =>
  withDb(async (db) => {
    await samplePlan(db)
    const add = (key: string, parent: string | null, after: string | null) =>
      addSection(db, system, { plan, key, parent, after, number: '', title: key, ...because })
    await add('c0', null, null)
    await add('c1-1-1', 'c1-1', null)
    await add('c1-2', 'c1', 'c1-1')
    expect(await outline(db)).toEqual(['c0', 'c1', '-c1-1', '--c1-1-1', '-c1-2', 'c2'])
    expect((await kinds(db)).map(({ kind }) => kind)).toEqual(['section_add', 'section_add', 'section_add'])
    await expect(add('c3', null, 'c1-1')).rejects.toMatchObject({ field: 'after' })
  }))

test('a section moves with all below it, never below itself', () =>
  withDb(async (db) => {
    await samplePlan(db)
    const move = (section: string, parent: string | null, after: string | null) =>
      moveSection(db, system, { plan, section, parent, after, ...because })
    await move('c2', null, null)
    await move('c1', 'c2', null)
    expect(await outline(db)).toEqual(['c2', '-c1', '--c1-1'])
    await expect(move('c2', 'c1-1', null)).rejects.toMatchObject({ code: 'plans-desk:refused.belowItself' })
    await expect(move('c2', 'c2', null)).rejects.toMatchObject({ code: 'plans-desk:refused.belowItself' })
    await expect(move('c1', 'c2', null)).rejects.toMatchObject({ code: 'plans-desk:refused.samePlace' })
    expect(await order(db, plan)).toEqual({ c1: ['a', 'b', 'c'], 'c1-1': ['d'] })
  }))

test('a name is changed against the version that was seen', () =>
  withDb(async (db) => {
    await samplePlan(db)
    const expectedVersion = await version(db, 'c1')
    const rename = (title: string) =>
      renameSection(db, system, { plan, section: 'c1', expectedVersion, title, ...because })
    await expect(rename('章 c1')).rejects.toMatchObject({ code: 'plans-desk:refused.unchanged' })
    await expect(rename(' ')).rejects.toMatchObject({ field: 'title' })
    expect(await rename('新しい題')).toMatchObject({ revision: 1, section: 'c1' })
    await expect(rename('別の題')).rejects.toMatchObject({ status: 409, current: { title: '新しい題', number: '1' } })
  }))

test('a section taken out takes its blocks and sub-sections along, each with its revision', () =>
  withDb(async (db) => {
    await samplePlan(db)
    await removeSection(db, system, { plan, section: 'c1', ...because })
    expect(await outline(db)).toEqual(['c2'])
    expect(await order(db, plan)).toEqual({})
    expect((await kinds(db)).map(({ kind }) => kind)).toEqual([
      'remove',
      'section_remove',
      'remove',
      'remove',
      'remove',
      'section_remove',
    ])
    const again = removeSection(db, system, { plan, section: 'c1', ...because })
    await expect(again).rejects.toMatchObject({ code: 'plans-desk:refused.sectionGone' })
  }))

test('departments and goals that do not exist are refused', () =>
  withDb(async (db) => {
    await samplePlan(db)
    const attempt = (rest: object) =>
      addSection(db, system, { plan, parent: null, after: null, number: '', title: '章', ...because, ...rest })
    await expect(attempt({ sdgs: [18] })).rejects.toMatchObject({ field: 'sdgs' })
    await expect(attempt({ departmentId: 'nobody' })).rejects.toMatchObject({ field: 'departmentId' })
    await expect(attempt({ terms: ['018f0000-0000-7000-8000-000000000000'] })).rejects.toMatchObject({ field: 'terms' })
  }))
