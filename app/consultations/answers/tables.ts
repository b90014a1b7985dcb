import type { Generated } from 'kysely'
import type { TranslatedFrom } from '#app/wording.ts'

export type Category = 'reflect' | 'included' | 'reference' | 'not_reflected' | 'question' | 'out_of_scope'

export type GroupState = 'unanswered' | 'draft' | 'submitted' | 'returned' | 'approved' | 'published'

export interface OpinionGroupsTable {
  id: string
  consultationId: string
  sectionId: string | null
  summary: Generated<string>
  departmentId: string | null
  dueOn: string | null
  version: Generated<number>
  createdAt: Generated<Date>
  /** Kept by triggers: where the response stands, and the category of its newest version. */
  state: Generated<GroupState>
  category: Generated<Category | null>
}

export interface OpinionsTable {
  id: string
  consultationId: string
  itemId: string
  passages: [number, number][] | null
  text: string
  folded: string
  foldedHash: string
  terms: string
  sectionId: string | null
  groupId: string | null
  version: Generated<number>
  createdAt: Generated<Date>
  retiredAt: Date | null
}

export interface ResponsesTable {
  id: string
  groupId: string
  createdAt: Generated<Date>
}

export interface ResponseVersionsTable {
  id: string
  responseId: string
  number: number
  summary: string
  summaryEasy: string | null
  summaryEn: string | null
  category: Category
  body: string
  bodyEasy: string | null
  bodyEn: string | null
  translatedFrom: Generated<TranslatedFrom>
  madeBy: string
  madeAt: Generated<Date>
}

export interface ResponseStepsTable {
  id: string
  responseId: string
  versionId: string
  step: 'submitted' | 'returned' | 'approved' | 'reopened'
  reason: string | null
  authorId: string
  madeBy: string
  madeAt: Generated<Date>
}

/** A step that no longer holds: what it was about changed. */
export interface ResponseLapsesTable {
  stepId: string
  cause: 'opinions' | 'revisions'
  madeAt: Generated<Date>
}

export interface ResultsTable {
  consultationId: string
  outcome: Generated<'answered' | 'dropped' | 'again'>
  note: Generated<string>
  publishedAt: Generated<Date>
  publishedBy: string | null
  askedBy: string | null
  /** Counted when the result is published. */
  persons: number | null
}

export interface ResultRowsTable {
  id: string
  consultationId: string
  number: number
  groupId: string
  sectionId: string | null
  summary: string
  summaryEasy: string | null
  summaryEn: string | null
  similarCount: number
  body: string
  bodyEasy: string | null
  bodyEn: string | null
  translatedFrom: Generated<TranslatedFrom>
  category: Category
  responseVersionId: string
}

/** Tables of this room, by their names in queries. */
export interface Tables {
  opinionGroups: OpinionGroupsTable
  opinions: OpinionsTable
  responses: ResponsesTable
  responseVersions: ResponseVersionsTable
  responseSteps: ResponseStepsTable
  responseLapses: ResponseLapsesTable
  results: ResultsTable
  resultRows: ResultRowsTable
}
