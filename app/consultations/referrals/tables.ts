import type { Generated } from 'kysely'

/** 照会: staff ask groups for a statement on a plan. */
export interface ReferralsTable {
  id: string
  planId: string
  title: string
  body: string
  departmentId: string
  dueOn: string
  madeBy: string | null
  madeAt: Generated<Date>
  sentAt: Date | null
  publishedAt: Date | null
  publishedBy: string | null
  version: Generated<number>
}

export interface ReferralGroupsTable {
  /** Names the letter to this group. */
  id: Generated<string>
  referralId: string
  organisationId: string
}

export interface ReferralRemindersTable {
  id: string
  referralId: string
  organisationId: string
  madeBy: string | null
  madeAt: Generated<Date>
}

export interface StatementsTable {
  id: string
  referralId: string
  organisationId: string
  number: number
  body: string
  bodyDecided: Generated<boolean>
  bodyDecidedOn: string | null
  madeBy: string | null
  madeAt: Generated<Date>
}

/** Tables of this room, by their names in queries. */
export interface Tables {
  referrals: ReferralsTable
  referralGroups: ReferralGroupsTable
  referralReminders: ReferralRemindersTable
  statements: StatementsTable
}
