import type { Generated, GeneratedAlways } from 'kysely'

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

/** What somebody who has left no mail address is called about. */
export type CallKind = Extract<
  SignupMail,
  | ('accepted' | 'not_drawn' | 'not_selected' | 'reserve' | 'offer')
  | ('lapsed' | 'changed' | 'session_cancelled' | 'service_given')
>

export type CallOutcome = 'told' | 'accepted' | 'declined' | 'not_reached'

export interface SignupCallsTable {
  id: string
  signupId: string
  kind: CallKind
  sessionId: string | null
  offerId: string | null
  occasion: string
  askedAt: Generated<Date>
}

export interface SignupCallStepsTable {
  id: GeneratedAlways<number>
  callId: string
  outcome: CallOutcome
  closes: boolean
  note: Generated<string>
  byId: string | null
  at: Generated<Date>
}

export type Sex = 'female' | 'male' | 'other'

/** Tables of this room, by their names in queries. */
export interface Tables {
  signups: SignupsTable
  sessionPlaces: SessionPlacesTable
  servicePlaces: ServicePlacesTable
  placeSteps: PlaceStepsTable
  offers: OffersTable
  signupCalls: SignupCallsTable
  signupCallSteps: SignupCallStepsTable
}
