import { sql } from 'kysely'
import { type Actor, record } from '#app/journal/journal.ts'
import { Invalid } from '#app/refusal.ts'
import { itemsOf } from '#app/surveys/questionnaires/items.ts'
import { changeHeld, holdSurvey } from '#app/surveys/questionnaires/survey.ts'
import { type Db, inTransaction } from '#db/connection'

/** A section of a plan that the survey, or one of its items, gives evidence for. */
export type Evidence = { sectionId: string; item: string }

/** The links of a survey become these. */
export function setEvidence(
  db: Db,
  actor: Actor,
  input: { survey: string; version?: number; links: Evidence[] },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const survey = await holdSurvey(trx, input.survey, input.version)
    const items = new Set(['', ...itemsOf(survey.draft).map(({ item }) => item)])
    const links = [...new Map(input.links.map((link) => [`${link.sectionId} ${link.item}`, link])).values()]
    if (!links.every(({ item }) => items.has(item))) throw new Invalid('surveys-desk:refused.itemUnknown')
    const sections = [...new Set(links.map(({ sectionId }) => sectionId))]
    const known = sections.length
      ? await trx.selectFrom('sections').select('id').where('id', 'in', sections).execute()
      : []
    if (known.length < sections.length) throw new Invalid('surveys-desk:refused.sectionUnknown', 'section')
    await trx.deleteFrom('surveySections').where('surveyId', '=', survey.id).execute()
    if (links.length > 0) {
      await trx
        .insertInto('surveySections')
        .values(links.map((link) => ({ ...link, surveyId: survey.id })))
        .execute()
    }
    await changeHeld(trx, survey)
    await record(trx, actor, {
      verb: 'survey.sections_set',
      about: { kind: 'survey', id: survey.id },
      details: { count: links.length },
      public: survey.publishedAt !== null,
    })
  })
}

/** What a survey is evidence for, with the names of plan and section as they are being written now. */
export function evidenceOf(db: Db, surveyId: string) {
  return db
    .selectFrom('surveySections')
    .innerJoin('sections', 'sections.id', 'surveySections.sectionId')
    .innerJoin('plans', 'plans.id', 'sections.planId')
    .leftJoin('workingSections', 'workingSections.sectionId', 'sections.id')
    .leftJoin('sectionVersions', 'sectionVersions.id', 'workingSections.versionId')
    .select(['surveySections.sectionId', 'surveySections.item', 'plans.slug as plan', 'plans.title as planTitle'])
    .select(['sections.key as section', 'sectionVersions.number', 'sectionVersions.title'])
    .where('surveySections.surveyId', '=', surveyId)
    .orderBy('plans.title')
    .orderBy(sql`section_versions.number`)
    .orderBy('surveySections.item')
    .execute()
}
