import type { Generated, GeneratedAlways } from 'kysely'
import type { GivingTables } from '#app/events/allocation/giving-tables.ts'
import type { DayTables, Sex } from '#app/events/attendance/day-tables.ts'

export type EventKind = 'workshop' | 'hearing' | 'briefing' | 'talk' | 'training' | 'exchange'
/** How places are given: in order, by draw, by stated criteria, to those invited with a code. */
export type Way = 'first_come' | 'draw' | 'selection' | 'invitation'
export type PlaceState =
  | 'applied'
  | 'accepted'
  | 'waiting'
  | 'offered'
  | 'not_drawn'
  | 'not_selected'
  | 'declined'
  | 'lapsed'
  | 'cancelled'
/** What a draw may keep in proportion. */
export type Stratum = 'district' | 'age_band'
export type ServiceKind = 'childcare' | 'sign_language' | 'captions' | 'wheelchair' | 'parking'
export type ServiceState = 'applied' | 'accepted' | 'waiting' | 'not_given' | 'cancelled'
export type SignupChannel = 'web' | 'phone' | 'paper' | 'counter'

/** What whoever signed up is told; about an offer it names the offer, else the application. */
export type SignupMail =
  | 'received'
  | 'accepted'
  | 'not_drawn'
  | 'not_selected'
  | 'reserve'
  | 'offer'
  | 'lapsed'
  | 'changed'
  | 'amended'
  | 'cancelled'
  | 'session_cancelled'
  | 'service_given'
  | 'reminder'
  | 'thanks'
  /** That a second application came under their name or address. */
  | 'again'

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

export interface SignupsTable {
  id: string
  eventId: string
  number: string
  sealed: Buffer | null
  emailHash: string | null
  phoneHash: string | null
  organisationId: string | null
  channel: Generated<SignupChannel>
  language: Generated<'ja' | 'ja-easy' | 'en'>
  district: string | null
  ageBand: string | null
  /** Only where the event asks it; null too for who does not say. */
  sex: Sex | null
  firstTime: boolean | null
  people: number
  enteredBy: string | null
  formKey: string | null
  place: GeneratedAlways<number>
  /** Of a call or a paper: when it came. */
  receivedAt: Date | null
  version: Generated<number>
  appliedAt: Generated<Date>
}

export interface SessionPlacesTable {
  signupId: string
  sessionId: string
  people: number
  state: PlaceState
  waitsAt: number | null
}

export interface ServicePlacesTable {
  signupId: string
  serviceId: string
  people: number
  ages: Generated<number[]>
  state: ServiceState
}

export interface PlaceStepsTable {
  id: GeneratedAlways<number>
  signupId: string
  sessionId: string
  state: PlaceState
  reason: string | null
  byKind: 'visitor' | 'staff' | 'person' | 'system'
  byId: string | null
  at: Generated<Date>
}

export interface OffersTable {
  id: string
  signupId: string
  sessionId: string
  madeAt: Generated<Date>
  expiresAt: Date
  endedAt: Date | null
  outcome: 'accepted' | 'declined' | 'lapsed' | 'withdrawn' | null
}

/** Tables of this part, by their names in queries. */
export interface Tables extends GivingTables, DayTables {
  events: EventsTable
  eventPublications: EventPublicationsTable
  eventOrganisers: { eventId: string; organisationId: string }
  eventSections: { eventId: string; sectionId: string }
  eventMaterials: EventMaterialsTable
  eventCancellations: EventCancellationsTable
  eventSessions: EventSessionsTable
  sessionServices: SessionServicesTable
  signups: SignupsTable
  sessionPlaces: SessionPlacesTable
  servicePlaces: ServicePlacesTable
  placeSteps: PlaceStepsTable
  offers: OffersTable
  sessionReminders: SessionRemindersTable
  sessionThanks: { sessionId: string; at: Generated<Date> }
}
