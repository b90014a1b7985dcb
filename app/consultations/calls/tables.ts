import type { Generated } from 'kysely'
import type { ReferralTables } from '#app/consultations/referrals/referral-tables.ts'

export type Category = 'reflect' | 'included' | 'reference' | 'not_reflected' | 'question' | 'out_of_scope'

export type GroupState = 'unanswered' | 'draft' | 'submitted' | 'returned' | 'approved' | 'published'

export interface ConsultationsTable {
  id: string
  slug: string
  planId: string
  editionId: string
  title: string
  titleEasy: string | null
  titleEn: string | null
  purpose: Generated<string>
  purposeEasy: string | null
  purposeEn: string | null
  opensAt: Date
  closesAt: Date
  shortPeriodReason: string | null
  classes: Generated<string[]>
  places: Generated<string>
  placesEasy: string | null
  placesEn: string | null
  publication: Generated<string>
  publicationEasy: string | null
  publicationEn: string | null
  personalData: Generated<string>
  personalDataEasy: string | null
  personalDataEn: string | null
  departmentId: string
  contact: Generated<string>
  openDiscussion: Generated<boolean>
  version: Generated<number>
  createdBy: string | null
  createdAt: Generated<Date>
}

export interface NoticesTable {
  consultationId: string
  publishedAt: Generated<Date>
  publishedBy: string | null
}

export interface ExtensionsTable {
  id: string
  consultationId: string
  oldClosesAt: Date
  newClosesAt: Date
  reason: string
  madeBy: string | null
  madeAt: Generated<Date>
}

export interface SubmissionsTable {
  id: string
  consultationId: string
  editionId: string
  receiptNumber: string
  secretHash: string
  channel: Generated<'web' | 'mail' | 'fax' | 'email' | 'hand_in' | 'meeting'>
  receivedAt: Generated<Date>
  late: Generated<boolean>
  class: string | null
  organisation: Generated<boolean>
  ageBand: string | null
  language: Generated<'ja' | 'ja-easy' | 'en'>
  formKey: string | null
  /** Sent by a registered group in its own name, with what it says of its decision. */
  organisationId: string | null
  bodyDecided: boolean | null
  bodyDecidedOn: string | null
  speaksFor: number | null
  /** Said at this session of an event. */
  sessionId: string | null
}

export interface SubmissionItemsTable {
  id: string
  submissionId: string
  position: number
  sectionId: string | null
  blockId: string | null
  blockVersionId: string | null
  quote: string | null
  quoteBefore: string | null
  quoteAfter: string | null
  body: string
  reason: string | null
}

export interface SubmissionPersonsTable {
  submissionId: string
  sealed: Buffer
}

export interface WithdrawalsTable {
  submissionId: string
  at: Generated<Date>
}

export interface ExclusionsTable {
  submissionId: string
  reason: string
  madeBy: string | null
  madeAt: Generated<Date>
}

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
  category: Category
  body: string
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

export interface ResultsTable {
  consultationId: string
  outcome: Generated<'answered' | 'dropped' | 'again'>
  note: Generated<string>
  publishedAt: Generated<Date>
  publishedBy: string | null
  /** Counted when the result is published. */
  persons: number | null
}

/** A view: what came in time from somebody who may comment and was not withdrawn. */
export interface CountedSubmissionsView {
  id: string
  consultationId: string
  channel: 'web' | 'mail' | 'fax' | 'email' | 'hand_in' | 'meeting'
}

export interface ResultRowsTable {
  id: string
  consultationId: string
  number: number
  groupId: string
  sectionId: string | null
  summary: string
  similarCount: number
  body: string
  category: Category
  responseVersionId: string
}

export type ModerationState = 'waiting' | 'shown' | 'held'

/** A text of an open discussion; state, number and gone are kept by triggers. */
export interface DiscussedItemsTable {
  itemId: string
  consultationId: string
  submissionId: string
  sectionId: string | null
  receivedAt: Date
  textHash: string
  traces: Generated<PersonTrace[]>
  state: Generated<ModerationState>
  number: Generated<number>
  gone: Generated<boolean>
}

/** Where something of its sender stands in a text, in UTF-16 units. */
export type PersonTrace = {
  field: keyof Wording
  start: number
  end: number
  kind: 'name' | 'organisation' | 'phone' | 'email' | 'address'
}
/** What is shown of a text: each field in pieces, cut where words were taken out. */
export type Wording = { quote: string[] | null; body: string[]; reason: string[] | null }
export type RedactedFor = 'personal' | 'rights' | 'other'

export interface ModerationsTable {
  id: string
  itemId: string
  number: number
  decision: ModerationState
  reason: string | null
  wording: Wording | null
  /** What was taken out, for the desk alone. */
  hidden: Generated<string[]>
  redactedFor: RedactedFor | null
  madeBy: string
  madeAt: Generated<Date>
}

/** Tables of this part, by their names in queries. */
export interface Tables extends ReferralTables {
  consultations: ConsultationsTable
  notices: NoticesTable
  extensions: ExtensionsTable
  submissions: SubmissionsTable
  submissionItems: SubmissionItemsTable
  submissionPersons: SubmissionPersonsTable
  discussedItems: DiscussedItemsTable
  moderations: ModerationsTable
  withdrawals: WithdrawalsTable
  exclusions: ExclusionsTable
  opinionGroups: OpinionGroupsTable
  opinions: OpinionsTable
  responses: ResponsesTable
  responseVersions: ResponseVersionsTable
  responseSteps: ResponseStepsTable
  results: ResultsTable
  resultRows: ResultRowsTable
  countedSubmissions: CountedSubmissionsView
}
