import type { Language } from '#app/text/language.ts'
import type { Place } from './place.ts'

export type Item = Place & { body: string; reason?: string | null }

export type SentAs = {
  organisationId: string
  bodyDecided: boolean
  bodyDecidedOn: string | null
  speaksFor: number | null
}

export type SubmissionInput = {
  /** Slug of the call. */
  consultation: string
  /** One-time key of the form, 16 characters or more: the same key again gives the same receipt. */
  formKey: string
  language: Language
  class?: string | null
  classExtra?: string
  /** Sent for an organisation: `name` is then its name. */
  organisation?: boolean
  name?: string
  nameKana?: string
  representative?: string
  address?: string
  email?: string
  phone?: string
  ageBand?: string | null
  items: Item[]
  /** Sent by a registered group in its own name: what it says of its decision, and for how many it speaks. */
  group?: SentAs
  /** What comes on paper may come late: it is kept and flagged. What comes over the web is refused. */
  channel?: 'web' | 'mail' | 'fax' | 'email' | 'hand_in' | 'meeting'
  /** The session of an event where it was said. */
  session?: string
  now?: Date
}
