import { expect, test } from 'vitest'
import { responseOn } from '#app/plans/withdrawals/response.fixture.ts'
import { withDb } from '#db/testing'
import { blockHistory } from './block-history.ts'
import { compareEditions } from './comparison.ts'
import { editionPage } from './edition-page.ts'
import { planList } from './plan-list.ts'
import { planPage } from './plan-page.ts'
import { Fixture, twoEditions } from './reading.fixture.ts'
import { revisionLog, revisionPage } from './revision-log.ts'
import { sectionPage } from './section-page.ts'
import { toldText } from './told.ts'

const missing = { status: 404 }

test('a plan without an edition is not there', () =>
  withDb(async (trx) => {
    const { planId } = await Fixture.make(trx)
    expect(planId).toBeTruthy()
    expect(await planList(trx)).toEqual([])
    await expect(planPage(trx, 'plan')).rejects.toMatchObject(missing)
    await expect(sectionPage(trx, 'plan', '1')).rejects.toMatchObject(missing)
    await expect(revisionLog(trx, 'plan')).rejects.toMatchObject(missing)
    await expect(compareEditions(trx, 'plan')).rejects.toMatchObject(missing)
  }))

test('a plan shows its newest edition first, its outline and its public revisions', () =>
  withDb(async (trx) => {
    await twoEditions(trx)
    const [listed] = await planList(trx)
    expect(listed).toMatchObject({ slug: 'plan', stage: { code: 'draft', en: 'Draft' }, edition: { label: '2' } })
    const page = await planPage(trx, 'plan')
    expect(page.current).toMatchObject({ label: '2', revisions: 6 })
    expect(page.editions.map(({ label }) => label)).toEqual(['2', '1'])
    expect(page.outline.map(({ key }) => key)).toEqual(['1', '1-1'])
    expect(page.revisions.map(({ number }) => number)).toEqual([6, 5, 4, 3, 2])
  }))

test('a section has its blocks, its place in the plan and why they read as they do', () =>
  withDb(async (trx) => {
    await twoEditions(trx)
    const page = await sectionPage(trx, 'plan', '1-1')
    expect(page.blocks.map(({ key }) => key)).toEqual(['split', 'half', 'moved', 'kept', 'added'])
    expect(page.blocks.map(({ revised }) => revised?.notes[0]?.kind)).toEqual([
      'split',
      'split',
      'move',
      'merge',
      'add',
    ])
    expect(page.ancestors.map(({ key }) => key)).toEqual(['1'])
    expect(page.previous?.key).toBe('1')
    expect(page.next).toBeNull()
    expect(page.lastRevised).toMatchObject({ editionLabel: '2', count: 4 })
    const above = await sectionPage(trx, 'plan', '1')
    expect(above.lastRevised).toMatchObject({ count: 5 })
    expect(above.children).toMatchObject([{ key: '1-1', opening: { ja: '前の文。' } }])
    // what is still working text at the desk leaves no trace
    expect(above.blocks.map(({ revised }) => revised?.notes[0]?.number)).toEqual([undefined, 1])
    expect(above.blocks[1]?.revised?.notes[0]?.causes).toEqual([{ kind: 'council', note: '第3回審議会' }])
  }))

test('a paragraph revised again and again tells its newest causes first, and how many there were', () =>
  withDb(async (trx) => {
    const made = await Fixture.make(trx)
    await made.publish(1, [{ key: '1', blocks: { a: '一。', b: '他。' } }])
    await made.publish(2, [{ key: '1', blocks: { a: '二。', b: '他。' } }])
    const change = { section: '1', block: 'a', before: '一。', after: '二。' }
    const { departmentId } = await trx.selectFrom('plans').select('departmentId').executeTakeFirstOrThrow()
    const edition = { id: made.ids.get('edition 1.0') ?? '' }
    const responseId = await responseOn(trx, { slug: 'plan', departmentId, edition })
    const answered = { ...change, causes: [{ kind: 'response' as const, responseId }] }
    for (const each of [change, answered, change, change, change]) await made.revise('edit', each, ['1.0', '2.0'])
    const [often, never] = (await sectionPage(trx, 'plan', '1')).blocks
    // an answer to residents before what came after it
    expect(often?.revised).toMatchObject({ times: 5, notes: [{ number: 5 }, { number: 4 }, { number: 2 }] })
    expect(never?.revised).toBeNull()
  }))

test('an older edition stays as it was, and a section that is gone is shown as it last was', () =>
  withDb(async (trx) => {
    await twoEditions(trx)
    const old = await sectionPage(trx, 'plan', '1', '1')
    expect(old.edition.label).toBe('1')
    expect(old.newest.label).toBe('2')
    expect(old.blocks.map(({ revised }) => revised)).toEqual([null, null, null])
    expect(old.blocks.map(({ later }) => later?.number)).toEqual([undefined, 1, 2])
    const taken = (await sectionPage(trx, 'plan', '1-1', '1')).blocks.at(-1)
    expect(taken).toMatchObject({ key: 'taken', later: { number: 4, editionLabel: '2', isGone: false } })
    const gone = await sectionPage(trx, 'plan', '2')
    expect(gone).toMatchObject({ edition: { label: '1' }, inNewest: false, blocks: [{ later: { isGone: true } }] })
    await expect(sectionPage(trx, 'plan', '2', '2')).rejects.toMatchObject(missing)
    await expect(sectionPage(trx, 'plan', '1', 'latest')).rejects.toMatchObject(missing)
  }))

test('an edition says where it differs from the one before', () =>
  withDb(async (trx) => {
    await twoEditions(trx)
    const page = await editionPage(trx, 'plan', '2')
    expect(page).toMatchObject({ edition: { revisions: 6 }, previous: { label: '1' }, next: null })
    expect(page.outline.map(({ revisions }) => revisions)).toEqual([1, 4])
    await expect(editionPage(trx, 'plan', '3')).rejects.toMatchObject(missing)
  }))

test('the revision log tells what was there before and after, and only what is public', () =>
  withDb(async (trx) => {
    const made = await twoEditions(trx)
    const { revisions, total } = await revisionLog(trx, 'plan')
    expect(total).toBe(6)
    expect(revisions.map(({ before, after }) => [toldText(before), toldText(after)])).toEqual([
      ['消える文。', ''],
      ['', '新しい文。'],
      ['残る文。\n入る文。', '残る文。入る文。'],
      ['前の文。後の文。', '前の文。\n後の文。'],
      ['動く文。', '動く文。'],
      ['検討します。', '設けます。'],
    ])
    expect(revisions[5]).toMatchObject({ fromEdition: '1', toEdition: '2', department: { ja: '企画課' } })
    expect(Object.keys(revisions[5] ?? {})).not.toContain('madeBy')
    await expect(revisionPage(trx, 'plan', 7)).rejects.toMatchObject(missing)
    expect(await revisionPage(trx, 'plan', 2)).toMatchObject({ fromSection: { key: '1' }, section: { key: '1-1' } })
    expect(made.planId).toBe((await revisionPage(trx, 'plan', 2)).plan.id)
  }))

test.each([
  [{ section: '1' }, [5, 4, 3, 2, 1]],
  [{ section: '1-1' }, [5, 4, 3, 2]],
  [{ section: '2' }, [6]],
  [{ section: 'nowhere' }, []],
  [{ cause: 'council' as const }, [1]],
  [{ edition: '2' }, [6, 5, 4, 3, 2, 1]],
  [{ edition: '1' }, []],
  [{ before: 3 }, [2, 1]],
])('the revision log filtered by %j', (filter, numbers) =>
  withDb(async (trx) => {
    await twoEditions(trx)
    expect((await revisionLog(trx, 'plan', filter)).revisions.map(({ number }) => number)).toEqual(numbers)
  }),
)

test('what was often done to a block comes in pages, each revision once', () =>
  withDb(async (trx) => {
    const made = await Fixture.make(trx)
    await made.publish(1, [{ key: '1', blocks: { a: '一。' } }])
    await made.publish(2, [{ key: '1', blocks: { a: '二。' } }])
    for (let n = 0; n < 70; n++) {
      await made.revise('edit', { section: '1', block: 'a', before: '一。', after: '二。' }, ['1.0', '2.0'])
    }
    const found: number[][] = []
    for (let before: number | undefined; found.length === 0 || before; ) {
      const { revisions, hasMore } = await blockHistory(trx, 'plan', 'a', before)
      found.push(revisions.map(({ number }) => number))
      before = hasMore ? revisions.at(-1)?.number : undefined
    }
    expect(found.map(({ length }) => length)).toEqual([30, 30, 10])
    expect(found.flat()).toEqual(Array.from({ length: 70 }, (_, at) => 70 - at))
  }))

test('a block tells what became of it', () =>
  withDb(async (trx) => {
    await twoEditions(trx)
    const kept = await blockHistory(trx, 'plan', 'kept')
    expect(kept.now).toMatchObject({ sectionKey: '1-1', title: { ja: 'みんなの居場所' } })
    expect(await blockHistory(trx, 'plan', 'taken')).toMatchObject({
      now: null,
      mergedInto: 'kept',
      lastText: '入る文。',
    })
    expect(await blockHistory(trx, 'plan', 'half')).toMatchObject({ splitFrom: 'split', revisions: [{ number: 3 }] })
    expect(await blockHistory(trx, 'plan', 'removed')).toMatchObject({ now: null, mergedInto: null, lastEdition: '1' })
    expect((await blockHistory(trx, 'plan', 'same')).revisions).toEqual([])
    await expect(blockHistory(trx, 'plan', 'nowhere')).rejects.toMatchObject(missing)
  }))
