import { deskMe, requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { Conflict, NotFound } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import { mayEditSurvey, mayMakeSurvey } from './access.ts'
import { bankQuestion } from './bank-question.ts'
import { findEntry, findPage } from './draft.ts'
import { entryTypes } from './entry-types.ts'
import { numbersOf } from './questionnaire.ts'
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
  const survey = await surveyToEdit(db, me, named.survey)
  return { me, actor: { kind: 'staff', id: me.id } as const, survey, frame: { survey: titled(survey) } }
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

/** What a page about a survey tells its frame. */
export const framed = ({ me, frame }: { me: Staff; frame: { survey: ReturnType<typeof titled> } }) => ({
  me: deskMe(me),
  ...frame,
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

/** A survey whose questions can still be chosen. */
export async function pageForQuestion(db: Db, me: Staff, named: Named) {
  const own = await editedSurvey(db, me, named)
  requireDraft(own.survey)
  return own
}

/** Of an entry or of a page: its address says which. */
export async function conditionedEntry(db: Db, me: Staff, named: Named) {
  if (named.page !== undefined) {
    const { page, number, ...own } = await editedPage(db, me, named)
    return { ...own, at: page.key, number, isPage: true }
  }
  const { entry, ...own } = await editedEntry(db, me, named)
  return { ...own, at: entry.key, number: numbersOf(own.survey.draft)[entry.key] ?? null, isPage: false }
}

/** Where a new question goes, and what it is. */
export async function placeOfNewEntry(db: Db, me: Staff, named: Named, query: URLSearchParams) {
  const own = await editedSurvey(db, me, named)
  const { pages } = own.survey.draft
  const page = findPage({ pages }, query.get('page') ?? '') ?? pages.at(-1)
  const before = page?.entries.find(({ key }) => key === query.get('before'))?.key ?? null
  const type = entryTypes.find((each) => each === query.get('type')) ?? null
  return { ...own, type, place: { page: page?.key ?? '', before } }
}
