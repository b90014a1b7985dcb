import type { Generated } from 'kysely'
import type { TranslatedFrom } from '#app/wording.ts'

export type EventKind = 'workshop' | 'hearing' | 'briefing' | 'talk' | 'training' | 'exchange'

/** How places are given: in order, by draw, by stated criteria, to those invited with a code. */
export type Way = 'first_come' | 'draw' | 'selection' | 'invitation'

/** What a draw may keep in proportion. */
export type Stratum = 'district' | 'age_band'

export type ServiceKind = 'childcare' | 'sign_language' | 'captions' | 'wheelchair' | 'parking'

export interface EventsTable {
  id: string
  slug: string
  kind: EventKind
  title: string
  titleEasy: string | null
  titleEn: string | null
  titleKana: Generated<string>
  summary: Generated<string>
  summaryEasy: string | null
  summaryEn: string | null
  audience: Generated<string>
  audienceEasy: string | null
  audienceEn: string | null
  programme: Generated<string>
  programmeEasy: string | null
  programmeEn: string | null
  accessibility: Generated<string[]>
  consultationId: string | null
  departmentId: string
  contact: Generated<string>
  way: Way
  criteria: Generated<string>
  firstTimersFirst: Generated<boolean>
  strata: Generated<Stratum[]>
  opensAt: Date
  closesAt: Date
  sessionsChosen: Generated<boolean>
  mostPeople: Generated<number>
  offerHours: Generated<number>
  reminderDays: Generated<number[]>
  asked: Generated<string[]>
  surveyId: string | null
  version: Generated<number>
  createdBy: string | null
  createdAt: Generated<Date>
  translatedFrom: Generated<TranslatedFrom>
}

export interface SessionRemindersTable {
  sessionId: string
  days: number
  startsAt: Date
  told: boolean
  at: Generated<Date>
}

export interface EventMaterialsTable {
  id: string
  eventId: string
  label: string
  labelEasy: string | null
  labelEn: string | null
  /** The hash of what lies sealed in the folder. */
  file: string | null
  type: string | null
  size: number | null
  originalName: string | null
  address: string | null
  sort: Generated<number>
  translatedFrom: Generated<TranslatedFrom>
}

export interface EventCancellationsTable {
  eventId: string
  reason: string
  cancelledAt: Generated<Date>
  cancelledBy: string | null
}

export interface EventPublicationsTable {
  eventId: string
  publishedAt: Generated<Date>
  publishedBy: string | null
}

export interface EventSessionsTable {
  id: string
  eventId: string
  number: number
  title: Generated<string>
  titleEasy: string | null
  titleEn: string | null
  startsAt: Date
  endsAt: Date
  form: 'venue' | 'online' | 'both'
  venue: Generated<string>
  venueEn: string | null
  address: Generated<string>
  onlineSealed: Buffer | null
  quota: number
  cancelledAt: Date | null
  cancelledBecause: string | null
  translatedFrom: Generated<TranslatedFrom>
}

export interface SessionServicesTable {
  id: string
  sessionId: string
  kind: ServiceKind
  quota: number
  closesAt: Date | null
  ageFrom: number | null
  ageTo: number | null
}

/** Tables of this room, by their names in queries. */
export interface Tables {
  events: EventsTable
  eventPublications: EventPublicationsTable
  eventOrganisers: { eventId: string; organisationId: string }
  eventSections: { eventId: string; sectionId: string }
  eventMaterials: EventMaterialsTable
  eventCancellations: EventCancellationsTable
  eventSessions: EventSessionsTable
  sessionServices: SessionServicesTable
  sessionReminders: SessionRemindersTable
  sessionThanks: { sessionId: string; at: Generated<Date> }
}
