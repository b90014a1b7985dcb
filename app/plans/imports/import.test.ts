import { expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import { publishEdition } from '#app/plans/editions/edition.ts'
import { cell, docxFile, inList, level, list, paragraph, row, table, use } from '#app/plans/sources/docx.fixture.ts'
import { addBlock, editBlock } from '#app/plans/writing/block.ts'
import { order, samplePlan, versionOf } from '#app/plans/writing/sample-plan.fixture.ts'
import { addSection } from '#app/plans/writing/section.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { decide } from './decision.ts'
import { forgetImports } from './forgetting.ts'
import { importOf, judged, kindOf, linesOf, markOf } from './found.ts'
import { readImport } from './reading.ts'
import { snapshotOf } from './snapshot.ts'
import { startImport } from './start.ts'
import { takeIn, undoImport } from './taking-in.ts'

const plan = 'midori'
const text =
  '第１章 目的\nこの計画は、まちづくりを進めます。\n(1) 期間\n五年です。\n(2) 体制\n市が進めます。\n■ 窓口\n企画課です。'

async function imported(db: Db, given: Partial<Parameters<typeof startImport>[2]> = { text }) {
  const id = await startImport(db, system, { plan, ...given })
  await readImport(db, { import: id })
  return id
}
const stateNow = async (db: Db, id: string) => (await importOf(db, plan, id))?.state
const outline = async (db: Db) => {
  const rows = await db
    .selectFrom('workingSections')
    .innerJoin('sectionVersions', 'sectionVersions.id', 'workingSections.versionId')
    .select(['number', 'title', 'parentId', 'workingSections.sectionId', 'position'])
    .orderBy('position')
    .execute()
  const below = (parent: string | null): string[] =>
    rows
      .filter(({ parentId }) => parentId === parent)
      .flatMap((each) => [`${each.number}/${each.title}`, ...below(each.sectionId).map((one) => `  ${one}`)])
  return below(null)
}
const bodies = async (db: Db) =>
  (
    await db
      .selectFrom('workingBlocks')
      .innerJoin('blockVersions', 'blockVersions.id', 'workingBlocks.versionId')
      .select('body')
      .orderBy('workingBlocks.blockId')
      .execute()
  ).map(({ body }) => body)
const idOf = async (db: Db) =>
  (await db.selectFrom('plans').select('id').where('slug', '=', plan).executeTakeFirstOrThrow()).id

test('a text is read, taken in after what is there, and undone to exactly what was there', () =>
  withDb(async (db) => {
    await samplePlan(db, { published: false })
    const before = await snapshotOf(db, await idOf(db))
    const id = await imported(db)
    expect(await stateNow(db, id)).toBe('ready')
    expect(await order(db, plan)).toMatchObject({ c1: ['a', 'b', 'c'] })
    const counted = await takeIn(db, system, { plan, import: id, way: 'after' })
    expect(counted).toMatchObject({ lost: 0, sections: 4, blocks: 4 })
    expect(await outline(db)).toEqual([
      '1/章 c1',
      '  1-1/章 c1-1',
      '2/章 c2',
      '第１章/目的',
      '  (1)/期間',
      '  (2)/体制',
      '    ■/窓口',
    ])
    expect(await bodies(db)).toContain('この計画は、まちづくりを進めます。')
    await undoImport(db, system, { plan, import: id })
    expect(await snapshotOf(db, await idOf(db))).toEqual(before)
    expect(await stateNow(db, id)).toBe('undone')
    await takeIn(db, system, { plan, import: id, way: 'instead' })
    expect(await outline(db)).toEqual(['第１章/目的', '  (1)/期間', '  (2)/体制', '    ■/窓口'])
    await undoImport(db, system, { plan, import: id })
    expect(await snapshotOf(db, await idOf(db))).toEqual(before)
    const verbs = await db
      .selectFrom('journal')
      .select('verb')
      .where('aboutKind', '=', 'import')
      .orderBy('id')
      .execute()
    expect(verbs.map(({ verb }) => verb)).toEqual([
      'import.started',
      'import.taken',
      'import.undone',
      'import.taken',
      'import.undone',
    ])
  }))

test('what somebody changed since is told, and nothing is undone', () =>
  withDb(async (db) => {
    await samplePlan(db, { published: false })
    const id = await imported(db)
    await takeIn(db, system, { plan, import: id, way: 'after' })
    const block = { kind: 'paragraph' as const, body: '後から足した文です。' }
    await addBlock(db, system, { plan, section: 'c2', after: null, block })
    await editBlock(db, system, {
      plan,
      block: 'a',
      expectedVersion: await versionOf(db, plan, 'a'),
      text: { ...block, body: '直した文です。' },
    })
    await addSection(db, system, { plan, parent: null, after: null, number: '0', title: 'はじめに' })
    const refused = await undoImport(db, system, { plan, import: id }).catch((error) => error)
    expect(refused).toMatchObject({ status: 409, code: 'plan-import:refused.changedSince' })
    const told = refused.current.map(({ text }: { text: string }) => text)
    expect(told).toEqual(expect.arrayContaining(['0 はじめに', '後から足した文です。', '直した文です。']))
    expect(await stateNow(db, id)).toBe('taken')
  }))

test('what lines become is decided one by one or for all alike, and by one person at a time', () =>
  withDb(async (db) => {
    await samplePlan(db, { published: false })
    const id = await imported(db)
    const kinds = async () => (await linesOf(db, id)).map(kindOf)
    expect(await kinds()).toEqual([
      'heading1',
      'paragraph',
      'heading2',
      'paragraph',
      'heading2',
      'paragraph',
      'heading3',
      'paragraph',
    ])
    const seen = markOf(['heading2'])
    expect(await decide(db, system, { import: id, seen, lines: [{ at: 2, kind: 'list', isForAlike: true }] })).toBe(2)
    expect((await kinds()).slice(2, 6)).toEqual(['list', 'paragraph', 'list', 'paragraph'])
    await expect(decide(db, system, { import: id, seen, lines: [{ at: 2, kind: 'aside' }] })).rejects.toMatchObject({
      status: 409,
    })
    await expect(decide(db, system, { import: id, lines: [{ at: 1, kind: 'table' }] })).rejects.toMatchObject({
      status: 422,
    })
    expect(await decide(db, system, { import: id, lines: [{ at: 7, kind: 'aside' }] })).toBe(1)
    const rows = await linesOf(db, id)
    expect(judged(rows, [], '').conservation).toMatchObject({ aside: 6, lost: 0 })
    await expect(takeIn(db, system, { plan, import: id, way: 'after', seen: 'older' })).rejects.toMatchObject({
      status: 409,
    })
    await takeIn(db, system, { plan, import: id, way: 'after' })
    await expect(decide(db, system, { import: id, lines: [{ at: 0, kind: 'aside' }] })).rejects.toMatchObject({
      code: 'plan-import:refused.is.taken',
    })
    await expect(takeIn(db, system, { plan, import: id, way: 'after' })).rejects.toMatchObject({ status: 409 })
  }))

const png = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010806000000', 'hex')

test('a Word file comes with its numbers, lists, tables, pictures and comments', () =>
  withDb(async (db) => {
    await samplePlan(db, { published: false })
    const numbering = list(1, level(0, 'decimalFullWidth', '第%1章') + level(1, 'decimal', '(%2)')) + use(1, 1)
    const picture = '<w:r><w:drawing><wp:docPr id="1" descr="人口の推移"/><a:blip r:embed="p"/></w:drawing></w:r>'
    const bytes = docxFile({
      numbering,
      relations: '<Relationship Id="p" Type="http://x/image" Target="media/image1.png"/>',
      files: { 'word/media/image1.png': png },
      comments: `<w:comment w:id="0" w:author="山田">${paragraph('確かめる')}</w:comment>`,
      body:
        inList('現状', 1) +
        paragraph('<w:r><w:t>人口が減ります。</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r>') +
        table(row(cell('年') + cell('人口'), '<w:tblHeader/>') + row(cell('2020') + cell('10,000'))) +
        paragraph(picture) +
        paragraph('図1　人口の推移') +
        inList('目標', 1) +
        paragraph('目指します。'),
    })
    const id = await imported(db, { file: { name: '計画.docx', bytes } })
    await takeIn(db, system, { plan, import: id, way: 'instead' })
    expect(await outline(db)).toEqual(['第１章/現状', '第２章/目標'])
    expect(await bodies(db)).toEqual([
      '人口が減ります。',
      '| 年 | 人口 |\n| --- | --- |\n| 2020 | 10,000 |',
      '',
      '目指します。',
    ])
    const figure = await db
      .selectFrom('blockVersions')
      .select(['alt', 'caption', 'filePath'])
      .where('kind', '=', 'figure')
      .executeTakeFirst()
    expect(figure).toMatchObject({
      alt: '人口の推移',
      caption: '図1　人口の推移',
      filePath: expect.stringMatching(/^\/files\/\w+\.png$/),
    })
    const found = await importOf(db, plan, id)
    expect(found?.remarks).toEqual([
      { by: '山田', text: '確かめる', section: expect.any(String), block: expect.any(String) },
    ])
  }))

test('what cannot be read is said, at once where its beginning tells it, and nothing of it is in the plan', () =>
  withDb(async (db) => {
    await samplePlan(db, { published: false })
    await expect(startImport(db, system, { plan, text: ' \n' })).rejects.toMatchObject({
      code: 'plan-import:refused.nothing',
    })
    const old = { name: '計画.docx', bytes: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]) }
    await expect(startImport(db, system, { plan, file: old })).rejects.toMatchObject({
      code: 'plan-import:refused.oldWord',
      field: 'file',
    })
    const bytes = docxFile({ body: '', files: { 'word/vbaProject.bin': new Uint8Array(9) } })
    const id = await imported(db, { file: { name: '計画.docx', bytes } })
    expect(await importOf(db, plan, id)).toMatchObject({
      state: 'refused',
      refusal: { code: 'plan-import:refused.macros' },
      progress: 100,
    })
    expect(await linesOf(db, id)).toEqual([])
    await expect(takeIn(db, system, { plan, import: id, way: 'after' })).rejects.toMatchObject({
      code: 'plan-import:refused.is.refused',
    })
  }))

test('a job done again after a restart leaves the same', () =>
  withDb(async (db) => {
    await samplePlan(db, { published: false })
    const id = await imported(db)
    await decide(db, system, { import: id, lines: [{ at: 0, kind: 'aside' }] })
    const lines = await linesOf(db, id)
    await readImport(db, { import: id })
    expect(await linesOf(db, id)).toEqual(lines)
  }))

test('a published plan takes nothing in, and a taking in that was published is not undone', () =>
  withDb(async (db) => {
    await samplePlan(db, { published: false })
    const id = await imported(db)
    await takeIn(db, system, { plan, import: id, way: 'after' })
    await publishEdition(db, system, { plan, stage: 'draft', note: '' })
    const published = { status: 409, code: 'plan-import:refused.published' }
    await expect(undoImport(db, system, { plan, import: id })).rejects.toMatchObject(published)
    await expect(startImport(db, system, { plan, text })).rejects.toMatchObject(published)
  }))

test('lines, pictures and file are destroyed after ninety days; that something was brought in stays', () =>
  withDb(async (db) => {
    await samplePlan(db, { published: false })
    const id = await imported(db)
    await forgetImports(db)
    expect(await linesOf(db, id)).toHaveLength(8)
    await db
      .updateTable('imports')
      .set({ madeAt: new Date(Date.now() - 91 * 86_400_000) })
      .where('id', '=', id)
      .execute()
    await forgetImports(db)
    expect(await linesOf(db, id)).toEqual([])
    expect(await importOf(db, plan, id)).toMatchObject({ state: 'forgotten', sha256: null })
  }))

test('a heading that is too long for one is named by its line in the document, and nothing is taken in', () =>
  withDb(async (db) => {
    await samplePlan(db, { published: false })
    const id = await imported(db, { text: `第１章 目的\n\n${'長い文です。'.repeat(40)}` })
    await decide(db, system, { import: id, lines: [{ at: 1, kind: 'heading2' }] })
    const refused = { code: 'plan-import:refused.longHeading', values: { line: 3, most: 200 } }
    await expect(takeIn(db, system, { plan, import: id, way: 'after' })).rejects.toMatchObject(refused)
  }))
