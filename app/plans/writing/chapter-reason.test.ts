import { expect, test } from 'vitest'
import { system } from '#app/journal/journal.ts'
import { publishEdition } from '#app/plans/editions/edition.ts'
import { withDb } from '#db/testing'
import { editBlock } from './block.ts'
import { chapterReason, lastReason, reasonTyped, setChapterReason, whyAtHand } from './chapter-reason.ts'
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
    expect(reasonTyped(standing)).toEqual({
      ...{ reason: council.reason, reasonEasy: null, reasonEn: null },
      ...{ causes: ['council'], note_council: '第3回' },
    })
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
    await samplePlan(db, { slug: 'newer', published: false })
    const early = setChapterReason(db, system, { plan: 'newer', section: 'c1', ...because })
    await expect(early).rejects.toMatchObject({ code: 'plans-desk:why.notYet' })
  }))

test('the next change begins with the reason its writer gave last, in the same sitting', () =>
  withDb(async (db) => {
    await samplePlan(db)
    const [actor, other] = [await staffMember(db), await staffMember(db)]
    const at = { slug: plan, editions: [1] }
    const edit = async (body: string, why: object) => {
      const expectedVersion = await versionOf(db, plan, 'a')
      return editBlock(db, actor, { plan, block: 'a', expectedVersion, text: { kind: 'paragraph', body }, ...why })
    }
    await edit('きのう直した文です。', { ...because, at: new Date(Date.now() - 13 * 3_600_000) })
    expect(await whyAtHand(db, actor, at, 'c1')).toMatchObject({ why: { isRemembered: false }, typed: {} })
    await edit('一度めに直した文です。', because)
    await edit('二度めに直した文です。', council)
    const { why, typed } = await whyAtHand(db, actor, at, 'c1')
    expect(why).toMatchObject({ asked: true, standing: null, isRemembered: true })
    const own = { reason: council.reason, reasonEasy: null, reasonEn: null }
    expect(typed).toEqual({ ...own, causes: ['council'], note_council: '第3回' })
    // what others said, and what was said for another answer, is no reason of one's own
    expect(await lastReason(db, other, plan, null)).toBeNull()
    expect(await lastReason(db, actor, plan, '00000000-0000-7000-8000-000000000001')).toBeNull()
    // what was decided for the chapter goes before
    await setChapterReason(db, actor, { plan, section: 'c1', ...because })
    expect(await whyAtHand(db, actor, at, 'c1')).toMatchObject({
      why: { standing: { key: 'c1' }, isRemembered: false },
      typed: { reason: because.reason },
    })
  }))
