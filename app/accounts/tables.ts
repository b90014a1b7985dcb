import type { Generated } from 'kysely'

export interface StaffTable {
  id: string
  name: string
  nameKana: string
  email: string
  emailFolded: string
  passwordHash: string | null
  disabledAt: Date | null
  createdAt: Generated<Date>
}

export interface StaffRolesTable {
  staffId: string
  role: 'editor' | 'answerer' | 'approver' | 'administrator'
  departmentId: string | null
}

export interface SessionsTable {
  id: string
  userId: string
  expiresAt: Date
  startedAt: Generated<Date>
  agent: Generated<string>
}

export interface InvitationsTable {
  id: string
  tokenHash: string
  staffId: string
  invitedBy: string | null
  createdAt: Generated<Date>
  expiresAt: Date
  usedAt: Date | null
}

/** People outside the city hall who act for a group. */
export interface PeopleTable {
  id: string
  emailHash: string
  /** {email, name, nameKana, phone}; null once destroyed. */
  sealed: Buffer | null
  language: Generated<'ja' | 'ja-easy' | 'en'>
  madeAt: Generated<Date>
}

export interface PersonLinksTable {
  id: string
  personId: string
  leadsTo: string
  madeAt: Generated<Date>
  expiresAt: Date
  usedAt: Date | null
  askedFrom: string | null
}

export interface AddressChangesTable {
  id: string
  personId: string
  newHash: string
  sealed: Buffer
  askedFrom: string | null
  madeAt: Generated<Date>
  expiresAt: Date
  changedAt: Date | null
  endedAt: Date | null
}

export interface SealingKeysTable {
  fingerprint: string
  since: Generated<Date>
  /** The key that it followed. */
  after: string | null
}

/** Tables of this part, by their names in queries. */
export interface Tables {
  sealingKeys: SealingKeysTable
  staff: StaffTable
  staffRoles: StaffRolesTable
  sessions: SessionsTable
  invitations: InvitationsTable
  people: PeopleTable
  personLinks: PersonLinksTable
  personSessions: SessionsTable
  addressChanges: AddressChangesTable
}
