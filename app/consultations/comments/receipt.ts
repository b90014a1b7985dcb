import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { callState } from '#app/consultations/calls/consultation.ts'
import { NotFound } from '#app/refusal.ts'
import { type Difference, difference } from '#app/text/difference.ts'
import type { Db } from '#db/connection'
import { secretFits } from './receipt-secret.ts'

export type ReceiptState = 'received' | 'considered' | 'answered'

/**
 * What was sent, as it was sent, with the text its author saw and what has become of that text since. An unknown number
 * and a wrong secret are the same 404, in the same time.
 */
export async function findReceipt(db: Db, number: string, secret: string, now = new Date()) {
  const row = await receiptRow(db, number)
  if (!secretFits(secret, row?.secretHash) || !row) throw new NotFound('consultations:refused.receiptUnknown')
  const { secretHash: _, items, consultation, ...submission } = row
  const call = { ...consultation, state: callState(consultation, now) }
  const state: ReceiptState =
    call.state === 'answered' ? 'answered' : call.state === 'closed' ? 'considered' : 'received'
  return {
    ...submission,
    state,
    consultation: call,
    mayWithdraw: submission.withdrawnAt === null && call.state === 'open',
    items: items.map(({ now: current, ...item }) => ({
      ...item,
      since: item.seen ? changeSince(item.seen, current) : null,
    })),
  }
}

export type FoundReceipt = Awaited<ReturnType<typeof findReceipt>>
export type ChangeSince = { kind: 'edited'; parts: Difference[] } | { kind: 'removed' }

/** Null where the wording is still the one its author saw. */
function changeSince(seen: { plain: string }, current: { plain: string } | null): ChangeSince | null {
  if (!current) return { kind: 'removed' }
  return current.plain === seen.plain ? null : { kind: 'edited', parts: difference(seen.plain, current.plain) }
}

function receiptRow(db: Db, number: string) {
  return db
    .selectFrom('submissions')
    .leftJoin('withdrawals', 'withdrawals.submissionId', 'submissions.id')
    .select((eb) => [
      'submissions.id',
      'receiptNumber',
      'secretHash',
      'channel',
      'receivedAt',
      'late',
      'organisation',
      'withdrawals.at as withdrawnAt',
      jsonObjectFrom(consultationOf(db)).$notNull().as('consultation'),
      jsonArrayFrom(
        eb.selectFrom('categoryLabels').select(['code', 'label', 'labelEasy', 'labelEn', 'translatedFrom']),
      ).as('categories'),
      jsonArrayFrom(
        eb
          .selectFrom('submissionItems')
          .innerJoin('consultations', 'consultations.id', 'submissions.consultationId')
          .leftJoin('sections', 'sections.id', 'submissionItems.sectionId')
          .leftJoin('blocks', 'blocks.id', 'submissionItems.blockId')
          .select([
            'submissionItems.id',
            'position',
            'quote',
            'body',
            'reason',
            'sections.key as sectionKey',
            'blocks.key as blockKey',
          ])
          .select((item) => [
            jsonObjectFrom(
              item
                .selectFrom('editionSections')
                .innerJoin('sectionVersions', 'sectionVersions.id', 'editionSections.versionId')
                .select(['number', 'title', 'titleEasy', 'titleEn'])
                .whereRef('editionSections.editionId', '=', 'submissions.editionId')
                .whereRef('editionSections.sectionId', '=', 'submissionItems.sectionId'),
            ).as('section'),
            jsonObjectFrom(
              item
                .selectFrom('blockVersions')
                .select(['plain', 'html', 'easyHtml', 'enHtml'])
                .whereRef('blockVersions.id', '=', 'submissionItems.blockVersionId'),
            ).as('seen'),
            jsonObjectFrom(
              item
                .selectFrom('editionBlocks')
                .innerJoin('blockVersions', 'blockVersions.id', 'editionBlocks.versionId')
                .select('plain')
                .whereRef('editionBlocks.blockId', '=', 'submissionItems.blockId')
                .where('editionBlocks.editionId', '=', newestEdition()),
            ).as('now'),
            jsonObjectFrom(
              item
                .selectFrom('discussedItems as d')
                .leftJoin('moderations as m', (on) =>
                  on.onRef('m.itemId', '=', 'd.itemId').onRef('m.number', '=', 'd.number'),
                )
                .select(['d.state', 'm.reason'])
                .whereRef('d.itemId', '=', 'submissionItems.id')
                .where('gone', '=', false),
            ).as('discussed'),
          ])
          .whereRef('submissionItems.submissionId', '=', 'submissions.id')
          .orderBy('position'),
      ).as('items'),
    ])
    .where('receiptNumber', '=', number)
    .executeTakeFirst()
}

const newestEdition = () =>
  sql<string>`(select id from editions where plan_id = consultations.plan_id order by number desc, minor desc limit 1)`

function consultationOf(db: Db) {
  return db
    .selectFrom('consultations')
    .innerJoin('notices', 'notices.consultationId', 'consultations.id')
    .innerJoin('plans', 'plans.id', 'consultations.planId')
    .innerJoin('editions', 'editions.id', 'consultations.editionId')
    .leftJoin('results', 'results.consultationId', 'consultations.id')
    .select([
      'consultations.slug',
      'consultations.title',
      'consultations.titleEasy',
      'consultations.titleEn',
      'consultations.translatedFrom',
      'consultations.publication',
      'consultations.publicationEasy',
      'consultations.publicationEn',
      'consultations.contact',
      'consultations.openDiscussion',
      'consultations.opensAt',
      'consultations.closesAt',
      'notices.publishedAt as noticedAt',
      'results.publishedAt as answeredAt',
      'plans.slug as planSlug',
      'plans.title as planTitle',
      'editions.label as editionLabel',
    ])
    .whereRef('consultations.id', '=', sql.ref('submissions.consultation_id'))
}
