import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { newId } from '#app/text/ids.ts'
import { type Db, inTransaction } from '#db/connection'
import { changeDraft } from './building.ts'
import { addEntry, findEntry, type Place } from './draft.ts'
import { freeKey } from './history.ts'
import { asJson } from './json.ts'
import { isQuestion, type Question } from './questionnaire.ts'
import { findSurvey } from './survey.ts'

/** Questions to take over, those of the municipality and those every municipality asks. */
export function bankQuestions(db: Db) {
  return db
    .selectFrom('surveyBank')
    .select(['id', 'name', 'question'])
    .where('closedAt', 'is', null)
    .orderBy('sort')
    .orderBy('name')
    .execute()
}

/** Takes questions into a survey, in the order of the bank. A key that is in use there gets a number. */
export function takeFromBank(db: Db, actor: Actor, input: { survey: string; questions: string[]; place: Place }) {
  return inTransaction(db, async (trx) => {
    const chosen = (await bankQuestions(trx)).filter(({ id }) => input.questions.includes(id))
    if (chosen.length === 0) throw new Invalid('surveys-desk:refused.bankNothing', 'questions')
    return changeDraft(trx, actor, input.survey, (draft) => {
      const keys: string[] = []
      const taken = chosen.reduce((so, { question }) => {
        const known = new Set(so.pages.flatMap((page) => [page.key, ...page.entries.map(({ key }) => key)]))
        const key = known.has(question.key) ? freeKey(`${question.key}-`, (each) => known.has(each)) : question.key
        keys.push(key)
        return addEntry(so, { ...question, key }, input.place)
      }, draft)
      return { draft: taken, what: 'bank', key: keys.join(', ') }
    })
  })
}

/** Keeps a question of a survey for others; without its condition, which belongs to its survey. */
export function keepInBank(db: Db, actor: Actor, input: { survey: string; key: string; name: string }): Promise<void> {
  return inTransaction(db, async (trx) => {
    const survey = await findSurvey(trx, input.survey)
    const found = findEntry(survey.draft, input.key)
    if (!found || !isQuestion(found)) throw new NotFound()
    if (isBlank(input.name)) throw new Invalid('surveys-desk:refused.nameMissing', 'name')
    const { show: _, ...question } = found
    const made = await trx
      .insertInto('surveyBank')
      .values({ id: newId(), name: input.name.trim(), question: asJson(question as Question), sort: 1000 })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!made) throw new Conflict('surveys-desk:refused.nameTaken', undefined, undefined, 'name')
    await record(trx, actor, {
      verb: 'survey.bank_kept',
      about: { kind: 'survey', id: survey.id },
      details: { name: input.name.trim() },
    })
  })
}
