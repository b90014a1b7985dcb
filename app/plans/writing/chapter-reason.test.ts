import { expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import { publishEdition } from '#app/plans/editions/edition.ts'
import { withDb } from '#db/testing'
import { editBlock } from './block.ts'
import { chapterReason, reasonTyped, setChapterReason } from './chapter-reason.ts'
import { because, samplePlan, staffMember, versionOf } from './sample-plan.fixture.ts'

const plan = 'midori'
const council = {
  reason: '審議会の答申を受けて全面的に書き直すため',
  causes: [{ kind: 'council' as const, note: '第3回' }],
}

test('one reason covers a chapter and what lies below it, until the next edition', () =>
  withDb(async (db) => {
    await samplePlan(db)
    const actor = await staffMember(db)
    await setChapterReason(db, actor, { plan, section: 'c1', ...council })
    const standing = await chapterReason(db, plan, 'c1-1')
    expect(standing).toMatchObject({ section: { key: 'c1' }, ...council })
    expect(await chapterReason(db, plan, 'c2')).toBeNull()
    expect(reasonTyped(standing)).toEqual({ reason: council.reason, causes: ['council'], note_council: '第3回' })
    const own = { reason: '字句を整えるため', causes: [{ kind: 'internal' as const, note: '' }] }
    await setChapterReason(db, actor, { plan, section: 'c1-1', ...own })
    expect(await chapterReason(db, plan, 'c1-1')).toMatchObject({ section: { key: 'c1-1' }, ...own })
    await setChapterReason(db, actor, { plan, section: 'c1-1', reason: '', causes: [] })
    expect(await chapterReason(db, plan, 'c1-1')).toMatchObject({ section: { key: 'c1' } })
    const text = { kind: 'paragraph' as const, body: '直した文です。' }
    const expectedVersion = await versionOf(db, plan, 'a')
    await editBlock(db, actor, { plan, block: 'a', expectedVersion, text, ...council })
    await publishEdition(db, actor, { plan, stage: 'draft', note: '' })
    expect(await chapterReason(db, plan, 'c1')).toBeNull()
    const told = await db.selectFrom('journal').select('verb').where('verb', '=', 'section.reason_set').execute()
    expect(told).toHaveLength(3)
  }))

test('it is a whole reason or none, and none before there is an edition', () =>
  withDb(async (db) => {
    await samplePlan(db)
    const set = (why: object) => setChapterReason(db, system, { plan, section: 'c1', ...because, ...why })
    await expect(set({ reason: '' })).rejects.toMatchObject({ code: 'plans-desk:refused.reasonMissing' })
    await expect(set({ causes: [] })).rejects.toMatchObject({ code: 'plans-desk:refused.causeMissing' })
    await samplePlan(db, { slug: 'new', published: false })
    const early = setChapterReason(db, system, { plan: 'new', section: 'c1', ...because })
    await expect(early).rejects.toMatchObject({ code: 'plans-desk:why.notYet' })
  }))
