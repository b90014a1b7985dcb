import { sql } from 'kysely'
import { type Actor, record } from '#app/journal/journal.ts'
import { Invalid } from '#app/refusal.ts'
import type { Target } from '#app/surveys/questionnaires/kinds.ts'
import { newId } from '#app/text/ids.ts'
import { type Db, inTransaction } from '#db/connection'
import { combinations } from './combinations.ts'
import type { AskedItem, CountedSurvey } from './counted-survey.ts'
import type { Weighting } from './tables.ts'
import { itemsNamed } from './tabulation.ts'
import { problemsOfWeights, type Stratum, strataOf } from './weights.ts'

/** Single choices that say who answers: weights go by them. */
export function weightingItems(survey: Pick<CountedSurvey, 'items'>): AskedItem[] {
  return survey.items.filter(
    ({ question }) => question.type === 'single' && ['age', 'sex', 'district'].includes(question.attribute ?? ''),
  )
}

/** How the strata of a weighting stand with the sheets counted so far. */
export async function strata(db: Db, survey: CountedSurvey, target: Target, weighting: Weighting): Promise<Stratum[]> {
  const found = await combinations(db, { survey: survey.id, target }, itemsNamed(survey, weighting.items))
  return strataOf(weighting, found, (answers) => answers)
}

/**
 * Sets the weights of a target, or with no cells takes them away. Refused where people have no sheet to stand for them, or
 * one would count more than `highest`: staff then give such cells the same stratum.
 */
export function setWeighting(
  db: Db,
  actor: Actor,
  input: { survey: CountedSurvey; target: Target; weighting: Weighting; reason: string },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { survey, target, weighting, reason } = input
    const [problem] = problemsOfWeights(await strata(trx, survey, target, weighting), weighting.highest)
    if (problem?.empty) throw new Invalid('survey-results:refused.stratumEmpty', 'cells', { stratum: problem.stratum })
    if (problem) {
      const values = { stratum: problem.stratum, weight: problem.weight, highest: weighting.highest }
      throw new Invalid('survey-results:refused.weightTooHigh', 'cells', values)
    }
    const definition = sql<Weighting>`${JSON.stringify(weighting)}::text::jsonb`
    const madeBy = actor.kind === 'staff' ? actor.id : null
    await trx
      .insertInto('surveyWeightings')
      .values({ id: newId(), surveyId: survey.id, target, definition, reason, madeBy })
      .execute()
    await record(trx, actor, {
      verb: 'survey.weighted',
      about: { kind: 'survey', id: survey.id },
      details: { target, cells: weighting.cells.length, reason },
    })
  })
}
