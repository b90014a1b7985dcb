import type { Generated } from 'kysely'
import type { ApplicationState, PaperKind } from '#app/organisations/groups/tables.ts'

export interface OrganisationApplicationsTable {
  id: string
  organisationId: string
  kind: 'registration' | 'renewal'
  sealed: Buffer
  profile: Generated<Record<string, unknown>>
  version: Generated<number>
  state: Generated<ApplicationState>
  madeBy: string
  madeAt: Generated<Date>
  appliedAt: Date | null
  changedAt: Generated<Date>
  /** That the draft ends soon. */
  warnedAt: Date | null
  destroyed: Generated<boolean>
  /** Pages as they were typed that could not be taken yet. */
  unfinished: Buffer | null
}

export interface OrganisationPapersTable {
  id: string
  applicationId: string
  kind: PaperKind
  sha256: string
  sealed: Generated<boolean>
  type: string
  size: number
  originalName: string
  handedInBy: string
  handedInAt: Generated<Date>
  removedAt: Date | null
}

export interface OrganisationCheckersTable {
  organisationId: string
  district: string | null
  givenBy: string
  givenAt: Generated<Date>
}

/** Tables of this room, by their names in queries. */
export interface Tables {
  organisationApplications: OrganisationApplicationsTable
  organisationPapers: OrganisationPapersTable
  organisationCheckers: OrganisationCheckersTable
}
