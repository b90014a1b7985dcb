import { expect, test } from 'vitest'
import { seenOf, sinceSeen } from '#app/forms/seen.ts'
import { editBlock } from '#app/plans/writing/block.ts'
import { because, versionOf } from '#app/plans/writing/sample-plan.fixture.ts'
import type { Db } from '#db/connection'
import { rehearse } from '#db/rehearsal'
import { withDb } from '#db/testing'
import { answer, answeringSample, change, draftOf, group, resultInput, send } from './answering.fixture.ts'
import { excludeSubmission } from './exclusion.ts'
import { approveResponse, reopenResponse, saveResponse, submitResponse } from './response.ts'
import { previewResult, publishResult } from './result.ts'
import { resultPage } from './result-page.ts'

const edition = { stage: 'proposal', note: '' }
const shownMeanwhile = { status: 409, code: 'answers:refused.shownMeanwhile' }

/** Ready to be published, with one change in the plan. */
async function ready(db: Db) {
  const sample = await answeringSample(db)
  const sent = await send(db, '居場所を。')
  const same = await send(db, '居場所を。', { name: '佐藤 花', email: 'hana@example.jp' })
  const id = await group(db, sample, sent.opinions)
  await saveResponse(db, sample.author, draftOf(id, { category: 'reflect' }))
  await change(db, sample.author, id)
  await answer(db, sample, id, 'reflect', 1)
  const look = () => previewResult(db, 'iken', 2)
  const publish = (seen: string) => publishResult(db, sample.author, resultInput({ edition, seen }))
  return { sample, id, same, look, publish }
}

test('what is looked at before is what is published, and looking writes nothing', () =>
  withDb(async (db) => {
    const { look, publish } = await ready(db)
    const shown = await look()
    expect(shown.rows).toMatchObject([{ number: 1, similarCount: 2, category: 'reflect', revisions: [{ number: 1 }] }])
    for (const table of ['results', 'resultRows', 'editionRevisions'] as const) {
      expect(await db.selectFrom(table).selectAll().execute(), table).toEqual([])
    }
    expect(await db.selectFrom('editions').select('label').execute()).toEqual([{ label: '1' }])
    await publish(seenOf(shown.digests))
    const { rows } = await resultPage(db, 'iken')
    expect(rows).toEqual(shown.rows.map(({ digest: _, ...row }) => row))
  }))

test('an edit that somebody saved meanwhile is shown before it is published', () =>
  withDb(async (db) => {
    const { sample, look, publish } = await ready(db)
    const before = seenOf((await look()).digests)
    const text = { kind: 'paragraph' as const, body: 'ほかの人が直した文です。' }
    const expectedVersion = await versionOf(db, 'midori', 'b')
    await editBlock(db, sample.approver, { plan: 'midori', block: 'b', expectedVersion, text, ...because })
    await expect(rehearse(db, () => publish(before))).rejects.toMatchObject(shownMeanwhile)
    expect(await db.selectFrom('results').selectAll().execute()).toEqual([])
    const now = await look()
    expect(sinceSeen(before, now.digests)).toMatchObject({ fresh: { size: 1 }, gone: 0 })
    await publish(seenOf(now.digests))
  }))

test('another wording, approved meanwhile, and a number that changed are shown before they are published', () =>
  withDb(async (db) => {
    const { sample, id, same, look, publish } = await ready(db)
    const before = seenOf((await look()).digests)
    await reopenResponse(db, sample.author, { group: id, version: 1, reason: '直すため' })
    await saveResponse(db, sample.author, draftOf(id, { category: 'reflect', body: 'ほかの文', expectedVersion: 1 }))
    const second = { group: id, version: 2 }
    await submitResponse(db, sample.author, second)
    await approveResponse(db, sample.approver, second)
    await expect(rehearse(db, () => publish(before))).rejects.toMatchObject(shownMeanwhile)
    const looked = seenOf((await look()).digests)
    await excludeSubmission(db, sample.author, { submission: same.id, reason: '市外の方' })
    await submitResponse(db, sample.author, second)
    await approveResponse(db, sample.approver, second)
    await expect(rehearse(db, () => publish(looked))).rejects.toMatchObject(shownMeanwhile)
    await publish(seenOf((await look()).digests))
  }))

test('where two have to look, one asks and another publishes the same: rows and edition together', () =>
  withDb(async (db) => {
    const { sample, look } = await ready(db)
    await db.updateTable('municipality').set({ publicationByTwo: true }).execute()
    const seen = seenOf((await look()).digests)
    const by = (actor: typeof sample.author, changes = {}) =>
      publishResult(db, actor, resultInput({ edition, seen, ...changes }))
    expect(await by(sample.author)).toBe('asked')
    expect(await db.selectFrom('results').selectAll().execute()).toEqual([])
    expect(await by(sample.author)).toBe('asked')
    expect(await by(sample.approver, { edition: { ...edition, note: '別のことば' } })).toBe('asked')
    expect(await by(sample.author)).toBe('asked')
    expect(await by(sample.approver)).toBe('published')
    const both = { publishedBy: sample.approver.id, askedBy: sample.author.id }
    expect(await db.selectFrom('results').select(['publishedBy', 'askedBy']).executeTakeFirst()).toEqual(both)
    const second = db.selectFrom('editions').select(['publishedBy', 'askedBy']).where('label', '=', '2')
    expect(await second.executeTakeFirst()).toEqual(both)
  }))
