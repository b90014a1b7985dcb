import { createConsultation } from '#app/consultations/calls/consultation.ts'
import { publishNotice } from '#app/consultations/calls/notice.ts'
import { submit } from '#app/consultations/comments/submission.ts'
import type { SubmissionInput } from '#app/consultations/comments/submission-input.ts'
import { type Actor, system } from '#app/journal/journal.ts'
import { editBlock } from '#app/plans/writing/block.ts'
import { samplePlan, staffMember, versionOf } from '#app/plans/writing/sample-plan.fixture.ts'
import { newId, secretToken } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { seedReference } from '#db/seeds/reference'
import { makeGroup } from './group.ts'
import { approveResponse, saveResponse, submitResponse } from './response.ts'
import type { Category } from './tables.ts'

type Staff = Actor & { kind: 'staff' }
export const day = (offset: number) => new Date(Date.now() + offset * 86_400_000)

/** A call on the sample plan that ended yesterday (or ends in ten days), with an author and an approver at the desk. */
export async function answeringSample(db: Db, { ended = true, openDiscussion = false } = {}) {
  await seedReference(db)
  const name = { name: '試験市', nameKana: 'しけんし', nameEasy: '試験市', nameEn: 'Test City' }
  await db.insertInto('municipality').values(name).execute()
  const plan = await samplePlan(db)
  const [author, approver] = [await staffMember(db, '山本'), await staffMember(db, '森')]
  const closesAt = ended ? day(-1) : day(10)
  const call = await callOn(db, plan, { slug: 'iken', closesAt, openDiscussion })
  const sections = await db.selectFrom('sections').select(['id', 'key']).execute()
  const section = (key: string) => sections.find((each) => each.key === key)?.id ?? ''
  return { ...call, plan, author, approver, section }
}
/** A call on a plan that began forty days ago. */
export async function callOn(
  db: Db,
  { edition, departmentId }: { edition: { id: string }; departmentId: string },
  changes: { slug: string; closesAt: Date; openDiscussion?: boolean },
) {
  const call = await createConsultation(db, system, {
    ...{ title: '意見募集', titleEasy: null, titleEn: null, purpose: '', purposeEasy: null, purposeEn: null },
    ...{ editionId: edition.id, opensAt: day(-40), shortPeriodReason: null, classes: ['resident'] },
    ...{ places: '市役所', placesEasy: null, placesEn: null, publication: 'この頁', publicationEasy: null },
    ...{ publicationEn: null, personalData: '公表しない', personalDataEasy: null, personalDataEn: null },
    ...{ departmentId, contact: '企画課', ...changes },
  })
  await publishNotice(db, system, { consultation: call.slug, now: day(-41) })
  return call
}
export type AnsweringSample = Awaited<ReturnType<typeof answeringSample>>

/** What somebody sent while the call was open; returns the ids of the submission, its items and opinions. */
export async function send(db: Db, body: string | string[], changes: Partial<SubmissionInput> = {}) {
  const place = { section: 'c1', block: 'a' }
  const { receiptNumber } = await submit(
    db,
    { kind: 'visitor' },
    {
      ...{ consultation: 'iken', formKey: secretToken(), language: 'ja', class: 'resident', now: day(-10) },
      ...{ name: '清水 𠮷郎', address: '青葉野市舟寄二丁目3-4', email: 'shimizu@example.jp', phone: '0900-123-4567' },
      items: [body].flat().map((body) => ({ ...place, body })),
      ...changes,
    },
  )
  const rows = await db
    .selectFrom('submissions')
    .innerJoin('submissionItems as item', 'item.submissionId', 'submissions.id')
    .innerJoin('opinions', 'opinions.itemId', 'item.id')
    .select(['submissions.id', 'item.id as item', 'opinions.id as opinion'])
    .where('receiptNumber', '=', receiptNumber)
    .orderBy('item.position')
    .execute()
  return { id: rows[0]?.id ?? '', items: rows.map(({ item }) => item), opinions: rows.map(({ opinion }) => opinion) }
}

export const group = (db: Db, sample: AnsweringSample, opinions: string[], section: string | null = 'c1') =>
  makeGroup(db, sample.author, {
    ...{ consultation: sample.id, section: section && sample.section(section), opinions, summary: '意見の概要' },
  })

export const draftOf = (group: string, changes: Partial<Parameters<typeof saveResponse>[2]> = {}) => ({
  ...{
    group,
    expectedVersion: 0,
    summary: '意見の概要',
    category: 'reference' as Category,
    body: '今後の参考にします。',
  },
  ...{ formKey: secretToken(), ...changes },
})

/** Written by the author, from the version that stands, and approved by the other. */
export async function answer(
  db: Db,
  sample: AnsweringSample,
  group: string,
  category: Category = 'reference',
  expectedVersion = 0,
) {
  const version = await saveResponse(db, sample.author, draftOf(group, { category, expectedVersion }))
  await submitResponse(db, sample.author, { group, version })
  await approveResponse(db, sample.approver, { group, version })
}

/** Changes a block of the plan because of the group's answer. */
export async function change(db: Db, by: Staff, group: string, block = 'a', body = `${block} の新しい文です。`) {
  const response = await db.selectFrom('responses').select('id').where('groupId', '=', group).executeTakeFirstOrThrow()
  await editBlock(db, by, {
    ...{ plan: 'midori', block, expectedVersion: await versionOf(db, 'midori', block), reason: '意見を受けて' },
    ...{
      text: { kind: 'paragraph', body },
      causes: [{ kind: 'response', responseId: response.id }],
    },
  })
}

export const resultInput = (changes: object = {}) => ({
  ...{ consultation: 'iken', outcome: 'answered' as const, note: '', confirmedNames: false, formKey: newId() },
  ...changes,
})
