import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { newId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { publishedQuestionnaire } from './building.ts'
import { frozenProblems } from './correction-rules.ts'
import { asJson } from './json.ts'
import { problemsOf } from './problems.ts'
import type { Entry, Page, Questionnaire } from './questionnaire.ts'
import { changeHeld, holdSurvey } from './survey.ts'

export type Corrected = { key: string; before: Entry | Page | null; after: Entry | Page | null }

/** Pages and entries that differ, in the order of the new ones; one that only moved is there too. */
export function correctedIn(published: Questionnaire, next: Questionnaire): Corrected[] {
  const [before, after] = [flat(published), flat(next)]
  const changed = after.flatMap(({ key, thing, at }): Corrected[] => {
    const own = before.find((one) => one.key === key)
    const isSame = own !== undefined && own.at === at && JSON.stringify(own.thing) === JSON.stringify(thing)
    return isSame ? [] : [{ key, before: own?.thing ?? null, after: thing }]
  })
  const gone = before.filter(({ key }) => !after.some((one) => one.key === key))
  return [...changed, ...gone.map(({ key, thing }) => ({ key, before: thing, after: null }))]
}

const flat = ({ pages }: Questionnaire): { key: string; thing: Entry | Page; at: string }[] =>
  pages.flatMap((page, on) => [
    { key: page.key, thing: { ...page, entries: [] }, at: String(on) },
    ...page.entries.map((entry, at) => ({ key: entry.key, thing: entry, at: `${page.key} ${at}` })),
  ])

async function holdPublished(trx: Trx, slug: string, version?: number) {
  const survey = await holdSurvey(trx, slug, version)
  const published = await publishedQuestionnaire(trx, survey.id)
  if (!published) throw new Conflict('surveys-desk:refused.notPublished')
  return { survey, published }
}

/** Makes the corrected questionnaire the one people answer from now on; what was asked before is kept, the results say so. */
export function correctSurvey(
  db: Db,
  actor: Actor,
  input: { survey: string; version?: number; reason: string },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { survey, published } = await holdPublished(trx, input.survey, input.version)
    if (isBlank(input.reason)) throw new Invalid('surveys-desk:refused.reasonMissing', 'reason')
    const changed = correctedIn(published.definition, survey.draft)
    if (changed.length === 0) throw new Conflict('surveys-desk:refused.nothingCorrected')
    const [problem] = [...frozenProblems(published.definition, survey.draft), ...problemsOf(survey.draft)]
    if (problem) throw new Conflict(problem.code, problem.values)
    const number = published.number + 1
    await trx
      .insertInto('questionnaires')
      .values({
        id: newId(),
        surveyId: survey.id,
        number,
        definition: asJson(survey.draft),
        reason: input.reason,
        madeBy: actor.kind === 'staff' ? actor.id : null,
      })
      .execute()
    await changeHeld(trx, survey)
    await record(trx, actor, {
      verb: 'survey.corrected',
      about: { kind: 'survey', id: survey.id },
      details: { number, keys: changed.map(({ key }) => key), reason: input.reason },
      public: true,
    })
  })
}

/** Gives up changes that were not made public: the draft is again what people answer. */
export function dropCorrection(db: Db, actor: Actor, input: { survey: string; version?: number }): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { survey, published } = await holdPublished(trx, input.survey, input.version)
    await changeHeld(trx, survey, { draft: asJson(published.definition) })
    await record(trx, actor, { verb: 'survey.correction_dropped', about: { kind: 'survey', id: survey.id } })
  })
}
