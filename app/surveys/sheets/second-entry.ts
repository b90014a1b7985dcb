import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '#app/refusal.ts'
import type { Answer, Given } from '#app/surveys/questionnaires/given.ts'
import { itemsOf } from '#app/surveys/questionnaires/items.ts'
import { asJson } from '#app/surveys/questionnaires/json.ts'
import type { Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import { newId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { storeEntry, storeSheet } from './kept-typing.ts'

type Again = { sheet: string; given: Given }

/** A sheet typed a second time, by somebody else who did not see the first. It counts as typed first until differences are settled. */
export function typeAgain(db: Db, actor: Actor, { sheet: id, given }: Again): Promise<void> {
  return inTransaction(db, async (trx) => {
    const sheet = await holdPaper(trx, id)
    requireAnother(actor, sheet.first?.typedBy)
    if (sheet.second) throw new Conflict('survey-paper:again.refused.done')
    await storeEntry(trx, actor, { sheet: id, round: 2, given })
    const differences = differencesOf(sheet.definition, sheet.first?.given ?? {}, given).length
    const about = { kind: 'survey', id: sheet.surveyId }
    await record(trx, actor, { verb: 'sheet.typed_again', about, details: { sheet: id, differences } })
  })
}

export function requireAnother(actor: Actor, first: string | null | undefined): void {
  if (actor.kind === 'staff' && actor.id === first) throw new Forbidden('survey-paper:again.refused.same')
}

export type Difference = { item: string; first: Answer | undefined; second: Answer | undefined }

/** Items that two people typed differently. */
export function differencesOf(definition: Questionnaire, first: Given, second: Given): Difference[] {
  return itemsOf(definition)
    .map(({ item }) => ({ item, first: first[item], second: second[item] }))
    .filter((each) => !isSame(each.first, each.second))
}

const isSame = (one: Answer | undefined, other: Answer | undefined) => {
  const parts = ({ choices, other: beside, amount, day, words, unreadable }: Answer = {}) =>
    JSON.stringify([choices ?? [], beside ?? '', amount ?? '', day ?? '', words ?? '', unreadable ?? false])
  return parts(one) === parts(other)
}

/**
 * What stands on the paper, where two typed differently: `given` has each item that differs. Everything else stays as both
 * typed it. A settlement can be mended by a further one; all are kept.
 */
export function settle(db: Db, actor: Actor, { sheet: id, given }: Again): Promise<void> {
  return inTransaction(db, async (trx) => {
    const sheet = await holdPaper(trx, id)
    if (!sheet.second) throw new Conflict('survey-paper:again.refused.notYet')
    const differences = differencesOf(sheet.definition, sheet.first?.given ?? {}, sheet.second.given)
    if (differences.length === 0) throw new Conflict('survey-paper:again.refused.agreed')
    const settled: Given = { ...(sheet.mended ?? sheet.first?.given) }
    for (const { item } of differences) {
      const answer = given[item]
      if (!answer) throw new Invalid('survey-paper:again.refused.open', `q.${item}`)
      settled[item] = answer
    }
    const madeBy = actor.kind === 'staff' ? actor.id : null
    await trx
      .insertInto('surveySettlements')
      .values({ id: newId(), sheetId: id, given: asJson(settled), madeBy })
      .execute()
    await storeSheet(trx, { ...sheet, id: sheet.surveyId }, { id, given: settled })
    const about = { kind: 'survey', id: sheet.surveyId }
    await record(trx, actor, { verb: 'sheet.settled', about, details: { sheet: id, differences: differences.length } })
  })
}

/** A sheet of paper, held, with what was typed of it. */
export async function holdPaper(trx: Trx, id: string) {
  const sheet = await trx
    .selectFrom('surveySheets as sheet')
    .innerJoin('surveys', 'surveys.id', 'sheet.surveyId')
    .innerJoin('questionnaires', 'questionnaires.id', 'sheet.questionnaireId')
    .select(['sheet.surveyId', 'excess', 'definition', 'sheet.number', 'sheet.version', 'secondDue'])
    .where('sheet.id', '=', id)
    .where('channel', '=', 'paper')
    .forUpdate('sheet')
    .executeTakeFirst()
  if (!sheet) throw new NotFound()
  const entries = await trx
    .selectFrom('surveyEntries')
    .select(['round', 'given', 'typedBy'])
    .where('sheetId', '=', id)
    .execute()
  const mended = await trx
    .selectFrom('surveyMendings')
    .select('given')
    .where('sheetId', '=', id)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  const of = (round: 1 | 2) => entries.find((entry) => entry.round === round) ?? null
  return { ...sheet, first: of(1), second: of(2), mended: mended?.given ?? null }
}
