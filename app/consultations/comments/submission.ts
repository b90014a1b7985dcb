import { sql } from 'kysely'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { bigrams } from '#app/text/bigrams.ts'
import { isBlank } from '#app/text/characters.ts'
import { foldedHash, searchFold } from '#app/text/fold.ts'
import { hashFormKey, newId, randomCode } from '#app/text/ids.ts'
import type { Language } from '#app/text/language.ts'
import { momentOrNow } from '#db/clock'
import { type Db, type Trx, unlessStored } from '#db/connection'
import { addJob } from '#db/jobs'
import { awaitModeration } from './discussed.ts'
import { sealPerson, withoutName } from './personal.ts'
import { type FoundPlace, findPlaces, type Place } from './place.ts'
import { hashSecret, secretFor } from './receipt-secret.ts'

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

export type Receipt = { receiptNumber: string; secret: string }

/** Stores what one person or group sends, unaltered, with the text they saw and one opinion read out of each item. */
export function submit(db: Db, actor: Actor, input: SubmissionInput): Promise<Receipt> {
  const secret = secretFor(input.formKey)
  return unlessStored(db, 'submissions_form_key_key', async (trx) => {
    const call = await openCall(trx, input)
    if (call.earlier) return { receiptNumber: call.earlier, secret }
    checkRules(input, call)
    const places = await findPlaces(trx, call.editionId, input.items)
    const receiptNumber = randomCode(3, 4)
    await store(trx, actor, { id: newId(), receiptNumber, secret, call, input, places })
    return { receiptNumber, secret }
  })
}

/** The call with the database's own answer to whether it is open, held so that its period cannot change meanwhile. */
async function openCall(trx: Trx, { consultation, formKey, channel = 'web', now }: SubmissionInput) {
  const moment = momentOrNow(now)
  const call = await trx
    .selectFrom('consultations')
    .innerJoin('notices', 'notices.consultationId', 'consultations.id')
    .innerJoin('municipality', (join) => join.onTrue())
    .select((eb) => [
      'consultations.id',
      'consultations.editionId',
      'consultations.classes',
      'consultations.openDiscussion',
      sql<string[]>`array(select code from age_bands where closed_at is null)`.as('ageBands'),
      'municipality.opinionsPerSubmission',
      moment.as('now'),
      sql<boolean>`${moment} < opens_at`.as('early'),
      sql<boolean>`${moment} >= closes_at`.as('over'),
      eb
        .selectFrom('submissions')
        .select('receiptNumber')
        .where('formKey', '=', hashFormKey(formKey))
        .whereRef('submissions.consultationId', '=', 'consultations.id')
        .as('earlier'),
    ])
    .where('consultations.slug', '=', consultation)
    .forShare('consultations')
    .executeTakeFirst()
  if (!call) throw new NotFound()
  if (call.earlier) return call
  if (call.early) throw new Conflict('consultations:refused.notYetOpen')
  if (call.over && channel === 'web') throw new Conflict('consultations:refused.closed')
  return call
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

type Parts = {
  id: string
  receiptNumber: string
  secret: string
  call: { id: string; editionId: string; openDiscussion: boolean; over: boolean; now: Date }
  input: SubmissionInput
  places: FoundPlace[]
}

async function store(trx: Trx, actor: Actor, { id, receiptNumber, secret, call, input, places }: Parts): Promise<void> {
  const submission = {
    id,
    consultationId: call.id,
    editionId: call.editionId,
    receiptNumber,
    secretHash: hashSecret(secret),
    channel: input.channel,
    receivedAt: call.now,
    late: call.over,
    class: input.class || null,
    organisation: input.organisation ?? false,
    ageBand: input.ageBand || null,
    language: input.language,
    formKey: hashFormKey(input.formKey),
    sessionId: input.session ?? null,
    ...input.group,
  }
  const items = input.items.map(({ body, reason }, position) => ({
    id: newId(),
    submissionId: id,
    position,
    ...(places[position] as FoundPlace),
    body,
    reason: isBlank(reason) ? null : reason,
  }))
  const opinions = items.map((item) => ({
    id: newId(),
    consultationId: call.id,
    itemId: item.id,
    text: item.body,
    folded: searchFold(item.body),
    foldedHash: foldedHash(item.body),
    terms: sql<string>`array_to_tsvector(${bigrams(item.body)}::text[])`,
    sectionId: item.sectionId,
  }))
  const email = input.email?.trim() ?? ''
  const person = {
    name: input.name ?? '',
    nameKana: input.nameKana ?? '',
    representative: input.representative ?? '',
    classExtra: input.classExtra ?? '',
    address: input.address ?? '',
    email,
    phone: input.phone ?? '',
    ...(email === '' ? {} : { secret }),
  }
  const isDiscussed = call.openDiscussion && !call.over
  const discussed = {
    submission: id,
    consultation: call.id,
    receivedAt: call.now,
    organisation: input.organisation ?? false,
    person: input.group ? withoutName(person) : person,
    items,
  }
  // Sent together, done in this order: what is about an item comes after the items.
  await Promise.all([
    trx.insertInto('submissions').values(submission).execute(),
    trx.insertInto('submissionItems').values(items).execute(),
    trx
      .insertInto('submissionPersons')
      .values({ submissionId: id, sealed: sealPerson(id, person) })
      .execute(),
    trx.insertInto('opinions').values(opinions).execute(),
    record(trx, actor, {
      verb: 'submission.received',
      about: { kind: 'submission', id },
      details: { consultation: call.id, channel: input.channel ?? 'web', items: items.length },
    }),
    ...(email === '' ? [] : [addJob(trx, 'receipt_mail', { submission: id })]),
    ...(isDiscussed ? [awaitModeration(trx, discussed)] : []),
  ])
}
