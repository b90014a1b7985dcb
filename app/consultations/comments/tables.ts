import type { Generated } from 'kysely'

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

/** A view: what came in time from somebody who may comment and was not withdrawn. */
export interface CountedSubmissionsView {
  id: string
  consultationId: string
  channel: 'web' | 'mail' | 'fax' | 'email' | 'hand_in' | 'meeting'
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
  field: keyof PublicWording
  start: number
  end: number
  kind: 'name' | 'organisation' | 'phone' | 'email' | 'address'
}

/** What is shown of a text: each field in pieces, cut where words were taken out. */
export type PublicWording = { quote: string[] | null; body: string[]; reason: string[] | null }

export type RedactedFor = 'personal' | 'rights' | 'other'

export interface ModerationsTable {
  id: string
  itemId: string
  number: number
  decision: ModerationState
  reason: string | null
  wording: PublicWording | null
  /** What was taken out, for the desk alone. */
  hidden: Generated<string[]>
  redactedFor: RedactedFor | null
  madeBy: string
  madeAt: Generated<Date>
}

/** Tables of this room, by their names in queries. */
export interface Tables {
  submissions: SubmissionsTable
  submissionItems: SubmissionItemsTable
  submissionPersons: SubmissionPersonsTable
  discussedItems: DiscussedItemsTable
  moderations: ModerationsTable
  withdrawals: WithdrawalsTable
  exclusions: ExclusionsTable
  countedSubmissions: CountedSubmissionsView
}
