import type { Generated } from 'kysely'
import type { ClosingWord } from '#app/municipality/tables.ts'
import type { TranslatedFrom } from '#app/wording.ts'

export type OrganisationState =
  | 'applying'
  | 'registered'
  | 'renewal_due'
  | 'dormant'
  | 'struck_off'
  | 'refused'
  | 'withdrawn'
export type ApplicationState = 'draft' | 'applied' | 'correction_asked' | 'registered' | 'refused' | 'withdrawn'
export type MemberRole = 'representative' | 'deputy' | 'member'
export type PaperKind = 'rules' | 'officers' | 'budget' | 'report' | 'members' | 'other'
export type Step =
  | 'applied'
  | 'correction_asked'
  | 'recommended'
  | 'registered'
  | 'refused'
  | 'withdrawn'
  | 'renewal_due'
  | 'renewed'
  | 'dormant'
  | 'woken'
  | 'struck_off'
  | 'succession_asked'
  | 'succession_agreed'
  | 'succession_objected'
  | 'succession_taken_back'
  | 'succession_refused'
  | 'representative_invited'
  | 'representative_changed'

export interface OrganisationTypesTable extends ClosingWord {
  requiredFields: Generated<string[]>
  papers: Generated<PaperKind[]>
  minimumMembers: Generated<number>
  /** 0: for ever. */
  renewalMonths: Generated<number>
}

export interface OrganisationsTable {
  id: string
  slug: string
  /** Kept by a trigger from the steps. */
  state: Generated<OrganisationState>
  validUntil: string | null
  madeAt: Generated<Date>
}

export type ContactField = 'person' | 'phone' | 'email' | 'address'
export type Contact = Partial<Record<ContactField, { text: string; isPublic: boolean }>>

export interface OrganisationProfilesTable {
  id: string
  organisationId: string
  number: number
  name: string
  nameKana: string
  nameEasy: string | null
  nameEn: string | null
  type: string
  fields: Generated<string[]>
  district: string | null
  purpose: Generated<string>
  activities: Generated<string>
  founded: Generated<string>
  members: number | null
  fee: Generated<string>
  web: Generated<string>
  contact: Generated<Contact>
  folded: string
  terms: string
  madeBy: string | null
  madeByStaff: string | null
  madeAt: Generated<Date>
  shownAt: Date | null
  decidedBy: string | null
  refusedBecause: string | null
  translatedFrom: Generated<TranslatedFrom>
}

export interface OrganisationStepsTable {
  id: string
  organisationId: string
  applicationId: string | null
  step: Step
  reason: string | null
  madeBy: string | null
  madeByStaff: string | null
  forOrganisation: string | null
  madeAt: Generated<Date>
}

export interface OrganisationMembersTable {
  id: string
  organisationId: string
  personId: string
  role: MemberRole
  since: Generated<Date>
  until: Date | null
}

export interface OrganisationSuccessionsTable {
  id: string
  organisationId: string
  askedBy: string
  representativeId: string
  sealed: Buffer
  madeAt: Generated<Date>
  answerUntil: Date
  answer: 'agreed' | 'objected' | null
  answeredAt: Date | null
  endedAt: Date | null
  outcome: 'confirmed' | 'refused' | 'taken_back' | 'overtaken' | null
  decidedBy: string | null
  knownSealed: Buffer | null
}

export interface OrganisationNewsTable {
  id: string
  organisationId: string
  title: string
  body: string
  madeBy: string | null
  madeAt: Generated<Date>
  withdrawnAt: Date | null
  withdrawnBecause: string | null
}

/** Tables of this room, by their names in queries. */
export interface Tables {
  organisationTypes: OrganisationTypesTable
  activityFields: ClosingWord
  organisations: OrganisationsTable
  organisationProfiles: OrganisationProfilesTable
  organisationSteps: OrganisationStepsTable
  organisationMembers: OrganisationMembersTable
  organisationSuccessions: OrganisationSuccessionsTable
  organisationNews: OrganisationNewsTable
}
