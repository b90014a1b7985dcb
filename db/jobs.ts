import { sql } from 'kysely'
import type { SignupMail } from '#app/events/signups/tables.ts'
import type { Db } from './connection.ts'

/** Every kind of job and what it is told: ids only, never what a person wrote. app/tasks.ts says which verb does it. */
export type Jobs = {
  link_mail: { link: string }
  address_mail: { change: string }
  address_changed_mail: { change: string }
  organisation_mail: { step: string }
  announce_renewals: Record<string, never>
  receipt_mails: { submission: string }[]
  answer_mails: { consultation: string; after?: string }
  /** `session`: the mail is about this one of those applied for. */
  signup_mail: { kind: SignupMail; about: string; occasion?: string; session?: string }
  remind_of_sessions: Record<string, never>
  thank_for_sessions: Record<string, never>
  lapse_offer: { offer: string }
  count_chances: { chances: string }
  offer_free_places: Record<string, never>
  referral_mails: { referral: string }
  referral_reminder_mail: { reminder: string }
  board_message_mail: { message: string }
  send_mail: { mail: string }
  /** Those that were written together. */
  send_mails: { mails: string[] }
  forget_mails: Record<string, never>
  read_import: { import: string }
  forget_imports: Record<string, never>
  invitation_mail: { invitation: string }
  profile_decided_mails: { profile: string }
  news_withdrawn_mails: { news: string }
  draft_ending_mail: { organisation: string; occasion: string }
  end_drafts: Record<string, never>
  sweep_files: Record<string, never>
  forget_links: Record<string, never>
  watch_files: Record<string, never>
  post_removed_mails: { post: string }
}

type When = {
  /** Not before; else at once. */
  at?: Date
  /** Of several with the same key only the last is done. */
  key?: string
}

/** Has a job done once the transaction that causes it is committed; with it, it is undone. */
export async function addJob<Name extends keyof Jobs>(
  db: Db,
  name: Name,
  told: Jobs[Name],
  { at, key }: When = {},
): Promise<void> {
  await sql`select graphile_worker.add_job(
    ${name}::text, ${JSON.stringify(told)}::text::json,
    run_at => ${at?.toISOString() ?? null}::text::timestamptz, job_key => ${key ?? null}::text)`.execute(db)
}

/** Kinds of jobs that are told of many. */
type Gathered = { [Name in keyof Jobs]: Jobs[Name] extends unknown[] ? Name : never }[keyof Jobs]

/**
 * The same for what a crowd causes: what is told under one key goes together in one job, some moments after the first of it. A
 * job costs as much for one as for hundreds. Who adds to one waits for whoever else is adding to it.
 */
export async function addToJob<Name extends Gathered>(
  db: Db,
  name: Name,
  told: Jobs[Name],
  key: string,
): Promise<void> {
  await sql`select graphile_worker.add_job(
    ${name}::text, ${JSON.stringify(told)}::text::json, run_at => now() + interval '1 second',
    job_key => ${key}::text, job_key_mode => 'preserve_run_at')`.execute(db)
}
