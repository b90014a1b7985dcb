import { expect, test } from 'vitest'
import { newId } from '#app/text/ids.ts'
import { withDb } from '#db/testing'
import { type ChangedBlock, changesIn, compareEditions } from './comparison.ts'
import { Fixture, twoEditions } from './reading.fixture.ts'

/** The text before and the text after. */
const textsOf = (block: ChangedBlock | undefined) => {
  const parts = block?.change.body.passages.flatMap((passage) => passage.parts ?? []) ?? []
  const without = (kind: string) => parts.filter((part) => part.kind !== kind).map(({ text }) => text)
  return [without('added').join(''), without('removed').join('')]
}

test('every block has one state, by its identity and its revisions', () =>
  withDb(async (trx) => {
    await twoEditions(trx)
    const { sections: compared, counts } = await compareEditions(trx, 'plan', '1', '2')
    const sections = await changesIn(trx, compared)
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
    expect(edited?.change.body.passages[0]?.parts?.map(({ kind }) => kind)).toContain('added')
    expect(edited?.revisions[0]?.causes).toEqual([{ kind: 'council', note: '第3回審議会' }])
    expect(sections[1]?.blocks[1]?.movedFrom).toMatchObject({ key: '1' })
    expect(textsOf(sections[1]?.blocks[2])).toEqual(['残る文。\n入る文。', '残る文。入る文。'])
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
    const { sections: compared } = await compareEditions(trx, 'plan', '1', '3')
    const sections = await changesIn(trx, compared)
    expect(sections[0]?.blocks).toMatchObject([{ key: 'c', state: 'merged' }])
    expect(textsOf(sections[0]?.blocks[0])).toEqual(['一。\n二。', '三。'])
    expect(sections[0]?.blocks[0]?.revisions.map(({ number }) => number)).toEqual([1, 2, 3])
  }))

test('what was changed and changed back between two editions is the same, and its reasons are not told', () =>
  withDb(async (trx) => {
    const made = await Fixture.make(trx)
    await made.publish(1, [{ key: '1', blocks: { a: '一。', b: '二。', c: '三。' } }])
    await made.publish(2, [{ key: '1', blocks: { a: '一つ。', b: '二。', c: '三。' } }])
    await made.publish(3, [{ key: '1', blocks: { a: '一。', b: '二。', c: '四。' } }])
    const way: [string, string][] = [
      ['1.0', '2.0'],
      ['2.0', '3.0'],
    ]
    await made.revise('edit', { section: '1', block: 'a', before: '一。', after: '一つ。' }, way[0])
    await made.revise('edit', { section: '1', block: 'a', before: '一つ。', after: '一。' }, way[1])
    for (const _ of way) await made.revise('move', { section: '1', block: 'b', before: '二。', after: '二。' }, way[1])
    await made.revise('edit', { section: '1', block: 'c', before: '三。', after: '四。' }, way[1])
    const { sections, counts, revisionIds } = await compareEditions(trx, 'plan', '1', '3')
    expect(sections[0]?.blocks.map(({ key, state }) => [key, state])).toEqual([['c', 'edited']])
    expect(counts).toMatchObject({ same: 2, edited: 1, moved: 0 })
    expect(revisionIds).toHaveLength(1)
    const [changed] = (await compareEditions(trx, 'plan', '1', '2')).sections
    expect(changed?.blocks.map(({ key, state }) => [key, state])).toEqual([['a', 'edited']])
  }))

test('of sections, names in other languages and a new order among others are changes too', () =>
  withDb(async (trx) => {
    const made = await Fixture.make(trx)
    const blocks = { a: '一。' }
    await made.publish(1, [
      { key: '1', title: '一', blocks },
      { key: '2', title: '二', blocks: {} },
    ])
    await made.publish(2, [
      { key: '2', title: '二', blocks: {} },
      { key: '1', title: '一', blocks },
    ])
    await made.revise('section_move', { section: '2' }, ['1.0', '2.0'])
    const version = newId()
    await trx
      .insertInto('sectionVersions')
      .values({ id: version, sectionId: made.section('1'), number: '1', title: '一', titleEn: 'One' })
      .execute()
    await made.publish(3, [
      { key: '2', title: '二', blocks: {} },
      { key: '1', title: '一', blocks, version },
    ])
    const states = async (from: string, to: string) =>
      (await compareEditions(trx, 'plan', from, to)).sections.map(({ key, state }) => [key, state])
    expect(await states('1', '2')).toEqual([['2', 'moved']])
    expect(await states('2', '3')).toEqual([['1', 'told']])
    const [section] = await changesIn(trx, (await compareEditions(trx, 'plan', '2', '3')).sections)
    expect(section?.change.en?.passages).toMatchObject([{ parts: [{ kind: 'added', text: 'One' }] }])
  }))
