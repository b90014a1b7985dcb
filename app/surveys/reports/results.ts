import { type Actor, record } from '#app/journal/journal.ts'
import { once } from '#app/journal/once.ts'
import { Conflict, Invalid } from '#app/refusal.ts'
import { holdSurvey } from '#app/surveys/questionnaires/survey.ts'
import type { Db } from '#db/connection'
import { takeDown } from './public-versions.ts'
import { checkSurveyResult } from './result-check.ts'

export type ResultsInput = {
  survey: string
  /** Number of the run that was looked at and is to be public. */
  run: number
  /** Of a correction: what was wrong. The results before it stay readable. */
  reason: string
  formKey: string
  now?: Date
}

/** Makes a run public: page, PDF, CSV and data show it from the same moment. */
export async function publishResults(db: Db, actor: Actor, input: ResultsInput): Promise<void> {
  await once(db, input.formKey, async (trx) => {
    const survey = await holdSurvey(trx, input.survey)
    const { problems, runs, isCorrection, last } = await checkSurveyResult(trx, survey, input.now)
    if (problems.some(({ kind }) => kind === 'published')) throw new Conflict('survey-report:refused.published')
    if (problems.length > 0) throw new Conflict('survey-report:refused.inTheWay', { count: problems.length })
    const [run] = runs
    if (!run || run.number !== input.run) throw new Conflict('survey-report:refused.otherRun')
    const reason = isCorrection ? input.reason.trim() : null
    if (reason === '') throw new Invalid('survey-report:refused.reasonMissing', 'reason')
    await trx
      .insertInto('surveyResults')
      .values({ runId: run.id, surveyId: survey.id, reason, publishedBy: actor.kind === 'staff' ? actor.id : null })
      .execute()
    const goes = last?.head.takesDown ?? []
    await takeDown(trx, { run: run.id, surveyId: survey.id, goes })
    await record(trx, actor, {
      verb: reason === null ? 'survey.results_published' : 'survey.results_corrected',
      about: { kind: 'survey', id: survey.id },
      details: {
        ...{ survey: survey.slug, run: run.number, ...(reason === null ? {} : { reason }) },
        ...(goes.length > 0 ? { takenDown: goes.map(({ number }) => number) } : {}),
      },
      public: true,
    })
    return survey.slug
  })
}
