import { sql } from 'kysely'
import { expect, test } from 'vitest'
import {
  type AnsweringSample,
  answer,
  answeringSample,
  day,
  group,
  resultInput,
  send,
} from '#app/consultations/answers/answering.fixture.ts'
import { excludeSubmission } from '#app/consultations/answers/exclusion.ts'
import { publishResult } from '#app/consultations/answers/result.ts'
import { editConsultation, findConsultation } from '#app/consultations/calls/consultation.ts'
import { system } from '#app/journal/journal.ts'
import { secretToken } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { freshDatabase, withDb } from '#db/testing'
import { discussionHead, shownOpinions } from './discussion.ts'
import { type Decision, moderate } from './moderation.ts'
import { moderatedItem } from './moderation-item.ts'
import { countModerated, listModerated } from './moderation-list.ts'
import { submit } from './submission.ts'
import type { SubmissionInput } from './submission-input.ts'
import { withdraw } from './withdrawal.ts'

const refused = (code: string) => expect.objectContaining({ code })
const discussion = (db: Db, changes = {}) => answeringSample(db, { ended: false, openDiscussion: true, ...changes })
const page = async (db: Db, section?: string) => (await shownOpinions(db, { consultation: 'iken', section })).rows
const text = (rows: Awaited<ReturnType<typeof page>>) => rows.map(({ wording }) => wording.body.join('█'))

function decide(db: Db, sample: AnsweringSample, item: string, changes: Partial<Decision> = {}) {
  return moderate(db, sample.author, {
    ...{ consultation: 'iken', items: [{ item, number: 0 }], decision: 'shown' as const, formKey: secretToken() },
    ...changes,
  })
}

test('nothing is shown before somebody showed it, and what is taken back is gone', () =>
  withDb(async (trx) => {
    const sample = await discussion(trx)
    const sent = await send(trx, ['一つめの意見です。', '二つめの意見です。'])
    const [first = '', second = ''] = sent.items
    expect(await page(trx)).toEqual([])
    expect(await discussionHead(trx, 'iken')).toMatchObject({ received: 2, shown: 0, places: [] })
    expect(await countModerated(trx, sample.id)).toEqual({ waiting: 2, shown: 0, held: 0 })
    await decide(trx, sample, first)
    await decide(trx, sample, second, { decision: 'held', reason: '広告のため' })
    expect(text(await page(trx))).toEqual(['一つめの意見です。'])
    expect(await page(trx, 'c1')).toMatchObject([{ place: { key: 'c1', block: 'a' }, language: 'ja', answers: [] }])
    expect(await page(trx, 'c2')).toEqual([])
    expect(await page(trx, '')).toEqual([])
    expect(await discussionHead(trx, 'iken')).toMatchObject({
      received: 2,
      shown: 1,
      places: [{ key: 'c1', shown: 1 }],
    })
    await decide(trx, sample, first, { decision: 'waiting', items: [{ item: first, number: 1 }] })
    expect(await page(trx)).toEqual([])
    const history = (await moderatedItem(trx, first)).history
    expect(history).toMatchObject([
      { number: 2, decision: 'waiting', by: '山本' },
      { number: 1, decision: 'shown', wording: { body: ['一つめの意見です。'] } },
    ])
    const entries = await trx
      .selectFrom('journal')
      .select(['verb', 'public'])
      .where('verb', 'like', 'discussion.%')
      .orderBy('id')
      .execute()
    expect(entries).toEqual([
      { verb: 'discussion.shown', public: true },
      { verb: 'discussion.held', public: false },
      { verb: 'discussion.recalled', public: true },
    ])
  }))

test('a call that is not an open discussion has no page, nothing to moderate and nothing shown', () =>
  withDb(async (trx) => {
    const sample = await answeringSample(trx, { ended: false })
    const { items } = await send(trx, '市だけが読みます。')
    await expect(discussionHead(trx, 'iken')).rejects.toEqual(refused('ui:errors.notFound'))
    await expect(decide(trx, sample, items[0] ?? '')).rejects.toEqual(refused('ui:errors.notFound'))
    await expect(moderatedItem(trx, items[0] ?? '')).rejects.toEqual(refused('ui:errors.notFound'))
    expect(await page(trx)).toEqual([])
  }))

test('what is redacted is in nothing that the page gets, and the original stays', () =>
  withDb(async (trx) => {
    const sample = await discussion(trx)
    const secret = '向かいの田所さんの家'
    const body = `${secret}の前が暗いです。${secret}にも灯りを。`
    const item = { section: 'c1', block: 'a', quote: `${secret}と書いた引用`, body, reason: `${secret}に聞きました。` }
    const sent = await send(trx, '', { items: [item] })
    const [id = ''] = sent.items
    const hide = [secret]
    await expect(decide(trx, sample, id, { hide })).rejects.toEqual(refused('discussion:refused.redactedForMissing'))
    const redacted = { hide, redactedFor: 'personal' as const }
    await expect(decide(trx, sample, id, { ...redacted, hide: ['どこにもない'] })).rejects.toEqual(
      refused('discussion:refused.passageMissing'),
    )
    await expect(decide(trx, sample, id, { ...redacted, hide: [body, secret] })).rejects.toEqual(
      refused('discussion:refused.nothingLeft'),
    )
    await decide(trx, sample, id, redacted)
    const [shown] = await page(trx)
    expect(shown).toMatchObject({
      wording: {
        quote: ['', 'と書いた引用'],
        body: ['', 'の前が暗いです。', 'にも灯りを。'],
        reason: ['', 'に聞きました。'],
      },
      redactedFor: 'personal',
    })
    expect(JSON.stringify([await page(trx), await discussionHead(trx, 'iken')])).not.toContain('田所')
    expect(await moderatedItem(trx, id)).toMatchObject({ body, quote: item.quote, reason: item.reason })
  }))

test('the sender in the own text is pointed at, and nothing with a name is shown unless a person confirms', () =>
  withDb(async (trx) => {
    const sample = await discussion(trx)
    const body = '私、清水　𠮷郎（電話は０９００−１２３−４５６７）は、舟寄二丁目３－４に住んでいます。'
    const { items } = await send(trx, body)
    const [id = ''] = items
    const { traces } = await moderatedItem(trx, id)
    expect(traces.map(({ kind, start, end }) => [kind, body.slice(start, end)])).toEqual([
      ['name', '清水　𠮷郎'],
      ['phone', '０９００−１２３−４５６７'],
      ['address', '舟寄二丁目３－４'],
    ])
    await expect(decide(trx, sample, id)).rejects.toEqual(refused('discussion:refused.names'))
    const other = await send(trx, '清水𠮷郎さんの言うとおりです。', { name: '別の人', email: '', phone: '' })
    await expect(decide(trx, sample, other.items[0] ?? '')).rejects.toEqual(refused('discussion:refused.names'))
    const third = await send(trx, '問い合わせは tareka@example.org へ。', { name: '別の人', email: '', phone: '' })
    await expect(decide(trx, sample, third.items[0] ?? '')).rejects.toEqual(refused('discussion:refused.names'))
    expect(await page(trx)).toEqual([])
    await decide(trx, sample, other.items[0] ?? '', { confirmedNames: true })
    const hide = traces.map(({ start, end }) => body.slice(start, end))
    await decide(trx, sample, id, { hide, redactedFor: 'personal' })
    expect(text(await page(trx))).toEqual(['清水𠮷郎さんの言うとおりです。', '私、█（電話は█）は、█に住んでいます。'])
  }))

test('withdrawn, excluded and late ones are never shown', () =>
  withDb(async (trx) => {
    const sample = await discussion(trx)
    const input = (body: string, changes: Partial<SubmissionInput> = {}) => ({
      ...{
        consultation: 'iken',
        formKey: secretToken(),
        language: 'ja' as const,
        class: 'resident',
        items: [{ body }],
      },
      ...changes,
    })
    const { receiptNumber, secret } = await submit(trx, { kind: 'visitor' }, input('取り下げる意見'))
    const outside = await send(trx, '市外の人の意見')
    const late = await send(trx, '遅れた意見', { channel: 'mail', now: day(11) })
    const { rows } = await listModerated(trx, { call: sample.id, state: 'waiting' })
    expect(rows.map(({ body }) => body)).toEqual(['市外の人の意見', '取り下げる意見'])
    for (const { id } of rows) await decide(trx, sample, id)
    await expect(moderatedItem(trx, late.items[0] ?? '')).rejects.toEqual(refused('ui:errors.notFound'))
    expect(await page(trx)).toHaveLength(2)
    await withdraw(trx, { kind: 'visitor' }, { number: receiptNumber, secret })
    expect(text(await page(trx))).toEqual(['市外の人の意見'])
    await excludeSubmission(trx, sample.author, { submission: outside.id, reason: '市外の方' })
    expect(await page(trx)).toEqual([])
    expect(await discussionHead(trx, 'iken')).toMatchObject({ received: 0, shown: 0, places: [] })
    const again = { items: [{ item: outside.items[0] ?? '', number: 1 }] }
    await expect(decide(trx, sample, '', again)).rejects.toEqual(refused('discussion:refused.gone'))
    const journal = trx.selectFrom('journal').select('verb').where('public', '=', true)
    const verbs = (await journal.execute()).map(({ verb }) => verb)
    expect(verbs).toEqual(expect.arrayContaining(['submission.withdrawn', 'submission.excluded']))
  }))

test('the same words are one in the queue, and one decision goes for all of them', () =>
  withDb(async (trx) => {
    const sample = await discussion(trx)
    for (let n = 0; n < 3; n++) await send(trx, '同じ文です。')
    await send(trx, '同じ文です！')
    const { rows } = await listModerated(trx, { call: sample.id, state: 'waiting' })
    expect(rows.map(({ body, alike }) => [body, alike])).toEqual([
      ['同じ文です。', 3],
      ['同じ文です！', 1],
    ])
    const [first] = rows
    expect(await decide(trx, sample, first?.id ?? '', { alike: true })).toBe(3)
    expect(await countModerated(trx, sample.id)).toEqual({ waiting: 1, shown: 3, held: 0 })
    const later = await send(trx, '同じ文です。')
    expect(await page(trx)).toHaveLength(3)
    const waiting = (await listModerated(trx, { call: sample.id, state: 'waiting' })).rows
    expect(waiting.map(({ id }) => id)).toContain(later.items[0])
  }))

test('the records of moderation and the setting after the notice cannot be changed', () =>
  withDb(async (trx) => {
    const sample = await discussion(trx)
    const { items } = await send(trx, '意見です。')
    await decide(trx, sample, items[0] ?? '')
    const call = await findConsultation(trx, 'iken')
    const changes = { openDiscussion: false }
    await expect(
      editConsultation(trx, system, { consultation: 'iken', version: call.version, changes }),
    ).rejects.toEqual(refused('consultations:refused.noticeFixed'))
    const guarded = [
      sql`update consultations set open_discussion = false`,
      sql`update moderations set reason = 'x'`,
      sql`delete from moderations`,
      sql`insert into moderations select gen_random_uuid(), item_id, 3, 'held', 'x', null, null, made_by from moderations`,
    ]
    for (const each of guarded) {
      await sql`savepoint before`.execute(trx)
      await expect(each.execute(trx)).rejects.toThrow()
      await sql`rollback to before`.execute(trx)
    }
  }))

test('after the result each opinion leads to its answer', () =>
  withDb(async (trx) => {
    const sample = await discussion(trx)
    const sent = await send(trx, '答えのある意見です。')
    await decide(trx, sample, sent.items[0] ?? '')
    await answer(trx, sample, await group(trx, sample, sent.opinions))
    await sql`alter table consultations disable trigger user`.execute(trx)
    await trx
      .updateTable('consultations')
      .set({ closesAt: day(-1) })
      .execute()
    await publishResult(trx, sample.author, resultInput({ confirmedNames: true }))
    expect(await page(trx)).toMatchObject([{ answers: [1] }])
    expect(await discussionHead(trx, 'iken')).toMatchObject({ state: 'answered', shown: 1 })
  }))

test('two who decide at once: one wins, the other is told; the same form twice decides once', async () => {
  const { db, drop } = await freshDatabase()
  try {
    const sample = await db.transaction().execute((trx) => discussion(trx))
    const [item = ''] = (await send(db, 'どうしましょう。')).items
    const both = await Promise.allSettled([
      decide(db, sample, item),
      decide(db, sample, item, { decision: 'held', reason: '重なり' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'discussion:refused.decidedMeanwhile' },
    })
    expect((await moderatedItem(db, item)).history).toHaveLength(1)
    const [next = ''] = (await send(db, '二度押しました。')).items
    const formKey = secretToken()
    await Promise.all([decide(db, sample, next, { formKey }), decide(db, sample, next, { formKey })])
    expect((await moderatedItem(db, next)).history).toHaveLength(1)
  } finally {
    await drop()
  }
})
