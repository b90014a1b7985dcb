import { expect, test } from 'vitest'
import { unlinkResponse } from '#app/plans/writing/cause.ts'
import { freshDatabase, withDb } from '#db/testing'
import { answer, answeringSample, change, day, draftOf, group, resultInput, send } from './answering.fixture.ts'
import { excludeSubmission } from './exclusion.ts'
import { takeOutOfGroup } from './group.ts'
import { approveResponse, reopenResponse, saveResponse, submitResponse } from './response.ts'
import { publishResult } from './result.ts'
import { checkResult } from './result-check.ts'
import { resultPage } from './result-page.ts'
import { answersTo, traceOf } from './trace.ts'

const refused = (code: string) => expect.objectContaining({ code })
const edition = { stage: 'proposal', note: '意見を受けて直しました。' }

test('R1: every opinion that counts needs an approved answer; late, excluded and withdrawn ones do not', () =>
  withDb(async (trx) => {
    const sample = await answeringSample(trx)
    const sent = await send(trx, ['居場所を。', 'バスを。'])
    await send(trx, '遅れました。', { channel: 'mail', now: day(-0.5) })
    const outsider = await send(trx, '市外からです。')
    await excludeSubmission(trx, sample.author, { submission: outsider.id, reason: '市外の方' })
    const kinds = async () => (await checkResult(trx, 'iken')).problems
    expect(await kinds()).toMatchObject([{ kind: 'unsorted', count: 2 }])
    const first = await group(trx, sample, sent.opinions.slice(0, 1))
    const second = await group(trx, sample, sent.opinions.slice(1), null)
    expect(await kinds()).toMatchObject([{ kind: 'unapproved', count: 2, groups: [{ id: first }, { id: second }] }])
    await answer(trx, sample, first)
    await answer(trx, sample, second, 'out_of_scope')
    expect(await kinds()).toEqual([])
    await reopenResponse(trx, sample.author, { group: first, version: 1, reason: '直すため' })
    await expect(publishResult(trx, sample.author, resultInput())).rejects.toEqual(refused('answers:refused.inTheWay'))
  }))

test('R2: what is said to be reflected names the change', () =>
  withDb(async (trx) => {
    const sample = await answeringSample(trx)
    const id = await group(trx, sample, (await send(trx, '居場所を。')).opinions)
    await answer(trx, sample, id, 'reflect')
    expect((await checkResult(trx, 'iken')).problems).toMatchObject([{ kind: 'unlinked', groups: [{ id }] }])
    await expect(publishResult(trx, sample.author, resultInput({ edition }))).rejects.toEqual(
      refused('answers:refused.inTheWay'),
    )
    await reopenResponse(trx, sample.author, { group: id, version: 1, reason: '計画を直すため' })
    await change(trx, sample.author, id)
    await submitResponse(trx, sample.author, { group: id, version: 1 })
    await approveResponse(trx, sample.approver, { group: id, version: 1 })
    expect(await checkResult(trx, 'iken')).toMatchObject({ problems: [], pendingRevisions: 1 })
    await expect(publishResult(trx, sample.author, resultInput())).rejects.toEqual(
      refused('answers:refused.editionMissing'),
    )
    await publishResult(trx, sample.author, resultInput({ edition }))
    expect((await resultPage(trx, 'iken')).rows[0]?.revisions).toHaveLength(1)
  }))

test.each([
  ['the name', 'name', '清水𠮷郎さんのご意見を受けて見直します。'],
  ['the phone', 'phone', '電話（0900 123-4567）で伺いました。'],
  ['the mail', 'email', 'SHIMIZU@example.jpにお返事しました。'],
  ['the address', 'address', '舟寄二丁目３－４の前の道を直します。'],
])('R3: %s of a submitter in a text is found before anybody reads it', (_, kind, body) =>
  withDb(async (trx) => {
    const sample = await answeringSample(trx)
    const id = await group(trx, sample, (await send(trx, '道を直して。')).opinions)
    const version = await saveResponse(trx, sample.author, draftOf(id, { body }))
    await submitResponse(trx, sample.author, { group: id, version })
    await approveResponse(trx, sample.approver, { group: id, version })
    await expect(publishResult(trx, sample.author, resultInput())).rejects.toEqual(refused('answers:refused.names'))
    await publishResult(trx, sample.author, resultInput({ confirmedNames: true }))
    const checked = await trx
      .selectFrom('journal')
      .select('details')
      .where('verb', '=', 'result.names_checked')
      .execute()
    expect(checked.at(-1)?.details).toEqual({ submissions: 1, findings: 1 })
    expect(JSON.stringify(checked)).not.toContain('清水')
    expect(kind).toBeTruthy()
  }),
)

test('R4: a call without opinions ends with a result too, also when the plan is dropped', () =>
  withDb(async (trx) => {
    const sample = await answeringSample(trx)
    await expect(publishResult(trx, sample.author, resultInput({ outcome: 'dropped' }))).rejects.toEqual(
      refused('answers:refused.noteMissing'),
    )
    await publishResult(trx, sample.author, resultInput({ outcome: 'dropped', note: '計画の策定を取りやめました。' }))
    expect(await resultPage(trx, 'iken')).toMatchObject({ outcome: 'dropped', persons: 0, submissions: 0, rows: [] })
  }))

test('not while people may still comment', () =>
  withDb(async (trx) => {
    const sample = await answeringSample(trx, { ended: false })
    await expect(publishResult(trx, sample.author, resultInput())).rejects.toEqual(refused('answers:refused.inTheWay'))
  }))

test('R7: the numbers are counted from the records', () =>
  withDb(async (trx) => {
    const sample = await answeringSample(trx)
    const twice = await send(trx, ['居場所を。', 'バスを。'])
    const same = await send(trx, '居場所を。', { channel: 'fax' })
    await send(trx, '居場所を。', { name: '佐藤 花', email: 'hana@example.jp' })
    await send(trx, '遅れました。', { channel: 'mail', now: day(-0.5) })
    const outsider = await send(trx, '居場所を。', { name: '遠山 桂' })
    await excludeSubmission(trx, sample.author, { submission: outsider.id, reason: '市外の方' })
    await answer(trx, sample, await group(trx, sample, twice.opinions.slice(0, 1)))
    await answer(trx, sample, await group(trx, sample, twice.opinions.slice(1), null), 'question')
    await publishResult(trx, sample.author, resultInput())
    const page = await resultPage(trx, 'iken')
    expect(page).toMatchObject({
      ...{ persons: 2, submissions: 3, opinions: 4, late: 1, excluded: 1, withdrawn: 0, revisions: 0 },
      channels: [
        { channel: 'web', count: 2 },
        { channel: 'fax', count: 1 },
      ],
      byCategory: [
        { category: 'reference', rows: 1, opinions: 3 },
        { category: 'question', rows: 1, opinions: 1 },
      ],
    })
    // What is about the whole plan stands first, then as the plan is read.
    expect(page.rows.map(({ number, section }) => [number, section?.key ?? null])).toEqual([
      [1, null],
      [2, 'c1'],
    ])
    expect(JSON.stringify(page)).not.toMatch(/清水|佐藤|遠山/)
    expect(same.opinions).toHaveLength(1)
  }))

test('result and edition become public together, and the way back leads from the line to the opinion', () =>
  withDb(async (trx) => {
    const sample = await answeringSample(trx)
    const sent = await send(trx, '居場所を。')
    const id = await group(trx, sample, sent.opinions)
    await change(trx, sample.author, id)
    await answer(trx, sample, id, 'reflect')
    const { id: revisionId } = await trx.selectFrom('revisions').select('id').executeTakeFirstOrThrow()
    expect(await traceOf(trx, [revisionId])).toEqual(new Map())
    expect(await answersTo(trx, sent.id)).toEqual([])
    await publishResult(trx, sample.author, resultInput({ edition }))
    expect((await traceOf(trx, [revisionId])).get(revisionId)).toMatchObject([
      { consultation: 'iken', row: 1, category: 'reflect' },
    ])
    expect(await answersTo(trx, sent.id)).toMatchObject([
      {
        itemId: sent.items[0],
        rows: [
          {
            number: 1,
            revisions: [
              {
                planSlug: 'midori',
                sectionKey: 'c1',
                blockKey: 'a',
                before: [{ body: 'a の文です。' }],
                after: [{ body: 'a の新しい文です。' }],
              },
            ],
          },
        ],
      },
    ])
    const editions = await trx.selectFrom('editions').select('number').orderBy('number').execute()
    expect(editions.map(({ number }) => number)).toEqual([1, 2])
    const told = await trx
      .selectFrom('journal')
      .select('verb')
      .where('public', '=', true)
      .orderBy('id', 'desc')
      .limit(2)
      .execute()
    expect(told.map(({ verb }) => verb)).toEqual(['result.published', 'edition.published'])
  }))

test('after publication nothing of it changes any more', () =>
  withDb(async (trx) => {
    const sample = await answeringSample(trx)
    const sent = await send(trx, '居場所を。')
    const id = await group(trx, sample, sent.opinions)
    await answer(trx, sample, id)
    await publishResult(trx, sample.author, resultInput())
    const published = refused('answers:refused.published')
    await expect(saveResponse(trx, sample.author, draftOf(id, { expectedVersion: 1 }))).rejects.toEqual(published)
    await expect(reopenResponse(trx, sample.author, { group: id, version: 1, reason: 'x' })).rejects.toEqual(published)
    await expect(takeOutOfGroup(trx, sample.author, { group: id, opinions: sent.opinions })).rejects.toEqual(published)
    await expect(publishResult(trx, sample.author, resultInput())).rejects.toEqual(published)
    await expect(excludeSubmission(trx, sample.author, { submission: sent.id, reason: 'x' })).rejects.toEqual(published)
    await expect(trx.updateTable('resultRows').set({ body: 'x' }).execute()).rejects.toThrow('append-only')
  }))

test('who withdrew is neither counted nor answered', () =>
  withDb(async (trx) => {
    const sample = await answeringSample(trx)
    const sent = await send(trx, '取り下げます。')
    await trx.insertInto('withdrawals').values({ submissionId: sent.id }).execute()
    await publishResult(trx, sample.author, resultInput())
    expect(await resultPage(trx, 'iken')).toMatchObject({ submissions: 0, withdrawn: 1, rows: [] })
  }))

test('two who publish at once: one result, and an edition that fails takes the result with it', async () => {
  const { db, drop } = await freshDatabase()
  try {
    const sample = await answeringSample(db)
    const id = await group(db, sample, (await send(db, '居場所を。')).opinions)
    await change(db, sample.author, id)
    await answer(db, sample, id, 'reflect')
    const wrong = resultInput({ edition: { stage: 'no-such-stage', note: '' } })
    await expect(publishResult(db, sample.author, wrong)).rejects.toThrow()
    expect(await db.selectFrom('results').selectAll().execute()).toEqual([])
    const both = await Promise.allSettled([
      publishResult(db, sample.author, resultInput({ edition })),
      publishResult(db, sample.approver, resultInput({ edition })),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'answers:refused.published' },
    })
    expect(await db.selectFrom('editions').select('number').execute()).toHaveLength(2)
    const [cause] = await db.selectFrom('revisionCauses').selectAll().execute()
    const link = { revisionId: cause?.revisionId ?? '', responseId: cause?.responseId ?? '' }
    await expect(unlinkResponse(db, sample.author, link)).rejects.toThrow('causePublished')
  } finally {
    await drop()
  }
})
