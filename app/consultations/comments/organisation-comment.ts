import { sql } from 'kysely'
import { z } from 'zod'
import { personWords } from '#app/accounts/person.ts'
import { line } from '#app/forms/fields.ts'
import { isDay } from '#app/forms/moments.ts'
import { wholeIn } from '#app/forms/numbers.ts'
import { speakingFor } from '#app/organisations/groups/acting.ts'
import { type Db, unlessStored } from '#db/connection'
import { type Receipt, submit } from './submission.ts'
import { type CommentRules, submissionForm } from './submission-form.ts'
import type { SubmissionInput } from './submission-input.ts'

const highest = 10_000_000

/** The comment form of a group: what the call asks about the text, and of the group whether and when its body decided so. */
export function organisationCommentForm(rules: CommentRules, today: string) {
  return z
    .object({
      bodyDecided: line({ max: 5 }),
      bodyDecidedOn: line({ max: 10 }),
      speaksFor: line({ max: 10 }),
    })
    .superRefine(({ bodyDecided, bodyDecidedOn, speaksFor }, context) => {
      const refuse = (field: string, code: string) =>
        context.addIssue({ code: 'custom', path: [field], message: `speaking:refused.${code}` })
      if (bodyDecided !== 'yes' && bodyDecided !== 'no') refuse('bodyDecided', 'decidedMissing')
      if (bodyDecided === 'yes' && !isPastDay(bodyDecidedOn, today)) refuse('bodyDecidedOn', 'decidedOnWrong')
      if (speaksFor !== '' && countIn(speaksFor) === null) refuse('speaksFor', 'speaksForWrong')
    })
    .transform(({ bodyDecided, bodyDecidedOn, speaksFor }) => ({
      bodyDecided: bodyDecided === 'yes',
      bodyDecidedOn: bodyDecided === 'yes' ? bodyDecidedOn : null,
      speaksFor: countIn(speaksFor),
    }))
    .and(submissionForm({ ...rules, requiredFields: [], optionalFields: [] }))
}

const isPastDay = (text: string, today: string) => isDay(text) && text <= today

const countIn = (text: string): number | null => wholeIn(text, 1, highest) ?? null

type GroupComment = {
  person: string
  /** Slug of the group. */
  group: string
  bodyDecided: boolean
  bodyDecidedOn: string | null
  speaksFor: number | null
} & Pick<SubmissionInput, 'consultation' | 'formKey' | 'language' | 'items' | 'now'>

/** Stores what a registered group says in its own name. Its name is public; of the person only where to write to is kept, sealed. */
export function submitAsOrganisation(db: Db, { person, group, ...input }: GroupComment): Promise<Receipt> {
  return unlessStored(db, 'submissions_form_key_key', async (trx) => {
    const acting = await speakingFor(trx, { person, group })
    const { email, name, phone } = await personWords(trx, person)
    const { bodyDecided, bodyDecidedOn, speaksFor, ...sent } = input
    return submit(
      trx,
      { kind: 'person', id: person },
      {
        ...sent,
        ...{ organisation: true, name: acting.name, nameKana: acting.nameKana },
        ...{ representative: name, email, phone },
        group: { organisationId: acting.id, bodyDecided, bodyDecidedOn, speaksFor },
      },
    )
  })
}

/** What a group has sent to a call already and not taken back. */
export async function sentByOrganisation(db: Db, organisationId: string, consultation: string) {
  const { rows } = await sql<{ receiptNumber: string; receivedAt: Date }>`
    select s.receipt_number, s.received_at from submissions s join consultations c on c.id = s.consultation_id
    where s.organisation_id = ${organisationId} and c.slug = ${consultation}
      and not exists (select from withdrawals w where w.submission_id = s.id)
    order by s.received_at`.execute(db)
  return rows
}

/** The public name of the group in whose name something was sent, as its newest shown profile has it; null without one. */
export const nameOfOrganisation = (table: string) => sql`(
  select named.name from organisation_profiles named
  where named.organisation_id = ${sql.ref(`${table}.organisation_id`)} and named.shown_at is not null
  order by named.number desc limit 1)`
