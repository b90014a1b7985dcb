import { excludeSubmission } from '#app/consultations/answers/exclusion.ts'
import { readOpinions } from '#app/consultations/answers/reading.ts'
import { createConsultation } from '#app/consultations/calls/consultation.ts'
import { publishNotice } from '#app/consultations/calls/notice.ts'
import { submit } from '#app/consultations/comments/submission.ts'
import { withdraw } from '#app/consultations/comments/withdrawal.ts'
import type { Actor } from '#app/journal/journal.ts'
import { secretToken } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import type { Item, Notice, Submission } from './content/types.ts'
import { at } from './demo-time.ts'

const visitor: Actor = { kind: 'visitor' }

/** A call with its notice; returns its id. */
export async function seedCall(
  db: Db,
  editor: Actor,
  notice: Notice,
  editionId: string,
  departments: Map<string, string>,
  openDiscussion = false,
): Promise<{ id: string; slug: string }> {
  const { phone, email, address } = notice.contact
  const call = await createConsultation(db, editor, {
    slug: notice.key,
    editionId,
    title: notice.title,
    titleEasy: notice.titleEasy,
    titleEn: notice.titleEn,
    purpose: notice.purpose,
    purposeEasy: notice.purposeEasy,
    purposeEn: notice.purposeEn,
    opensAt: at(notice.opensDay, '09:00'),
    closesAt: at(notice.closesDay, '17:15'),
    shortPeriodReason: null,
    classes: notice.mayComment,
    places: notice.paperPlaces,
    placesEasy: notice.paperPlacesEasy,
    placesEn: notice.paperPlacesEn,
    publication: notice.resultPlan,
    publicationEasy: notice.resultPlanEasy,
    publicationEn: notice.resultPlanEn,
    personalData: notice.personalData,
    personalDataEasy: notice.personalDataEasy,
    personalDataEn: notice.personalDataEn,
    departmentId: departments.get(notice.department) ?? '',
    contact: `${address}\n${phone}\n${email}`,
    openDiscussion,
  })
  await publishNotice(db, editor, { consultation: call.slug, now: at(notice.noticedDay) })
  return call
}

/** What came in; returns the opinions read out of it by their names in the content (`s12-1`). */
export async function seedSubmissions(
  db: Db,
  editor: Actor,
  notice: Notice,
  submissions: Submission[],
): Promise<Map<string, string>> {
  const opinions = new Map<string, string>()
  for (const submission of submissions) {
    const ids = await seedSubmission(db, editor, notice, submission)
    for (const [n, id] of ids.entries()) opinions.set(`${submission.key}-${n + 1}`, id)
  }
  return opinions
}

const bands: Record<string, string> = {
  '10s': 'u18',
  '20s': '18-29',
  '30s': '30-39',
  '40s': '40-49',
  '50s': '50-59',
  '60s': '60-69',
  '70s': '70-79',
  '80s': '80o',
}

async function seedSubmission(db: Db, editor: Actor, notice: Notice, submission: Submission): Promise<string[]> {
  const { submitter, items, day } = submission
  const minutes = String((submission.key.length * 17 + items.length * 7) % 60).padStart(2, '0')
  const { receiptNumber, secret } = await submit(db, visitor, {
    consultation: notice.key,
    formKey: secretToken(),
    language: 'ja',
    class: submitter.class,
    classExtra: submitter.classExtra,
    organisation: submitter.organisation !== undefined,
    name: submitter.organisation ?? submitter.name,
    nameKana: submitter.kana,
    representative: submitter.organisation && [submitter.representative, submitter.name].filter(Boolean).join(' '),
    address: submitter.address,
    email: submitter.email,
    phone: submitter.phone,
    ageBand: submitter.ageBand ? bands[submitter.ageBand] : null,
    items: items.map(({ section, block, quote, body, reason }) => ({ section, block, quote, body, reason })),
    // Late ones came on paper: the web refuses them.
    channel: submission.late ? 'mail' : 'web',
    now: at(notice.opensDay + day, `1${(submission.key.length + day) % 10}:${minutes}`),
  })
  if (submission.withdrawnDay !== undefined) {
    const now = at(notice.opensDay + submission.withdrawnDay, '20:15')
    await withdraw(db, visitor, { number: receiptNumber, secret, now })
  }
  const stored = await db
    .selectFrom('submissions as s')
    .innerJoin('submissionItems as i', 'i.submissionId', 's.id')
    .innerJoin('opinions as o', 'o.itemId', 'i.id')
    .select(['s.id', 'i.id as item', 'i.body', 'o.id as opinion'])
    .where('s.receiptNumber', '=', receiptNumber)
    .orderBy('i.position')
    .execute()
  if (submission.ineligible && stored[0]) {
    await excludeSubmission(db, editor, { submission: stored[0].id, reason: submission.ineligible })
  }
  const read: string[] = []
  for (const [n, { item, body, opinion }] of stored.entries()) {
    const passages = items[n]?.passages
    if (!passages) read.push(opinion)
    else read.push(...(await split(db, editor, notice, { item, body, opinion, passages })))
  }
  return read
}

type Splitting = { item: string; body: string; opinion: string; passages: NonNullable<Item['passages']> }

async function split(db: Db, editor: Actor, notice: Notice, { item, body, opinion, passages }: Splitting) {
  const opinions = await Promise.all(
    passages.map(async ({ text, section }) => {
      const start = body.indexOf(text)
      if (start < 0) throw new Error(`no passage ${text}`)
      return {
        passages: [[start, start + text.length] as [number, number]],
        section: await sectionId(db, notice, section),
      }
    }),
  )
  return readOpinions(db, editor, { item, expected: [opinion], opinions })
}

async function sectionId(db: Db, notice: Notice, key: string): Promise<string> {
  const found = await db
    .selectFrom('sections')
    .innerJoin('plans', 'plans.id', 'sections.planId')
    .select('sections.id')
    .where('sections.key', '=', key)
    .where('plans.slug', '=', notice.plan)
    .executeTakeFirstOrThrow()
  return found.id
}
