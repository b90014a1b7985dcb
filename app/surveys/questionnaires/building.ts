import { createHash } from 'node:crypto'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid } from '#app/refusal.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { frozenProblems } from './correction-rules.ts'
import { Gone } from './draft.ts'
import { type History, historyOf } from './history.ts'
import { asJson } from './json.ts'
import { type Problem, problemsOf } from './problems.ts'
import type { Questionnaire } from './questionnaire.ts'
import { changeHeld, holdSurvey, type Survey } from './survey.ts'

/** Says whether a page or an entry is still what somebody saw: who saw something else is asked again. */
export const fingerprintOf = (thing: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(thing ?? null))
    .digest('hex')
    .slice(0, 16)

export function requireSame(now: unknown, was: string | undefined): void {
  if (was !== undefined && fingerprintOf(now) !== was) {
    throw new Conflict('surveys-desk:refused.changedMeanwhile', undefined, { now, was: fingerprintOf(now) })
  }
}

/** The questionnaire people answer now; null before publication. */
export async function publishedQuestionnaire(db: Db, surveyId: string) {
  const found = await db
    .selectFrom('questionnaires')
    .select(['id', 'number', 'definition'])
    .where('surveyId', '=', surveyId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found ?? null
}

const isAboutConditions = ({ code }: Problem) => /:problem\.condition/.test(code)
const name = ({ code, at, values }: Problem) => JSON.stringify([code, at, values.other])

/**
 * Conditions that point forward, in a circle or at nothing are refused when they come about, naming the questions; what
 * else is unfinished may stay so until publication. Numbers are those that whoever changes it has before them.
 */
function refuseBrokenConditions(before: Questionnaire, after: Questionnaire): void {
  const known = new Set(problemsOf(before).map(name))
  const fresh = problemsOf(after, before).find((problem) => isAboutConditions(problem) && !known.has(name(problem)))
  if (fresh) throw new Invalid(fresh.code, undefined, fresh.values)
}

async function refuseChangedMeaning(trx: Trx, survey: Survey, after: Questionnaire): Promise<void> {
  if (!survey.publishedAt) return
  const published = await publishedQuestionnaire(trx, survey.id)
  const [first] = published ? frozenProblems(published.definition, after) : []
  if (first) throw new Conflict(first.code, first.values)
}

type Change = { what: string; key: string }

/** Reads the draft, changes it, and keeps it if nothing in it points where it must not. */
export function changeDraft<Done extends Change>(
  db: Db,
  actor: Actor,
  slug: string,
  run: (draft: Questionnaire, rest: { survey: Survey; history: History }) => Done & { draft: Questionnaire },
): Promise<Done> {
  return inTransaction(db, async (trx) => {
    const survey = await holdSurvey(trx, slug)
    const history = await historyOf(trx, survey.seriesId)
    const done = orGone(() => run(survey.draft, { survey, history }))
    refuseBrokenConditions(survey.draft, done.draft)
    await refuseChangedMeaning(trx, survey, done.draft)
    await changeHeld(trx, survey, { draft: asJson(done.draft) })
    await record(trx, actor, {
      verb: 'survey.questions_changed',
      about: { kind: 'survey', id: survey.id },
      details: { what: done.what, key: done.key },
    })
    return done
  })
}

function orGone<T>(run: () => T): T {
  try {
    return run()
  } catch (error) {
    if (error instanceof Gone) throw new Conflict('surveys-desk:refused.gone')
    throw error
  }
}
