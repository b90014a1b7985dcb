import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { mayEditSurvey } from '#app/surveys/questionnaires/access.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import type { Db } from '#db/connection'
import { paperSurvey } from './paper-survey.ts'

/** The survey with the questions as they are printed, for its codes and sheets. */
export async function editedPaper(db: Db, me: Staff, named: { survey?: string }) {
  const survey = await paperSurvey(db, named.survey ?? '')
  requireThat(mayEditSurvey(me, survey))
  return { me, actor: { kind: 'staff', id: me.id } as const, survey, frame: { survey: titled(survey) } }
}
