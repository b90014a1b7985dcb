import { expect, test } from 'vitest'
import { withDb } from '#db/testing'
import { compareEditions } from './comparison.ts'
import { Fixture, twoEditions } from './reading.fixture.ts'

test('every block has one state, by its identity and its revisions', () =>
  withDb(async (trx) => {
    await twoEditions(trx)
    const { sections, counts } = await compareEditions(trx, 'plan', '1', '2')
    const found = sections.map(({ key, state, before, blocks }) => [
      key,
      state,
      before,
      blocks.map((b) => [b.key, b.state]),
    ])
    expect(found).toEqual([
      ['1', 'same', null, [['edited', 'edited']]],
      [
        '1-1',
        'renamed',
        '1-1 居場所',
        [
          ['split', 'split'],
          ['moved', 'moved'],
          ['kept', 'merged'],
          ['added', 'added'],
        ],
      ],
      ['2', 'removed', null, [['removed', 'removed']]],
    ])
    expect(counts).toEqual({ same: 1, edited: 1, moved: 1, split: 1, merged: 1, added: 1, removed: 1 })
    const [edited] = sections[0]?.blocks ?? []
    expect(edited?.parts.map(({ kind }) => kind)).toContain('added')
    expect(edited?.revisions[0]?.causes).toEqual([{ kind: 'council', note: '第3回審議会' }])
    expect(sections[1]?.blocks[1]?.movedFrom).toMatchObject({ key: '1' })
    expect(sections[1]?.blocks[2]).toMatchObject({ before: '残る文。\n入る文。', after: '残る文。入る文。' })
  }))

test('the older edition comes first, whichever was named first', () =>
  withDb(async (trx) => {
    await twoEditions(trx)
    const one = await compareEditions(trx, 'plan', '1', '2')
    expect(await compareEditions(trx, 'plan', '2', '1')).toEqual(one)
    expect(await compareEditions(trx, 'plan')).toEqual(one)
  }))

test('what stayed the same is shown when asked for', () =>
  withDb(async (trx) => {
    await twoEditions(trx)
    const { sections } = await compareEditions(trx, 'plan', '1', '2', { all: true })
    expect(sections[0]?.blocks.map(({ state }) => state)).toEqual(['same', 'edited'])
  }))

test('an edition compared with itself has no changes; one that is not there is not found', () =>
  withDb(async (trx) => {
    await twoEditions(trx)
    expect((await compareEditions(trx, 'plan', '2', '2')).sections).toEqual([])
    await expect(compareEditions(trx, 'plan', '1', '3')).rejects.toMatchObject({ status: 404 })
  }))

test('over several editions all reasons on the way are told', () =>
  withDb(async (trx) => {
    const made = await Fixture.make(trx)
    await made.publish(1, [{ key: '1', blocks: { a: '一。', b: '二。' } }])
    await made.publish(2, [{ key: '1', blocks: { a: '一。二。' } }])
    await made.publish(3, [{ key: '1', blocks: { c: '三。' } }])
    await made.revise('merge', { section: '1', block: 'a', before: '一。', after: '一。二。', others: ['b'] }, [
      '1.0',
      '2.0',
    ])
    await made.revise('add', { section: '1', block: 'c', after: '三。' }, ['2.0', '3.0'])
    await made.revise('merge', { section: '1', block: 'c', before: '三。', after: '三。', others: ['a'] }, [
      '2.0',
      '3.0',
    ])
    const { sections } = await compareEditions(trx, 'plan', '1', '3')
    expect(sections[0]?.blocks).toMatchObject([{ key: 'c', state: 'merged', before: '一。\n二。', after: '三。' }])
    expect(sections[0]?.blocks[0]?.revisions.map(({ number }) => number)).toEqual([1, 2, 3])
  }))
