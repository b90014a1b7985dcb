import { sql } from 'kysely'
import type { Applicant } from '#app/events/signups/signup.ts'
import { foldedAddress } from '#app/forms/contact-fields.ts'
import { keyedHash, unseal } from '#app/text/sealed.ts'
import type { Db } from '#db/connection'
import type { MailKind, MailReason } from './tables.ts'

/** A mail that did not reach whom it was for, and will not by itself. Where no server is set none does: that is told elsewhere. */
export type Undelivered = { id: string; kind: MailKind; at: string; why: MailReason }

/** Whom to call instead, as they were opened for that; without numbers where they left none or the rule has destroyed it. */
export type Reached = { name: string; phones: string[] }
export const reachedBy = (person: { name: string; phone: string } | null): Reached => ({
  name: person?.name ?? '',
  phones: person?.phone ? [person.phone] : [],
})

export const recipientHashOf = (email: string): string => keyedHash('mail recipient', foldedAddress(email))

const lost = sql`m.state in ('refused', 'kept') and m.why <> 'no_server'`
const shown = sql`m.id, m.kind, m.state_at::text as at, m.why`

/** Of what somebody sent to a call. */
export async function undeliveredOfSubmission(db: Db, submission: string): Promise<Undelivered[]> {
  const { rows } = await sql<Undelivered>`select ${shown} from mails m
    where m.about_kind = 'submission' and m.about_id = ${submission} and ${lost} order by m.id`.execute(db)
  return rows
}

/** Of an application for an event: all that was written to its address since, about it or about its sessions. */
export async function undeliveredOfSignup(db: Db, signup: string): Promise<Undelivered[]> {
  const found = await db
    .selectFrom('signups')
    .select(['sealed', 'appliedAt'])
    .where('id', '=', signup)
    .executeTakeFirst()
  const email = found?.sealed && unseal<Applicant>('signups.applicant', signup, found.sealed).email
  if (!email) return []
  const { rows } = await sql<Undelivered>`select ${shown} from mails m
    where m.recipient_hash = ${recipientHashOf(email)} and m.about_kind = 'signup'
      and m.made_at >= ${found.appliedAt} and ${lost} order by m.id`.execute(db)
  return rows
}

/** Of what was decided about a group. */
export async function undeliveredOfGroup(db: Db, organisation: string): Promise<Undelivered[]> {
  const { rows } = await sql<Undelivered>`select ${shown} from mails m
    where ${lost} and m.about_id in (
      select id from organisation_steps where organisation_id = ${organisation}
      union all select id from organisation_profiles where organisation_id = ${organisation}
      union all select id from organisation_invitations where organisation_id = ${organisation}
      union all select id from referral_groups where organisation_id = ${organisation})
    order by m.id`.execute(db)
  return rows
}
