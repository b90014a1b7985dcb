import { makeGroup } from '#app/consultations/answers/group.ts'
import { saveResponse } from '#app/consultations/answers/response.ts'
import { createConsultation } from '#app/consultations/calls/consultation.ts'
import { submit } from '#app/consultations/comments/submission.ts'
import { createEvent } from '#app/events/programme/event.ts'
import { addSession } from '#app/events/programme/session.ts'
import type { Actor } from '#app/journal/journal.ts'
import { addBlock, editBlock } from '#app/plans/writing/block.ts'
import { createPlan } from '#app/plans/writing/plan.ts'
import { addSection } from '#app/plans/writing/section.ts'
import { asJson } from '#app/surveys/questionnaires/json.ts'
import { newId, secretToken } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { applicants } from '#db/seeds/content/events'
import { finished } from '#db/seeds/content/finished'
import { open as openCall } from '#db/seeds/content/open'

/** In every text that nobody outside of the desk may read. */
export const secret = '極秘の印'

const plan = 'basic-plan'
const open = 'basic-plan-proposal'

/** Puts the mark wherever something waits to be published or never will be, into the demo city. */
export async function hideSecrets(db: Db): Promise<void> {
  const member = await db.selectFrom('staff').select('id').executeTakeFirstOrThrow()
  const actor: Actor = { kind: 'staff', id: member.id }
  await changeWorkingText(db, actor)
  await draftPlan(db, actor)
  await draftConsultation(db, actor)
  await answerUnpublished(db, actor)
  await draftSurvey(db)
  await draftEvent(db, actor)
  await meetOnline(db)
}

async function changeWorkingText(db: Db, actor: Actor): Promise<void> {
  const { key, versionId } = await db
    .selectFrom('workingBlocks')
    .innerJoin('blocks', 'blocks.id', 'workingBlocks.blockId')
    .innerJoin('blockVersions', 'blockVersions.id', 'workingBlocks.versionId')
    .innerJoin('plans', 'plans.id', 'blocks.planId')
    .select(['blocks.key', 'workingBlocks.versionId'])
    .where('plans.slug', '=', plan)
    .where('blockVersions.kind', '=', 'paragraph')
    .orderBy('blocks.key')
    .executeTakeFirstOrThrow()
  const why = { plan, reason: secret, causes: [{ kind: 'internal' as const, note: secret }] }
  const text = { kind: 'paragraph' as const, body: secret, easy: secret, en: secret }
  await editBlock(db, actor, { ...why, block: key, expectedVersion: versionId, text })
  await addSection(db, actor, { ...why, key: 'geheim', parent: null, after: null, number: secret, title: secret })
}

async function draftPlan(db: Db, actor: Actor): Promise<void> {
  const department = await db.selectFrom('departments').select('id').executeTakeFirstOrThrow()
  const slug = 'unpublished-plan'
  await createPlan(db, actor, {
    ...{ slug, title: secret, titleEn: secret, summary: secret, legalBasis: secret, kind: 'sectoral' },
    ...{ firstFiscalYear: 2027, lastFiscalYear: 2030, stage: 'draft', departmentId: department.id },
  })
  await addSection(db, actor, { plan: slug, key: 's', parent: null, after: null, number: '', title: secret })
  await addBlock(db, actor, { plan: slug, section: 's', after: null, block: { kind: 'paragraph', body: secret } })
  // Named as a parent by a plan that is public.
  const hidden = db.selectFrom('plans').select('id').where('slug', '=', slug)
  await db.updateTable('plans').set({ parentPlanId: hidden }).where('slug', '=', 'green-plan').execute()
}

async function draftConsultation(db: Db, actor: Actor): Promise<void> {
  const like = await db
    .selectFrom('consultations')
    .select(['editionId', 'opensAt', 'closesAt', 'shortPeriodReason', 'classes', 'departmentId'])
    .where('slug', '=', open)
    .executeTakeFirstOrThrow()
  await createConsultation(db, actor, {
    ...{ ...like, slug: 'unpublished-call', contact: secret },
    ...{ title: secret, titleEasy: secret, titleEn: secret },
    ...{ purpose: secret, purposeEasy: secret, purposeEn: secret },
    ...{ places: secret, placesEasy: secret, placesEn: secret },
    ...{ publication: secret, publicationEasy: secret, publicationEn: secret },
    ...{ personalData: secret, personalDataEasy: secret, personalDataEn: secret },
  })
}

/** Somebody commented on what is open now, and the answer is being written. */
async function answerUnpublished(db: Db, actor: Actor): Promise<void> {
  await submit(
    db,
    { kind: 'visitor' },
    {
      consultation: open,
      ...{ formKey: secretToken(), language: 'ja', class: 'commuter', classExtra: secret, name: secret },
      ...{ nameKana: secret, representative: secret, address: secret, email: `${newId()}@example.jp`, phone: '0900' },
      items: [{ section: null, block: null, body: secret, reason: secret }],
    },
  )
  const opinion = await db
    .selectFrom('opinions')
    .select(['id', 'consultationId'])
    .where('text', '=', secret)
    .executeTakeFirstOrThrow()
  const group = await makeGroup(db, actor, {
    ...{ consultation: opinion.consultationId, section: null, opinions: [opinion.id], summary: secret },
  })
  await saveResponse(db, actor, {
    ...{ group, expectedVersion: 0, summary: secret, category: 'reflect', body: secret, formKey: secretToken() },
  })
}

/** An event that is being written, by a group and about a section of a plan as everybody else's. */
async function draftEvent(db: Db, actor: Actor): Promise<void> {
  const like = await db.selectFrom('events').selectAll().where('slug', '=', 'square-workshop').executeTakeFirstOrThrow()
  const { id: _, version: __, createdAt: ___, createdBy: ____, ...fields } = like
  const slug = 'unpublished-event'
  const { id } = await createEvent(db, actor, {
    ...fields,
    ...{ slug, contact: secret },
    ...{ title: secret, titleEasy: secret, titleEn: secret, titleKana: secret },
    ...{ summary: secret, summaryEasy: secret, summaryEn: secret },
    ...{ audience: secret, audienceEasy: secret, audienceEn: secret },
    ...{ programme: secret, programmeEasy: secret, programmeEn: secret },
  })
  const day = new Date(Date.now() + 5 * 86_400_000)
  await addSession(db, actor, {
    event: slug,
    version: 1,
    fields: {
      ...{ title: secret, form: 'venue', venue: secret, venueEn: secret, address: secret, quota: 5 },
      ...{ startsAt: day, endsAt: new Date(day.getTime() + 3_600_000) },
    },
    services: [],
  })
  const group = await db.selectFrom('organisations').select('id').where('state', '=', 'registered').executeTakeFirst()
  const section = await db.selectFrom('sections').select('id').executeTakeFirstOrThrow()
  if (group) await db.insertInto('eventOrganisers').values({ eventId: id, organisationId: group.id }).execute()
  await db.insertInto('eventSections').values({ eventId: id, sectionId: section.id }).execute()
}

/** Where those who have a place meet: nobody else is told, even if somebody should forget to seal it. */
async function meetOnline(db: Db): Promise<void> {
  await db.updateTable('eventSessions').set({ form: 'both' }).where('form', '=', 'venue').execute()
  await db
    .updateTable('eventSessions')
    .set({ onlineSealed: Buffer.from(secret) })
    .execute()
}

/** Whoever wrote in, whoever works there, and by what they could be found. */
export async function wordsOfPersons(db: Db): Promise<string[]> {
  const staff = await db.selectFrom('staff').select(['name', 'email']).execute()
  const sent = await db.selectFrom('submissions').select(['receiptNumber', 'secretHash', 'id']).execute()
  const signups = await db.selectFrom('signups').select(['number', 'emailHash', 'phoneHash']).execute()
  const applied = applicants.flatMap(({ name, nameKana, email, phone }) => [name, nameKana, email, phone])
  const people = [...finished.submissions, ...openCall.submissions].map(({ submitter }) => submitter)
  const contact = people.flatMap((person) => Object.entries(person))
  return [
    ...staff.flatMap(({ name, email }) => [name, email]),
    ...sent.flatMap((each) => Object.values(each)),
    ...signups.flatMap((each) => Object.values(each).flatMap((word) => word ?? [])),
    ...applied,
    ...contact.flatMap(([field, value]) => (/name|kana|address|phone|email/.test(field) ? [String(value)] : [])),
  ]
}

/** A draft, words on sheets that count, and what was written beside a report but not published. */
async function draftSurvey(db: Db): Promise<void> {
  const like = await db.selectFrom('surveys').selectAll().where('slug', '=', 'outing').executeTakeFirstOrThrow()
  const texts = {
    title: secret,
    titleEasy: secret,
    titleEn: secret,
    purpose: secret,
    audience: secret,
    privacy: secret,
  }
  const series = newId()
  await db.insertInto('surveySeries').values({ id: series, title: secret }).execute()
  await db
    .insertInto('surveys')
    .values({
      ...like,
      ...texts,
      id: newId(),
      slug: 'unpublished-survey',
      seriesId: series,
      draft: asJson({ pages: [] }),
    })
    .execute()
  await db.updateTable('surveyAnswers').set({ words: secret }).where('words', 'is not', null).execute()
  const { id } = await db
    .selectFrom('surveys')
    .select('id')
    .where('slug', 'like', 'citizens-%')
    .orderBy('slug', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  await db.updateTable('surveyReportComments').set({ words: secret }).where('surveyId', '=', id).execute()
}
