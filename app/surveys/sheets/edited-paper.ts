import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { mayEditSurvey } from '#app/surveys/questionnaires/access.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import type { Db } from '#db/connection'
import { paperSurvey } from './paper-survey.ts'
import { sheetPage } from './sheet-page.ts'

/** The survey with the questions as they are printed, for its codes and sheets. */
export async function editedPaper(db: Db, me: Staff, named: { survey?: string }) {
  const survey = await paperSurvey(db, named.survey ?? '')
  requireThat(mayEditSurvey(me, survey))
  return { me, actor: { kind: 'staff', id: me.id } as const, survey, frame: { survey: titled(survey) } }
}

/** One of its sheets, whatever came in. */
export async function editedSheet(db: Db, me: Staff, named: { survey?: string; sheet?: string }) {
  const own = await editedPaper(db, me, named)
  return { ...own, sheet: await sheetPage(db, own.survey.id, named.sheet) }
}
