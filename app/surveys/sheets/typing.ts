import { createHmac } from 'node:crypto'
import { sql } from 'kysely'
import { type Actor, record } from '#app/journal/journal.ts'
import { once } from '#app/journal/once.ts'
import { Invalid } from '#app/refusal.ts'
import { byRule } from '#app/surveys/questionnaires/excess.ts'
import type { Given } from '#app/surveys/questionnaires/given.ts'
import type { Target } from '#app/surveys/questionnaires/kinds.ts'
import { lettersOf } from '#app/text/fours.ts'
import { newId } from '#app/text/ids.ts'
import { hashCode, isWellFormed } from '#app/text/letter-code.ts'
import { keyFor } from '#app/text/sealed.ts'
import type { Db, Trx } from '#db/connection'
import { codeState } from './codes.ts'
import { countSheet, holdCode } from './counting.ts'
import { blankSheet, finalAnswers, isBlank } from './final.ts'
import { storeEntry, storeSheet } from './kept-typing.ts'
import { type PaperSurvey, paperSurvey, requireAsked } from './paper-survey.ts'
import { lateness, type Received } from './received.ts'
import { voidSheet } from './voiding.ts'

export type SheetInput = Received & {
  /** Slug of the survey. */
  survey: string
  /** Stamped on the sheet. */
  number: number
  target: Target
  /** As typed; '' where the sheet has none, or has lost it. */
  code: string
  /** Of each item what stands on the paper, before the rule for too many ticks. */
  given: Given
  formKey: string
  now?: Date
}

/** Stores a paper sheet as it was typed, with its answers as they count. Returns its id. */
export function typeSheet(db: Db, actor: Actor, { formKey, ...input }: SheetInput): Promise<string> {
  return once(db, `survey sheet ${formKey}`, async (trx) => {
    const survey = requireAsked(await paperSurvey(trx, input.survey))
    const { number, target, given, receivedOn } = input
    const late = lateness(survey, input, input.now)
    if (!(target === 'sample' ? survey.sample : survey.open)) throw new Invalid('survey-paper:typing.target', 'target')
    const codeId = await codeFor(trx, survey, input)
    if (codeId) await holdCode(trx, codeId)
    const id = newId()
    const values = { id, surveyId: survey.id, questionnaireId: survey.questionnaireId, target, codeId, number }
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('surveySheets')
      .values({ ...values, channel: 'paper', secondDue: isDrawn(survey, number), receivedOn, lateReason: late?.reason })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow()
    if (!numInsertedOrUpdatedRows) await refuseTwice(trx, survey, input, codeId)
    await storeEntry(trx, actor, { sheet: id, round: 1, given })
    await storeSheet(trx, survey, { id, given })
    await trx.updateTable('surveySheets').set({ finishedAt: sql<Date>`now()` }).where('id', '=', id).execute()
    await countSheet(trx, id)
    const about = { kind: 'survey', id: survey.id }
    await record(trx, actor, { verb: 'sheet.typed', about, details: { sheet: id, number, target } })
    const counted = finalAnswers(survey.definition, byRule(survey.definition, given, survey.excess).given)
    const isKept = late?.late === 'kept'
    if (isKept || isBlank(counted))
      await voidSheet(trx, actor, { sheet: id, reason: isKept ? late.reason : blankSheet })
    return id
  })
}

/** Whether a sheet is typed a second time follows from its number by the server's key: nobody picks, nobody can tell before. */
function isDrawn({ id, secondPercent }: PaperSurvey, number: number): boolean {
  const drawn = createHmac('sha256', keyFor('survey second entry')).update(`${id} ${number}`).digest()
  return drawn.readUInt32BE() % 100 < secondPercent
}

async function codeFor(
  trx: Trx,
  survey: PaperSurvey,
  { target, code: typed }: Pick<SheetInput, 'target' | 'code'>,
): Promise<string | null> {
  const code = lettersOf(typed)
  if (code === '') return null
  if (target === 'open') throw new Invalid('survey-paper:typing.codeOfOpen', 'code')
  if (!isWellFormed(code)) throw new Invalid('survey-paper:typing.codeMistyped', 'code')
  const { rows } = await sql<{ id: string; state: string }>`select c.id, ${codeState} as state from survey_codes c
    where c.survey_id = ${survey.id} and c.code_hash = ${hashCode(survey.id, code)}`.execute(trx)
  const [found] = rows
  if (!found) throw new Invalid('survey-paper:typing.codeUnknown', 'code')
  if (found.state === 'void') throw new Invalid('survey-paper:typing.codeVoid', 'code')
  return found.id
}

/** The number is taken, or the code already has a sheet of paper. */
async function refuseTwice(trx: Trx, survey: PaperSurvey, { number }: { number: number }, codeId: string | null) {
  const there = await trx
    .selectFrom('surveySheets')
    .select(['id', 'number'])
    .where('surveyId', '=', survey.id)
    .where((eb) =>
      eb.or([eb('number', '=', number), ...(codeId ? [eb.and({ codeId, channel: 'paper' as const })] : [])]),
    )
    .orderBy((eb) => eb('number', '=', number), 'desc')
    .executeTakeFirstOrThrow()
  const isNumber = there.number === number
  const values = { number: there.number ?? 0, sheet: there.id }
  throw new Invalid(
    `survey-paper:typing.${isNumber ? 'numberTaken' : 'codeTaken'}`,
    isNumber ? 'number' : 'code',
    values,
  )
}
