import { type ConsultationFields, createConsultation } from '#app/consultations/calls/consultation.ts'
import { publishNotice } from '#app/consultations/calls/notice.ts'
import { system } from '#app/journal/journal.ts'
import { newId } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import type { SubmissionInput } from './submission-input.ts'

/** A small municipality with one plan for tests: a section `s1` with a block `b1`, published as edition 1. */
export async function cityWithPlan(db: Db) {
  const [departmentId, planId, sectionId, sectionVersionId] = [newId(), newId(), newId(), newId()]
  const [blockId, blockVersionId, editionId] = [newId(), newId(), newId()]
  const plain = '居場所は、中学校区ごとに少なくとも一か所を設け、開く時間はその地区の人たちが話し合って決めます。'
  await db
    .insertInto('municipality')
    .values({ name: '試験市', nameKana: 'しけんし', nameEasy: '{試験市|しけんし}', nameEn: 'Test City' })
    .execute()
  await db
    .insertInto('eligibilityClasses')
    .values([
      { code: 'resident', label: '市内に住んでいる人', sort: 0 },
      { code: 'commuter', label: '市内で働いている人', extraLabel: '勤め先の名前', sort: 1 },
      { code: 'taxpayer', label: '税を納めている人', extraLabel: '税の種類', sort: 2 },
    ])
    .execute()
  await db.insertInto('ageBands').values({ code: 'u18', label: '18歳未満', labelEn: 'Under 18', sort: 0 }).execute()
  await db.insertInto('stageLabels').values({ code: 'draft', label: '素案', sort: 0 }).execute()
  await db
    .insertInto('departments')
    .values({ id: departmentId, key: 'k', name: '企画課', nameKana: 'きかくか' })
    .execute()
  const plan = { id: planId, slug: 'keikaku', kind: 'basic', title: '基本計画', stage: 'draft', departmentId }
  await db
    .insertInto('plans')
    .values({ ...plan, firstFiscalYear: 2027, lastFiscalYear: 2034 })
    .execute()
  await db.insertInto('sections').values({ id: sectionId, planId, key: 's1' }).execute()
  await db
    .insertInto('sectionVersions')
    .values({ id: sectionVersionId, sectionId, number: '1', title: '居場所' })
    .execute()
  await db.insertInto('blocks').values({ id: blockId, planId, key: 'b1' }).execute()
  const version = {
    id: blockVersionId,
    blockId,
    kind: 'paragraph' as const,
    body: plain,
    html: `<p>${plain}</p>`,
    plain,
  }
  await db.insertInto('blockVersions').values(version).execute()
  await db.insertInto('editions').values({ id: editionId, planId, number: 1, stage: 'draft' }).execute()
  await db
    .insertInto('editionSections')
    .values({ editionId, sectionId, versionId: sectionVersionId, parentId: null, depth: 0, sort: 0 })
    .execute()
  await db
    .insertInto('editionBlocks')
    .values({ editionId, blockId, sectionId, versionId: blockVersionId, position: 0 })
    .execute()
  return { departmentId, planId, sectionId, blockId, blockVersionId, editionId, plain }
}

export type CityWithPlan = Awaited<ReturnType<typeof cityWithPlan>>

export const opensAt = new Date('2026-11-01T00:00:00+09:00')
export const closesAt = new Date('2026-12-04T17:15:00+09:00')
export const during = new Date('2026-11-10T12:00:00+09:00')

export function sampleFields(plan: CityWithPlan, changes: Partial<ConsultationFields> = {}): ConsultationFields {
  return {
    editionId: plan.editionId,
    title: '基本計画（素案）への意見募集',
    titleEasy: null,
    titleEn: 'Comments on the basic plan',
    purpose: '意見を聞かせてください。',
    purposeEasy: null,
    purposeEn: null,
    opensAt,
    closesAt,
    shortPeriodReason: null,
    classes: ['resident', 'commuter'],
    places: '市役所1階',
    placesEasy: null,
    placesEn: null,
    publication: '2か月以内にこのページで公表します。',
    publicationEasy: null,
    publicationEn: null,
    personalData: '名前は公表しません。',
    personalDataEasy: null,
    personalDataEn: null,
    departmentId: plan.departmentId,
    contact: '企画課 0900-000-0100',
    ...changes,
  }
}

/** A call on that plan, open in November 2026. */
export async function sampleCall(db: Db, changes: Partial<ConsultationFields> = {}) {
  const plan = await cityWithPlan(db)
  const { id, slug } = await createConsultation(db, system, { ...sampleFields(plan, changes), slug: 'iken' })
  await publishNotice(db, system, { consultation: slug, now: new Date('2026-10-25T09:00:00+09:00') })
  return { ...plan, id, slug }
}

export function sampleSubmission(changes: Partial<SubmissionInput> = {}): SubmissionInput {
  return {
    consultation: 'iken',
    formKey: `test-form-key-${newId()}`,
    language: 'ja',
    class: 'resident',
    name: '清水 𠮷郎',
    address: '青葉野市一丁目1番地',
    email: 'shimizu@example.jp',
    items: [{ section: 's1', block: 'b1', quote: '中学校区ごとに', body: '歩いて行けるところにしてください。' }],
    now: during,
    ...changes,
  }
}
