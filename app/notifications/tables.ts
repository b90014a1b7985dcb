import type { Generated } from 'kysely'
import type { SignupMail } from '#app/events/signups/tables.ts'

export type MailKind =
  | 'receipt'
  | 'answer'
  | 'link'
  | 'address'
  | 'address_changed'
  | 'group'
  | `signup_${SignupMail}`
  | 'referral'
  | 'referral_reminder'
  | 'board_message'
  | 'invitation'
  | 'hand_over'
  | 'profile_decided'
  | 'news_withdrawn'
  | 'post_removed'
  | 'draft_ending'
export type MailState = 'waiting' | 'sent' | 'refused' | 'kept'
/**
 * Why a mail is not sent: no server is set, the address cannot exist, too many to it, today or altogether; it may have gone out
 * already; or what the last attempt met.
 */
export type MailReason =
  | 'no_server'
  | 'no_such_address'
  | 'too_many'
  | 'later'
  | 'maybe_sent'
  | 'server_away'
  | 'server_refused'
  | 'given_up'

export interface MailsTable {
  id: string
  kind: MailKind
  aboutKind: string
  aboutId: string
  language: 'ja' | 'ja-easy' | 'en'
  sealed: Buffer | null
  recipientHash: string
  madeAt: Generated<Date>
  state: Generated<MailState>
  stateAt: Generated<Date>
  why: MailReason | null
  reply: number | null
  attempts: Generated<number>
  notBefore: Date | null
  handedOverAt: Date | null
}

/** Tables of this part, by their names in queries. */
export interface Tables {
  mails: MailsTable
}
