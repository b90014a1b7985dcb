import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Forbidden, Invalid } from '#app/refusal.ts'
import type { Given } from '#app/surveys/questionnaires/given.ts'
import { asJson } from '#app/surveys/questionnaires/json.ts'
import { isBlank } from '#app/text/characters.ts'
import { newId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { storeSheet } from './kept-typing.ts'
import { differencesOf, holdPaper } from './second-entry.ts'

type Standing = { entries: { given: Given }[]; settlements: Kept[]; mendings: Kept[] }
type Kept = { id: string; given: Given }

/** What stands on a paper sheet as far as is known: as it was mended or settled last, else as it was typed first. */
export function standingOf({ entries, settlements, mendings }: Standing): Given {
  const later = [...settlements, ...mendings].sort((one, other) => (one.id < other.id ? -1 : 1))
  return later.at(-1)?.given ?? entries[0]?.given ?? {}
}

type Typist = { typedBy: string | null } | null | undefined

/** Whoever is to type a sheet a second time must not see it filled in: until then only the first mends it. */
export function requireMender(actor: Actor, sheet: { secondDue: boolean; first: Typist; second: unknown }): void {
  if (!sheet.secondDue || sheet.second) return
  if (actor.kind === 'staff' && actor.id !== sheet.first?.typedBy) throw new Forbidden('survey-paper:mend.refused.due')
}

type MendInput = {
  sheet: string
  /** Stamped on the paper. */
  number: number
  given: Given
  reason: string
  /** Of the sheet that was seen. */
  version: number
}

/** A paper sheet that was typed wrongly, as it stands on the paper; what was typed before is kept. */
export function mendSheet(db: Db, actor: Actor, { sheet: id, ...input }: MendInput): Promise<void> {
  return inTransaction(db, async (trx) => {
    const sheet = await holdPaper(trx, id)
    requireMender(actor, sheet)
    if (isBlank(input.reason)) throw new Invalid('survey-paper:reason.missing', 'reason')
    const { version } = sheet
    if (version !== input.version) throw new Conflict('survey-paper:mend.refused.meanwhile', undefined, { version })
    const was = await standing(trx, id)
    const changed = differencesOf(sheet.definition, was, input.given).map(({ item }) => item)
    const isRenumbered = sheet.number !== input.number
    if (changed.length === 0 && !isRenumbered) throw new Invalid('survey-paper:mend.refused.same')
    if (isRenumbered) await renumber(trx, { id, surveyId: sheet.surveyId, number: input.number })
    const madeBy = actor.kind === 'staff' ? actor.id : null
    await trx
      .insertInto('surveyMendings')
      .values({ id: newId(), sheetId: id, given: asJson(input.given), reason: input.reason, madeBy })
      .execute()
    await storeSheet(trx, { ...sheet, id: sheet.surveyId }, { id, given: input.given })
    await record(trx, actor, {
      verb: 'sheet.mended',
      about: { kind: 'survey', id: sheet.surveyId },
      details: { sheet: id, items: changed, reason: input.reason, ...(isRenumbered ? { number: sheet.number } : {}) },
    })
  })
}

async function standing(trx: Trx, sheetId: string): Promise<Given> {
  const entries = await trx
    .selectFrom('surveyEntries')
    .select('given')
    .where('sheetId', '=', sheetId)
    .orderBy('round')
    .execute()
  const settlements = await trx
    .selectFrom('surveySettlements')
    .select(['id', 'given'])
    .where('sheetId', '=', sheetId)
    .execute()
  const mendings = await trx
    .selectFrom('surveyMendings')
    .select(['id', 'given'])
    .where('sheetId', '=', sheetId)
    .execute()
  return standingOf({ entries, settlements, mendings })
}

async function renumber(trx: Trx, { id, surveyId, number }: { id: string; surveyId: string; number: number }) {
  const there = await trx
    .selectFrom('surveySheets')
    .select('id')
    .where('surveyId', '=', surveyId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (there) throw new Invalid('survey-paper:typing.numberTaken', 'number', { number, sheet: there.id })
  await trx.updateTable('surveySheets').set({ number }).where('id', '=', id).execute()
}
