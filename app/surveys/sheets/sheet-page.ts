import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { NotFound } from '#app/refusal.ts'
import type { Given } from '#app/surveys/questionnaires/given.ts'
import { itemsOf } from '#app/surveys/questionnaires/items.ts'
import type { AnswerState } from '#app/surveys/questionnaires/kinds.ts'
import { numbersOf, type Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import { isId } from '#app/text/ids.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'
import { codeState } from './codes.ts'
import { blankSheet, finalAnswers } from './final.ts'
import { secondState } from './sheet-list.ts'

/** Whether the portal itself made a sheet void, because it was blank; what it wrote then is shown in the page's language. */
const wasBlank = sql<boolean>`coalesce(v.reason = ${blankSheet}, false)`.as('wasBlank')

/** A finished sheet for the desk, with who typed it and what became of it. */
export async function sheetPage(db: Db, surveyId: string, id: string | undefined) {
  if (!isId(id)) throw new NotFound()
  const found = await db
    .selectFrom('surveySheets as s')
    .innerJoin('questionnaires', 'questionnaires.id', 's.questionnaireId')
    .leftJoin('surveyCodes as c', 'c.id', 's.codeId')
    .select(['s.id', 's.number', 'receiptNumber', 'channel', 'target', 'given', 'finishedAt', 'counted', 'secondDue'])
    .select('s.version')
    .select(['receivedOn', 'lateReason'])
    .select(['definition', 'questionnaires.number as edition', 'c.number as code', 'language'])
    .select(sql<string | null>`case when c.id is not null then ${codeState} end`.as('codeState'))
    .select(secondState.as('second'))
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('surveyEntries as e')
          .leftJoin('staff', 'staff.id', 'e.typedBy')
          .select(['round', 'given', 'typedBy', 'typedAt', 'staff.name as operator'])
          .whereRef('e.sheetId', '=', 's.id')
          .orderBy('round'),
      ).as('entries'),
      jsonArrayFrom(
        eb
          .selectFrom('surveySettlements as t')
          .leftJoin('staff', 'staff.id', 't.madeBy')
          .select(['t.id', 'given', 'madeAt', 'staff.name as by'])
          .whereRef('t.sheetId', '=', 's.id')
          .orderBy('t.id'),
      ).as('settlements'),
      jsonArrayFrom(
        eb
          .selectFrom('surveyMendings as m')
          .leftJoin('staff', 'staff.id', 'm.madeBy')
          .select(['m.id', 'given', 'reason', 'madeAt', 'staff.name as by'])
          .whereRef('m.sheetId', '=', 's.id')
          .orderBy('m.id'),
      ).as('mendings'),
      jsonArrayFrom(
        eb
          .selectFrom('surveySheetRestorations as r')
          .innerJoin('surveySheetVoids as v', 'v.id', 'r.voidId')
          .leftJoin('staff', 'staff.id', 'r.madeBy')
          .select(['v.reason as void', wasBlank, 'r.reason', 'r.madeAt', 'staff.name as by'])
          .whereRef('v.sheetId', '=', 's.id')
          .orderBy('r.madeAt'),
      ).as('restorations'),
      jsonArrayFrom(
        eb
          .selectFrom('surveyStandingVoids as v')
          .leftJoin('staff', 'staff.id', 'v.madeBy')
          .select(['reason', wasBlank, 'madeAt', 'staff.name as by'])
          .whereRef('v.sheetId', '=', 's.id'),
      ).as('voids'),
      jsonArrayFrom(
        eb
          .selectFrom('surveyCodeChoices as h')
          .leftJoin('staff', 'staff.id', 'h.madeBy')
          .select(['h.sheetId', 'reason', 'madeAt', 'staff.name as by'])
          .whereRef('h.codeId', '=', 's.codeId')
          .orderBy('h.id'),
      ).as('choices'),
      jsonArrayFrom(
        eb
          .selectFrom('surveySheets as o')
          .select(['o.id', 'o.number', 'o.receiptNumber', 'o.channel', 'o.counted', 'o.finishedAt'])
          .whereRef('o.codeId', '=', 's.codeId')
          .whereRef('o.id', '<>', 's.id')
          .where('o.finishedAt', 'is not', null),
      ).as('others'),
    ])
    .where('s.id', '=', id)
    .where('s.surveyId', '=', surveyId)
    .where('finishedAt', 'is not', null)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}
export type SheetPage = Awaited<ReturnType<typeof sheetPage>>

export type AnswerLine = {
  item: string
  number: number
  words: Wording
  row: Wording | null
  state: AnswerState
  choices: { code: number; words: Wording | null }[]
  other: string | null
  text: string | null
  unit: Wording | null
}

/** Every item in order, as it is counted, in words. */
export function answerLines(definition: Questionnaire, given: Given): AnswerLine[] {
  const numbers = numbersOf(definition)
  const items = new Map(itemsOf(definition).map((each) => [each.item, each]))
  return finalAnswers(definition, given).flatMap(({ item, state, answer }) => {
    const asked = items.get(item)
    if (!asked) return []
    const { question, row, options } = asked
    return {
      ...{ item, number: numbers[question.key] ?? 0, words: question.words, row, state },
      choices: (answer.choices ?? []).map((code) => ({
        code,
        words: options.find((option) => option.code === code)?.words ?? null,
      })),
      other: answer.other ?? null,
      text: answer.amount ?? answer.day ?? answer.words ?? null,
      unit: ('unit' in question && question.unit) || null,
    }
  })
}
