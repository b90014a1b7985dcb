import type { Actor } from '#app/journal/journal.ts'
import { type Db, inTransaction } from '#db/connection'
import { publishedQuestionnaire } from './building.ts'
import { createSurvey, findSurvey } from './survey.ts'

/**
 * A new survey with the same questions, texts and links: the next wave of the series, whose results are compared, or the
 * first of a series of its own. Keys and codes stay, so that answers mean the same.
 */
export function copySurvey(
  db: Db,
  actor: Actor,
  input: {
    survey: string
    slug?: string
    as: 'wave' | 'series'
    title: string
    opensAt: Date
    closesAt: Date
    departmentId?: string
  },
): Promise<{ id: string; slug: string }> {
  return inTransaction(db, async (trx) => {
    const source = await findSurvey(trx, input.survey)
    // Two who make the next wave at once come one after the other.
    await trx.selectFrom('surveySeries').select('id').where('id', '=', source.seriesId).forUpdate().execute()
    const published = await publishedQuestionnaire(trx, source.id)
    const last = await trx
      .selectFrom('surveys')
      .select(({ fn }) => fn.max('wave').as('wave'))
      .where('seriesId', '=', source.seriesId)
      .executeTakeFirstOrThrow()
    const { title, opensAt, closesAt } = input
    const isRenamed = title !== source.title
    const made = await createSurvey(trx, actor, {
      slug: input.slug,
      ...{ title, opensAt, closesAt, departmentId: input.departmentId ?? source.departmentId },
      // A translation of another title would say something else.
      ...{ titleEasy: isRenamed ? null : source.titleEasy, titleEn: isRenamed ? null : source.titleEn },
      ...{ purpose: source.purpose, purposeEasy: source.purposeEasy, purposeEn: source.purposeEn },
      ...{ audience: source.audience, audienceEasy: source.audienceEasy, audienceEn: source.audienceEn },
      ...{ privacy: source.privacy, privacyEasy: source.privacyEasy, privacyEn: source.privacyEn },
      ...{ contact: source.contact, sample: source.sample, open: source.open, population: source.population },
      excess: source.excess,
      draft: published?.definition ?? source.draft,
      series: input.as === 'wave' ? { id: source.seriesId, wave: last.wave + 1 } : undefined,
    })
    await trx
      .insertInto('surveySections')
      .columns(['surveyId', 'sectionId', 'item'])
      .expression((eb) =>
        eb
          .selectFrom('surveySections')
          .select((select) => [select.val(made.id).as('surveyId'), 'sectionId', 'item'])
          .where('surveyId', '=', source.id),
      )
      .execute()
    return made
  })
}
