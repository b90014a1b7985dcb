import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { type Db, inTransaction } from '#db/connection'
import { changeHeld, holdSurvey, surveyState } from './survey.ts'

/**
 * Moves the close of a published survey, with a reason: later, also after it has closed (too few have answered) but
 * before its results are public, or earlier, at the earliest now.
 */
export function changePeriod(
  db: Db,
  actor: Actor,
  input: { survey: string; version?: number; closesAt: Date; reason: string; now?: Date },
): Promise<void> {
  const now = input.now ?? new Date()
  return inTransaction(db, async (trx) => {
    const survey = await holdSurvey(trx, input.survey, input.version)
    const state = surveyState(survey, now)
    if (state === 'draft') throw new Conflict('surveys-desk:refused.notPublished')
    if (isBlank(input.reason)) throw new Invalid('surveys-desk:refused.reasonMissing', 'reason')
    if (input.closesAt.getTime() === survey.closesAt.getTime()) {
      throw new Invalid('surveys-desk:refused.periodSame', 'closesAt')
    }
    if (input.closesAt < now) throw new Invalid('surveys-desk:refused.periodPast', 'closesAt')
    if (input.closesAt <= survey.opensAt) throw new Invalid('surveys-desk:refused.closesBeforeOpening', 'closesAt')
    const result = await trx
      .selectFrom('surveyResults')
      .select('runId')
      .where('surveyId', '=', survey.id)
      .executeTakeFirst()
    if (result) throw new Conflict('surveys-desk:refused.resultsPublished')
    await changeHeld(trx, survey, { closesAt: input.closesAt })
    await record(trx, actor, {
      verb: 'survey.period_changed',
      about: { kind: 'survey', id: survey.id },
      details: { from: survey.closesAt.toISOString(), to: input.closesAt.toISOString(), reason: input.reason },
      public: true,
    })
  })
}

/** Ends a survey that is open at once. */
export function closeNow(
  db: Db,
  actor: Actor,
  { now = new Date(), ...input }: { survey: string; version?: number; reason: string; now?: Date },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const survey = await holdSurvey(trx, input.survey, input.version)
    if (surveyState(survey, now) !== 'open') throw new Conflict('surveys-desk:refused.notOpen')
    await changePeriod(trx, actor, { ...input, closesAt: now, now })
  })
}
