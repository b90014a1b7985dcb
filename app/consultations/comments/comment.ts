import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { callState } from '#app/consultations/calls/consultation.ts'
import { eligibilityClasses, openAgeBands } from '#app/consultations/calls/eligibility.ts'
import { keptStamp, stampOf } from '#app/forms/sender.ts'
import { Conflict, NotFound } from '#app/refusal.ts'
import { secretToken } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { itemCount, typedBlocks } from './typed-items.ts'

/** A published call with everything its comment form asks and offers. */
export async function callForComment(db: Db, slug: string, now = new Date()) {
  const row = await db
    .selectFrom('consultations')
    .innerJoin('notices', 'notices.consultationId', 'consultations.id')
    .innerJoin('plans', 'plans.id', 'consultations.planId')
    .innerJoin('editions', 'editions.id', 'consultations.editionId')
    .innerJoin('municipality', (join) => join.onTrue())
    .leftJoin('results', 'results.consultationId', 'consultations.id')
    .select((eb) => [
      'consultations.slug',
      'consultations.title',
      'consultations.titleEasy',
      'consultations.titleEn',
      'consultations.translatedFrom',
      'consultations.editionId',
      'consultations.opensAt',
      'consultations.closesAt',
      'consultations.contact',
      'consultations.personalData',
      'consultations.openDiscussion',
      'consultations.personalDataEasy',
      'consultations.personalDataEn',
      'notices.publishedAt as noticedAt',
      'results.publishedAt as answeredAt',
      'plans.slug as planSlug',
      'plans.title as planTitle',
      'plans.titleEasy as planTitleEasy',
      'plans.titleEn as planTitleEn',
      'municipality.requiredFields',
      'municipality.optionalFields',
      'municipality.opinionLimit',
      'municipality.opinionsPerSubmission',
      'editions.label as editionLabel',
      jsonArrayFrom(eligibilityClasses(db).where('code', '=', sql<string>`any(consultations.classes)`)).as('classes'),
      jsonArrayFrom(openAgeBands(db)).as('ageBands'),
      jsonArrayFrom(
        eb
          .selectFrom('editionSections')
          .innerJoin('sections', 'sections.id', 'editionSections.sectionId')
          .innerJoin('sectionVersions', 'sectionVersions.id', 'editionSections.versionId')
          .select(['sections.key', 'sectionVersions.number', 'sectionVersions.title', 'sectionVersions.titleEasy'])
          .select(['sectionVersions.titleEn', 'editionSections.depth'])
          .whereRef('editionSections.editionId', '=', 'consultations.editionId')
          .orderBy('sort'),
      ).as('sections'),
    ])
    .where('consultations.slug', '=', slug)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return { ...row, state: callState(row, now) }
}

export type CallForComment = Awaited<ReturnType<typeof callForComment>>

/** Paragraphs of the call's edition, as those who comment on them see them. */
export function passagesOf(db: Db, editionId: string, blockKeys: string[]) {
  if (blockKeys.length === 0) return Promise.resolve([])
  return db
    .selectFrom('editionBlocks')
    .innerJoin('blocks', 'blocks.id', 'editionBlocks.blockId')
    .innerJoin('sections', 'sections.id', 'editionBlocks.sectionId')
    .innerJoin('blockVersions', 'blockVersions.id', 'editionBlocks.versionId')
    .select(['blocks.key', 'sections.key as sectionKey', 'editionBlocks.versionId', 'html', 'easyHtml', 'enHtml'])
    .where('editionId', '=', editionId)
    .where('blocks.key', 'in', blockKeys)
    .execute()
}

/** A form not yet filled in, about a paragraph or a section where the reader came from one. */
export async function newForm(db: Db, call: CallForComment, from: { section?: string | null; block?: string | null }) {
  const [passage] = await passagesOf(db, call.editionId, from.block ? [from.block] : [])
  const values = {
    'items[0].section': passage?.sectionKey ?? from.section ?? '',
    'items[0].block': passage?.key ?? '',
    'items[0].blockVersion': passage?.versionId ?? '',
    formKey: secretToken(),
    stamp: stampOf(new Date()),
  }
  return { state: { values, errors: {} }, count: 1, passages: passage ? [passage] : [] }
}

export type CommentErrors = Record<string, { key: string; values?: Record<string, string | number> }[]>

/** Nobody writes before a call has opened, or after its end. */
export function requireOpen({ state }: CallForComment): void {
  if (state === 'open') return
  throw new Conflict(state === 'announced' ? 'consultations:refused.notYetOpen' : 'consultations:refused.closed')
}

/**
 * What a page of the comment form shows of what was typed. Key and time of a form that is not ours (any more) are made
 * anew, so that it can be sent again with all its text.
 */
export async function typedForm(
  db: Db,
  call: CallForComment,
  typed: Record<string, string>,
  errors: CommentErrors = {},
) {
  const values = {
    ...typed,
    formKey: (typed.formKey ?? '').length >= 16 ? (typed.formKey as string) : secretToken(),
    stamp: keptStamp(typed.stamp),
  }
  const passages = await passagesOf(db, call.editionId, typedBlocks(values))
  return { state: { values, errors }, count: itemCount(values), passages }
}
