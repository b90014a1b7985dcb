import type { Db } from '#db/connection'
import { requireThat } from '../accounts/access.ts'
import type { Staff } from '../accounts/staff.ts'
import { Conflict } from '../refusal.ts'
import { mayEditSurvey } from './access.ts'
import { findSurvey, type Survey } from './survey.ts'

/** A survey for somebody who may write it. */
export async function surveyToEdit(db: Db, me: Staff, slug: string | undefined): Promise<Survey> {
  const survey = await findSurvey(db, slug ?? '')
  requireThat(mayEditSurvey(me, survey))
  return survey
}

/** What only a draft has: once people answer, pages and questions stay where they are counted. */
export function requireDraft(survey: Survey): void {
  if (survey.publishedAt) throw new Conflict('surveys-desk:refused.frozen')
}
