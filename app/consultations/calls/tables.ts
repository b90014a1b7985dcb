import type { Generated } from 'kysely'
import type { TranslatedFrom } from '#app/wording.ts'

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
  translatedFrom: Generated<TranslatedFrom>
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

/** Tables of this room, by their names in queries. */
export interface Tables {
  consultations: ConsultationsTable
  notices: NoticesTable
  extensions: ExtensionsTable
}
