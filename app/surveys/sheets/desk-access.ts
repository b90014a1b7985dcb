import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { Conflict } from '#app/refusal.ts'
import { maySeeSurveys, mayTypeSheets } from '#app/surveys/questionnaires/access.ts'
import { findSurvey } from '#app/surveys/questionnaires/survey.ts'
import type { Db } from '#db/connection'
import { findBatch } from './code-batch.ts'
import { editedPaper } from './edited-paper.ts'
import { paperSurvey, requireAsked } from './paper-survey.ts'
import { requireAnother } from './second-entry.ts'
import { openDifferences } from './settling.ts'
import { sheetPage } from './sheet-page.ts'

/** What the address of a page names. */
type Named = Record<string, string | undefined>

/** Codes that were made together. */
export async function openedBatch(db: Db, me: Staff, named: Named) {
  const own = await editedPaper(db, me, named)
  return { ...own, batch: await findBatch(db, own.survey.id, named.batch) }
}

/** A survey for whoever may see it before it is public. */
export async function previewedSurvey(db: Db, me: Staff, named: Named) {
  requireThat(maySeeSurveys(me))
  return { survey: await findSurvey(db, named.survey ?? '') }
}

/** A survey that is answered on paper. */
export async function sheetForSecondEntry(db: Db, _me: Staff, named: Named) {
  const survey = await paperSurvey(db, named.survey ?? '')
  return { survey: requireAsked(survey) }
}

/** A sheet that was typed twice, with where the two differ. */
export async function settledSheet(db: Db, me: Staff, named: Named) {
  const survey = await paperSurvey(db, named.survey ?? '')
  requireThat(mayTypeSheets(me, survey))
  const sheet = await sheetPage(db, survey.id, named.sheet)
  const [first, second] = sheet.entries
  if (!first || !second) throw new Conflict('survey-paper:again.refused.notYet')
  return { survey, sheet, differences: openDifferences(sheet.definition, first.given, second.given), first, second }
}

/** A sheet to be typed a second time, by somebody else than the first. */
export async function sheetTypedAgain(db: Db, me: Staff, named: Named) {
  const survey = await paperSurvey(db, named.survey ?? '')
  requireThat(mayTypeSheets(me, survey))
  const sheet = await sheetPage(db, survey.id, named.sheet)
  if (sheet.channel !== 'paper') throw new Conflict('survey-paper:again.refused.web')
  if (sheet.entries.length > 1) throw new Conflict('survey-paper:again.refused.done')
  const actor = { kind: 'staff', id: me.id } as const
  requireAnother(actor, sheet.entries[0]?.typedBy)
  return { actor, survey, sheet }
}
