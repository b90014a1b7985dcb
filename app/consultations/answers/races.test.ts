import { expect } from 'vitest'
import { editConsultation } from '#app/consultations/calls/consultation.ts'
import { extend } from '#app/consultations/calls/extension.ts'
import { secretFor } from '#app/consultations/comments/receipt-secret.ts'
import { withdraw } from '#app/consultations/comments/withdrawal.ts'
import { randomKey, secretToken } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { onceIn, race, testRaces } from '#db/races.fixture'
import { answer, answeringSample, callOn, change, day, draftOf, group, resultInput, send } from './answering.fixture.ts'
import { excludeSubmission } from './exclusion.ts'
import { groupPage } from './group-page.ts'
import { moveOpinion } from './opinion.ts'
import { readOpinions } from './reading.ts'
import { approveResponse, saveResponse, submitResponse } from './response.ts'
import { publishResult } from './result.ts'
import { linkRevisions } from './revision-links.ts'

const visitor = { kind: 'visitor' } as const
const sampleIn = onceIn(answeringSample)

/** A call of its own to which one opinion was sent. */
async function call(db: Db, closesAt = day(10)) {
  const sample = await sampleIn(db)
  const own = { ...sample, ...(await callOn(db, sample.plan, { slug: randomKey(), closesAt })) }
  const [formKey, body] = [secretToken(), 'ベンチを置いてください。']
  return { ...own, sent: await send(db, body, { consultation: own.slug, formKey }), formKey }
}
type Call = Awaited<ReturnType<typeof call>>

/** The same with an answer that somebody else may approve. */
async function answered(db: Db) {
  const own = await call(db)
  const id = await group(db, own, own.sent.opinions)
  const version = await saveResponse(db, own.author, draftOf(id))
  await submitResponse(db, own.author, { group: id, version })
  return { ...own, group: id, version }
}

/** The same, and a change of the plan that was made because of another answer. */
async function changedToo(db: Db) {
  const own = await answered(db)
  const other = await answered(db)
  await change(db, own.author, other.group, 'a', randomKey())
  const { id: revision } = await db
    .selectFrom('revisions')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return { ...own, revision }
}

/** The same, ended and approved: only its result is to be published. */
async function approved(db: Db) {
  const own = await call(db, day(-1))
  await answer(db, own, await group(db, own, own.sent.opinions))
  return own
}
const typeIn = (db: Db, { slug }: Call) =>
  send(db, '紙の意見です。', { consultation: slug, channel: 'hand_in' }).then(() => 'received')
const publish = (db: Db, { slug, author }: Call) =>
  publishResult(db, author, {
    ...resultInput({ consultation: slug, confirmedNames: true }),
    formKey: secretToken(),
  }).then(() => 'done')

const longer = (db: Db, { slug, author }: Call) =>
  extend(db, author, { consultation: slug, closesAt: day(20), reason: '周知のため' })
const afterTheFirstClose = day(15)

const read = (db: Db, { author, sent }: Call) =>
  readOpinions(db, author, {
    ...{ item: sent.items[0] ?? '', expected: sent.opinions },
    opinions: [{ passages: [[0, 3]] }, { passages: [[3, 6]] }],
  }).then(() => 'read')

testRaces([
  race({
    what: 'a comment counts by the close that stands',
    locks: ['app/consultations/comments/submission.ts openCall'],
    prepare: call,
    first: longer,
    second: (db, { slug }) =>
      send(db, '夜も開けてください。', { consultation: slug, now: afterTheFirstClose }).then(() => 'received'),
    held: ['done', 'received'],
    lost: ['done', 'consultations:refused.closed'],
  }),
  race({
    what: 'a comment that came on paper is answered, however late somebody types it',
    locks: ['app/consultations/comments/submission.ts openCall'],
    prepare: approved,
    first: typeIn,
    second: publish,
    held: ['received', 'answers:refused.inTheWay'],
    lost: ['received', 'done'],
  }),
  race({
    what: 'a comment is withdrawn by the close that stands',
    locks: ['app/consultations/comments/withdrawal.ts withdraw'],
    prepare: call,
    first: longer,
    second: async (db, { sent, formKey }) => {
      const { receiptNumber: number } = await db
        .selectFrom('submissions')
        .select('receiptNumber')
        .where('id', '=', sent.id)
        .executeTakeFirstOrThrow()
      await withdraw(db, visitor, { number, secret: secretFor(formKey), now: afterTheFirstClose })
    },
    held: ['done', 'done'],
    lost: ['done', 'consultations:refused.withdrawalClosed'],
  }),
  race({
    what: 'a call is changed by one at a time',
    locks: ['app/consultations/calls/consultation.ts holdConsultation'],
    prepare: call,
    first: (db, { slug, author }) =>
      editConsultation(db, author, { consultation: slug, version: 1, changes: { contact: '企画課 1' } }),
    held: ['done', 'consultations:refused.changedMeanwhile'],
    lost: ['done', 'done'],
  }),
  race({
    what: 'nothing of a call changes while its result is published',
    locks: ['app/consultations/answers/group.ts holdUnpublished'],
    prepare: approved,
    first: publish,
    second: (db, { author, sent }) => excludeSubmission(db, author, { submission: sent.id, reason: '対象外' }),
    held: ['done', 'answers:refused.published'],
    lost: ['done', 'done'],
  }),
  race({
    what: 'no result is published over a comment that is just being typed',
    locks: ['app/consultations/answers/result.ts holdAlone'],
    prepare: approved,
    first: typeIn,
    second: publish,
    held: ['received', 'answers:refused.inTheWay'],
    lost: ['received', 'done'],
  }),
  race({
    what: 'nobody approves an answer that is being written anew',
    locks: ['app/consultations/answers/group.ts holdGroup'],
    prepare: answered,
    first: (db, own) =>
      saveResponse(db, own.author, draftOf(own.group, { expectedVersion: own.version, body: '検討します。' })),
    second: (db, { approver, group, version }) => approveResponse(db, approver, { group, version }),
    held: [2, 'answers:refused.notSubmitted'],
    lost: [2, 'done'],
  }),
  race({
    what: 'an opinion joins one group',
    locks: ['app/consultations/answers/group.ts holdFree'],
    prepare: call,
    first: (db, own) => group(db, own, own.sent.opinions).then(() => 'made'),
    held: ['made', 'answers:refused.sortedMeanwhile'],
    lost: ['made', 'made'],
  }),
  race({
    what: 'an opinion is moved by one at a time',
    locks: ['app/consultations/answers/opinion.ts moveOpinion'],
    prepare: call,
    first: (db, { author, sent, section }) =>
      moveOpinion(db, author, { opinion: sent.opinions[0] ?? '', expectedVersion: 1, section: section('c2') }),
    held: ['done', 'answers:refused.movedMeanwhile'],
    lost: ['done', 'done'],
  }),
  race({
    what: 'a letter is read by one at a time',
    besides: ['app/consultations/answers/reading.ts retire'],
    locks: ['app/consultations/answers/reading.ts holdItem'],
    prepare: call,
    first: read,
    held: ['read', 'answers:refused.readMeanwhile'],
    lost: ['read', 'read'],
  }),
  race({
    what: 'also where two have come by the letter, its opinions are read by one at a time',
    besides: ['app/consultations/answers/reading.ts holdItem'],
    locks: ['app/consultations/answers/reading.ts retire'],
    prepare: call,
    first: read,
    held: ['read', 'answers:refused.readMeanwhile'],
    lost: ['read', 'read'],
  }),
  race({
    what: 'no opinion leaves an answer that is being approved',
    locks: ['app/consultations/answers/group.ts holdGroupsOf'],
    prepare: answered,
    first: (db, { approver, group, version }) => approveResponse(db, approver, { group, version }),
    second: (db, made) => read(db, made),
    held: ['done', 'answers:refused.approved'],
    lost: ['done', 'read'],
  }),
  race({
    what: 'a paragraph changed while its answer is being approved takes that approval back',
    locks: ['db/migrations/0010_consultations_answers.sql lapse_answers'],
    prepare: answered,
    first: (db, { approver, group, version }) => approveResponse(db, approver, { group, version }),
    second: (db, { author, group }) => change(db, author, group, 'c', randomKey()),
    after: async (db, { group }) => (await groupPage(db, group)).steps[0],
    held: expect.objectContaining({ step: 'approved', lapsed: expect.objectContaining({ cause: 'revisions' }) }),
    lost: expect.objectContaining({ step: 'approved', lapsed: null }),
  }),
  race({
    what: 'who ties changes and who makes one because of the same answer come one after the other',
    locks: ['app/consultations/answers/revision-links.ts holdPlanOf'],
    prepare: changedToo,
    first: (db, { author, group, revision }) => linkRevisions(db, author, { group, revisions: [revision] }),
    until: 'app/consultations/answers/response.ts responseOf',
    second: (db, { author, group }) => change(db, author, group, 'b', randomKey()),
    held: ['done', 'done'],
    lost: ['done', '40P01'],
  }),
])
