import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '#db/connection'
import { NotFound } from '../refusal.ts'
import { stateOf } from './consultation.ts'
import { eligibilityClasses } from './eligibility.ts'

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
      'consultations.editionId',
      'consultations.opensAt',
      'consultations.closesAt',
      'consultations.contact',
      'consultations.personalData',
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
      'municipality.ageBands',
      sql<string>`editions.number || case editions.minor when 0 then '' else '.' || editions.minor end`.as(
        'editionLabel',
      ),
      jsonArrayFrom(eligibilityClasses(db).where('code', '=', sql<string>`any(consultations.classes)`)).as('classes'),
      jsonArrayFrom(
        eb
          .selectFrom('editionSections')
          .innerJoin('sections', 'sections.id', 'editionSections.sectionId')
          .innerJoin('sectionVersions', 'sectionVersions.id', 'editionSections.versionId')
          .select(['sections.key', 'number', 'title', 'titleEasy', 'titleEn', 'depth'])
          .whereRef('editionSections.editionId', '=', 'consultations.editionId')
          .orderBy('sort'),
      ).as('sections'),
    ])
    .where('consultations.slug', '=', slug)
    .executeTakeFirst()
  if (!row) throw new NotFound()
  return { ...row, state: stateOf(row, now) }
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

export type Passage = Awaited<ReturnType<typeof passagesOf>>[number]
