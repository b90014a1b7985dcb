import { sql } from 'kysely'
import type { Db } from '#db/connection'
import type { PaperKind } from './tables.ts'

export const paperKinds = ['rules', 'officers', 'budget', 'report', 'members', 'other'] as const satisfies PaperKind[]

/** What a type can require beside name, reading, type and purpose: of the public profile, and of the file. */
export const requirable = {
  profile: ['fields', 'district', 'activities', 'founded', 'members', 'fee', 'web'],
  file: ['representative', 'address', 'phone', 'officers', 'rules', 'budget', 'memberPlaces'],
} as const

export type OrganisationType = {
  code: string
  label: string
  labelEasy: string | null
  labelEn: string | null
  requiredFields: string[]
  papers: PaperKind[]
  minimumMembers: number
  renewalMonths: number
  version: number
  closedAt: Date | null
}

/** The kinds of groups in their order, those that are no longer offered at the end. */
export async function organisationTypes(db: Db): Promise<OrganisationType[]> {
  const { rows } = await sql<OrganisationType>`select * from organisation_types
    order by closed_at is not null, sort, code`.execute(db)
  return rows
}
