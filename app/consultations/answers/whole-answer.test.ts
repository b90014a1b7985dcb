import { describe, expect, test } from 'vitest'
import { secretFor } from '#app/consultations/comments/receipt-secret.ts'
import { withdraw } from '#app/consultations/comments/withdrawal.ts'
import { linkResponse, unlinkResponse } from '#app/plans/writing/cause.ts'
import { secretToken } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { withDb } from '#db/testing'
import { type AnsweringSample, answer, answeringSample, change, draftOf, group, send } from './answering.fixture.ts'
import { excludeSubmission } from './exclusion.ts'
import { addToGroup, mergeGroups, takeOutOfGroup } from './group.ts'
import { groupPage } from './group-page.ts'
import { readOpinions } from './reading.ts'
import { approveResponse, saveResponse, submitResponse } from './response.ts'
import { linkRevisions } from './revision-links.ts'

const notSubmitted = { code: 'answers:refused.notSubmitted' }
const approvedAlready = { code: 'answers:refused.approved' }
const formKey = secretToken()

/** A group of two opinions put forward for approval, an opinion that belongs to none, and a revision tied to nothing. */
async function putForward(db: Db) {
  const sample = await answeringSample(db, { ended: false })
  const sent = await send(db, '居場所を増やしてください。', { formKey })
  const other = await send(db, '居場所をもっと。')
  const free = await send(db, 'ベンチを置いてください。')
  const id = await group(db, sample, [...sent.opinions, ...other.opinions])
  const elsewhere = await group(db, sample, free.opinions)
  await saveResponse(db, sample.author, draftOf(elsewhere))
  await change(db, sample.author, elsewhere)
  const { id: revision } = await db.selectFrom('revisions').select('id').executeTakeFirstOrThrow()
  const version = await saveResponse(db, sample.author, draftOf(id, { category: 'not_reflected' }))
  await submitResponse(db, sample.author, { group: id, version })
  return { sample, sent, other, free, id, elsewhere, revision, version }
}
type Own = Awaited<ReturnType<typeof putForward>>

const withdrawFirst = async (db: Db, { sent }: Own) => {
  const { receiptNumber: number } = await db
    .selectFrom('submissions')
    .select('receiptNumber')
    .where('id', '=', sent.id)
    .executeTakeFirstOrThrow()
  await withdraw(db, { kind: 'visitor' }, { number, secret: secretFor(formKey) })
}

const byStaff: [what: string, cause: string, run: (db: Db, own: Own) => Promise<unknown>][] = [
  [
    'an opinion that joins',
    'opinions',
    async (db, { sample, id }) => {
      const more = await send(db, 'もう一つの居場所を。')
      return addToGroup(db, sample.author, { group: id, opinions: more.opinions })
    },
  ],
  [
    'an opinion taken out',
    'opinions',
    (db, { sample, id, other }) => takeOutOfGroup(db, sample.author, { group: id, opinions: other.opinions }),
  ],
  [
    'another group that is merged into it',
    'opinions',
    (db, { sample, id, elsewhere }) => mergeGroups(db, sample.author, { from: elsewhere, into: id }),
  ],
  [
    'a text that is read anew',
    'opinions',
    (db, { sample, other }) =>
      readOpinions(db, sample.author, {
        ...{ item: other.items[0] ?? '', expected: other.opinions },
        opinions: [{ passages: [[0, 3]] }],
      }),
  ],
  [
    'a change tied to it',
    'revisions',
    (db, { sample, id, revision }) => linkRevisions(db, sample.author, { group: id, revisions: [revision] }),
  ],
  ['a paragraph changed because of it', 'revisions', (db, { sample, id }) => change(db, sample.author, id, 'b')],
]
const bySender: typeof byStaff = [
  ['an opinion that is withdrawn', 'opinions', withdrawFirst],
  [
    'an opinion set aside',
    'opinions',
    (db, { sample, other }) => excludeSubmission(db, sample.author, { submission: other.id, reason: '市外の方' }),
  ],
]

describe('what was put forward is the whole answer', () => {
  test.each([...byStaff, ...bySender])('%s takes it back into drafting, and says so', (_, cause, run) =>
    withDb(async (db) => {
      const own = await putForward(db)
      await run(db, own)
      const page = await groupPage(db, own.id)
      expect(page.state).toBe('draft')
      expect(page.steps[0]).toMatchObject({ step: 'submitted', lapsed: { cause } })
      const approval = { group: own.id, version: own.version }
      await expect(approveResponse(db, own.sample.approver, approval)).rejects.toMatchObject(notSubmitted)
      await submitResponse(db, own.sample.author, approval)
      await approveResponse(db, own.sample.approver, approval)
      expect((await groupPage(db, own.id)).state).toBe('approved')
    }),
  )

  test('what was put forward anew in the same words is not what the approver saw', () =>
    withDb(async (db) => {
      const own = await putForward(db)
      const approval = { group: own.id, version: own.version }
      const seen = (await groupPage(db, own.id)).steps[0]?.id
      await takeOutOfGroup(db, own.sample.author, { group: own.id, opinions: own.other.opinions })
      await submitResponse(db, own.sample.author, approval)
      await expect(approveResponse(db, own.sample.approver, { ...approval, after: seen })).rejects.toMatchObject({
        code: 'answers:refused.changedSince',
      })
      const now = (await groupPage(db, own.id)).steps[0]?.id
      await approveResponse(db, own.sample.approver, { ...approval, after: now })
    }))
})

describe('what was approved is the whole answer', () => {
  const approved = async (db: Db) => {
    const own = await putForward(db)
    await approveResponse(db, own.sample.approver, { group: own.id, version: own.version })
    return own
  }

  test.each(byStaff)('%s is refused, with what to do', (what, _, run) =>
    withDb(async (db) => {
      const own = await approved(db)
      const refused = what.includes('paragraph') ? { code: 'plans-desk:refused.answerApproved' } : approvedAlready
      await expect(run(db, own)).rejects.toMatchObject(refused)
    }),
  )

  test.each(bySender)('%s takes the approval back', (_, cause, run) =>
    withDb(async (db) => {
      const own = await approved(db)
      await run(db, own)
      const page = await groupPage(db, own.id)
      expect([page.state, page.steps[0]?.lapsed?.cause]).toEqual(['draft', cause])
    }),
  )

  test('a tie is neither made nor undone past its approval', () =>
    withDb(async (db) => {
      const sample: AnsweringSample = await answeringSample(db)
      const id = await group(db, sample, (await send(db, '居場所を。')).opinions)
      await saveResponse(db, sample.author, draftOf(id))
      await change(db, sample.author, id)
      const { id: responseId } = await db.selectFrom('responses').select('id').executeTakeFirstOrThrow()
      const { id: revisionId } = await db.selectFrom('revisions').select('id').executeTakeFirstOrThrow()
      await answer(db, sample, id, 'reflect', 1)
      const refused = { code: 'plans-desk:refused.answerApproved' }
      await expect(linkResponse(db, sample.author, { revisionId, responseId })).rejects.toMatchObject(refused)
      await expect(unlinkResponse(db, sample.author, { revisionId, responseId })).rejects.toMatchObject(refused)
    }))
})
