import type { Generated } from 'kysely'
import type { MemberRole } from '#app/organisations/groups/tables.ts'

export interface OrganisationInvitationsTable {
  id: string
  organisationId: string
  role: MemberRole
  emailHash: string
  sealed: Buffer
  madeBy: string | null
  madeByStaff: string | null
  madeAt: Generated<Date>
  expiresAt: Date
  acceptedBy: string | null
  acceptedAt: Date | null
  withdrawnAt: Date | null
}

/** Tables of this room, by their names in queries. */
export interface Tables {
  organisationInvitations: OrganisationInvitationsTable
}
