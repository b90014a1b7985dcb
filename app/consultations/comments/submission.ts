import { sql } from 'kysely'
import { tell } from '#app/journal/heard.ts'
import type { Actor } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound, Refusal } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { hashFormKey, randomCode } from '#app/text/ids.ts'
import { momentOrNow } from '#db/clock'
import { type Db, type Trx, unlessStored } from '#db/connection'
import { gathering, type Outcome } from '#db/gathering'
import { findPlaces } from './place.ts'
import { secretFor } from './receipt-secret.ts'
import type { SubmissionInput } from './submission-input.ts'
import { type Kept, keep } from './submission-rows.ts'

export type Receipt = { receiptNumber: string; secret: string }

type Sent = { actor: Actor; input: SubmissionInput }

/** Stores what one person or group sends, unaltered, with the text they saw and one opinion read out of each item. */
export async function submit(db: Db, actor: Actor, input: SubmissionInput): Promise<Receipt> {
  const { consultation, now } = input
  const receipt = await gathered(db, `${consultation} ${now?.toISOString() ?? ''}`, { actor, input })
  // the round is nobody's own: each hears of what they sent themselves
  tell('submission.received')
  return receipt
}

/** Everything that comes in for a call at the same time, at the same moment. */
const gathered = gathering<Sent, Receipt>((db, _, sent) =>
  unlessStored(db, 'submissions_form_key_key', async (trx) => {
    const inputs = sent.map(({ input }) => input)
    const [call, earlier] = await Promise.all([openCall(trx, inputs[0] as SubmissionInput), earlierOnes(trx, inputs)])
    const kept: Kept[] = []
    const take = async ({ actor, input }: Sent): Promise<Receipt> => {
      const secret = secretFor(input.formKey)
      const receiptNumber = earlier.get(hashFormKey(input.formKey))
      if (receiptNumber) return { receiptNumber, secret }
      checkPeriod(call, input)
      checkRules(input, call)
      const places = await findPlaces(trx, call.editionId, input.items)
      const receipt = { receiptNumber: randomCode(3, 4), secret }
      kept.push({ ...receipt, actor, call, input, places })
      return receipt
    }
    const outcomes = await Promise.all(sent.map((one) => outcomeOf(take(one))))
    if (kept.length > 0) await keep(trx, kept)
    return outcomes
  }),
)

/** What somebody is refused is theirs alone; what else goes wrong ends the round. */
async function outcomeOf(taken: Promise<Receipt>): Promise<Outcome<Receipt>> {
  const [outcome] = await Promise.allSettled([taken])
  if (outcome.status === 'rejected' && !(outcome.reason instanceof Refusal)) throw outcome.reason
  return outcome
}

/** The call with the database's own answer to whether it is open, held so that its period cannot change meanwhile. */
async function openCall(trx: Trx, { consultation, now }: SubmissionInput) {
  const moment = momentOrNow(now)
  const call = await trx
    .selectFrom('consultations')
    .innerJoin('notices', 'notices.consultationId', 'consultations.id')
    .innerJoin('municipality', (join) => join.onTrue())
    .select([
      'consultations.id',
      'consultations.editionId',
      'consultations.classes',
      'consultations.openDiscussion',
      sql<string[]>`array(select code from age_bands where closed_at is null)`.as('ageBands'),
      'municipality.opinionsPerSubmission',
      moment.as('now'),
      sql<boolean>`${moment} < opens_at`.as('early'),
      sql<boolean>`${moment} >= closes_at`.as('over'),
    ])
    .where('consultations.slug', '=', consultation)
    .forShare('consultations')
    .executeTakeFirst()
  if (!call) throw new NotFound()
  return call
}

/** The receipt numbers of what was sent before with these forms, by the hashes of their keys. */
async function earlierOnes(trx: Trx, inputs: SubmissionInput[]): Promise<Map<string, string>> {
  const keys = inputs.map(({ formKey }) => hashFormKey(formKey))
  const rows = await trx
    .selectFrom('submissions')
    .select(['formKey', 'receiptNumber'])
    .where('formKey', '=', sql<string>`any(${keys}::text[])`)
    .execute()
  return new Map(rows.map(({ formKey, receiptNumber }) => [formKey ?? '', receiptNumber]))
}

function checkPeriod({ early, over }: { early: boolean; over: boolean }, { channel = 'web' }: SubmissionInput): void {
  if (early) throw new Conflict('consultations:refused.notYetOpen')
  if (over && channel === 'web') throw new Conflict('consultations:refused.closed')
}

type Rules = { classes: string[]; ageBands: string[]; opinionsPerSubmission: number }

function checkRules(input: SubmissionInput, rules: Rules): void {
  if (input.formKey.length < 16) throw new Invalid('ui:sender.formUnknown')
  if (input.class && !rules.classes.includes(input.class))
    throw new Invalid('consultations:refused.classUnknown', 'class')
  if (input.ageBand && !rules.ageBands.includes(input.ageBand)) {
    throw new Invalid('consultations:refused.ageBandUnknown', 'ageBand')
  }
  if (input.items.length === 0) throw new Invalid('consultations:refused.bodyMissing', 'items[0].body')
  if (input.items.length > rules.opinionsPerSubmission) {
    throw new Invalid('consultations:refused.tooManyItems', '', { max: rules.opinionsPerSubmission })
  }
  const empty = input.items.findIndex(({ body }) => isBlank(body))
  if (empty >= 0) throw new Invalid('consultations:refused.bodyMissing', `items[${empty}].body`)
}
