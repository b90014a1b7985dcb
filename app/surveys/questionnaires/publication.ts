import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict } from '#app/refusal.ts'
import { newId } from '#app/text/ids.ts'
import { type Db, inTransaction } from '#db/connection'
import { itemsOf } from './items.ts'
import { asJson } from './json.ts'
import { problemsOf } from './problems.ts'
import { changeHeld, holdSurvey, type Survey } from './survey.ts'

/** Fields of the details without which a survey cannot be shown to anybody. */
export function missingIn(survey: Survey, now = new Date()): string[] {
  const texts = (['title', 'purpose', 'audience', 'privacy', 'contact'] as const).filter(
    (field) => !survey[field].trim(),
  )
  return survey.closesAt <= now ? [...texts, 'closesAt'] : texts
}

/** Makes a survey public: from here on its questions are frozen, and what is counted is fixed. */
export function publishSurvey(
  db: Db,
  actor: Actor,
  input: { survey: string; version?: number; now?: Date },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const survey = await holdSurvey(trx, input.survey, input.version)
    if (survey.publishedAt) throw new Conflict('surveys-desk:refused.publishedAlready')
    if (missingIn(survey, input.now).length > 0) throw new Conflict('surveys-desk:refused.detailsMissing')
    const [problem] = problemsOf(survey.draft)
    if (problem) throw new Conflict(problem.code, problem.values)
    const by = actor.kind === 'staff' ? actor.id : null
    await trx.insertInto('surveyPublications').values({ surveyId: survey.id, publishedBy: by }).execute()
    await trx
      .insertInto('questionnaires')
      .values({ id: newId(), surveyId: survey.id, number: 1, definition: asJson(survey.draft), madeBy: by })
      .execute()
    const items = itemsOf(survey.draft).map(({ item, kind }, sort) => ({ surveyId: survey.id, item, kind, sort }))
    await trx.insertInto('surveyItems').values(items).execute()
    await changeHeld(trx, survey)
    await record(trx, actor, {
      verb: 'survey.published',
      about: { kind: 'survey', id: survey.id },
      details: { items: items.length },
      public: true,
    })
  })
}
