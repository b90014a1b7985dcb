import { deskMe, requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { Conflict, NotFound } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import { mayEditSurvey, mayMakeSurvey } from './access.ts'
import { bankQuestion } from './bank-question.ts'
import { findEntry, findPage } from './draft.ts'
import { findSurvey, type Survey, type Titled } from './survey.ts'

/** What the address of a page names. */
type Named = { survey?: string; entry?: string; page?: string; question?: string }

/** A survey for somebody who may write it. */
export async function surveyToEdit(db: Db, me: Staff, slug: string | undefined): Promise<Survey> {
  const survey = await findSurvey(db, slug ?? '')
  requireThat(mayEditSurvey(me, survey))
  return survey
}

export async function editedSurvey(db: Db, me: Staff, named: Named) {
  return { me, actor: { kind: 'staff', id: me.id } as const, survey: await surveyToEdit(db, me, named.survey) }
}

export async function editedEntry(db: Db, me: Staff, named: Named) {
  const own = await editedSurvey(db, me, named)
  const entry = findEntry(own.survey.draft, named.entry ?? '')
  if (!entry) throw new NotFound()
  return { ...own, entry }
}

export async function editedPage(db: Db, me: Staff, named: Named) {
  const own = await editedSurvey(db, me, named)
  const page = findPage(own.survey.draft, named.page ?? '')
  if (!page) throw new NotFound()
  return { ...own, page, number: own.survey.draft.pages.indexOf(page) + 1 }
}

/** What every page about a survey tells its frame. */
export const framed = ({ me, survey }: { me: Staff; survey: Parameters<typeof titled>[0] }) => ({
  me: deskMe(me),
  survey: titled(survey),
})

/** Where a survey is and what it is called. */
export const titled = ({ slug, title, titleEasy, titleEn }: { slug: string } & Titled) => ({
  ...{ slug, title, titleEasy, titleEn },
})

/** What only a draft has: once people answer, pages and questions stay where they are counted. */
export function requireDraft(survey: Survey): void {
  if (survey.publishedAt) throw new Conflict('surveys-desk:refused.frozen')
}

/** A question kept for later surveys, for somebody who may make surveys. */
export async function keptQuestion(db: Db, me: Staff, named: Named) {
  requireThat(mayMakeSurvey(me))
  return { kept: await bankQuestion(db, named.question) }
}
