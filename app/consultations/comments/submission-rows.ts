import { type Actor, recordAll } from '#app/journal/journal.ts'
import { searchTerms } from '#app/spelling/bigrams.ts'
import { foldedHash, searchFold } from '#app/spelling/fold.ts'
import { isBlank } from '#app/text/characters.ts'
import { hashFormKey, newId } from '#app/text/ids.ts'
import type { Trx } from '#db/connection'
import { addToJob } from '#db/jobs'
import { insertRows } from '#db/rows'
import { awaitModeration } from './discussed.ts'
import { personOf, sealPerson, withoutName } from './personal.ts'
import type { FoundPlace } from './place.ts'
import { hashSecret } from './receipt-secret.ts'
import type { SubmissionInput } from './submission-input.ts'

/** A submission that is taken, with the receipt that is given for it and the places its items are about. */
export type Kept = {
  actor: Actor
  receiptNumber: string
  secret: string
  call: { id: string; editionId: string; openDiscussion: boolean; over: boolean; now: Date }
  input: SubmissionInput
  places: FoundPlace[]
}

/** Writes the rows of submissions, their journal entries and what is to follow, all in one wave. */
export async function keep(trx: Trx, kept: Kept[]): Promise<void> {
  const all = kept.map((one) => ({ ...one, ...rowsOf(one), person: personOf(one.input, one.secret) }))
  const mailed = all.flatMap(({ submission: { id: submission }, person }) =>
    person.email === '' ? [] : [{ submission }],
  )
  // Sent together, done in this order: what is about an item comes after the items.
  await Promise.all([
    insertRows(
      trx,
      'submissions',
      all.map(({ submission }) => submission),
    ),
    insertRows(
      trx,
      'submissionItems',
      all.flatMap(({ items }) => items),
    ),
    insertRows(
      trx,
      'submissionPersons',
      all.map(({ submission: { id }, person }) => ({ submissionId: id, sealed: sealPerson(id, person) })),
    ),
    insertRows(
      trx,
      'opinions',
      all.flatMap(({ call, items }) => items.map((item) => opinionOf(call.id, item))),
    ),
    recordAll(
      trx,
      all.map(({ actor, call, submission: { id, channel }, items: { length } }) => ({
        actor,
        verb: 'submission.received',
        about: { kind: 'submission', id },
        details: { consultation: call.id, channel, items: length },
      })),
    ),
    ...(mailed.length > 0 ? [addToJob(trx, 'receipt_mails', mailed, `receipts ${all[0]?.call.id}`)] : []),
    ...all
      .filter(({ call }) => call.openDiscussion && !call.over)
      .map(({ call, input, submission: { id }, items, person }) =>
        awaitModeration(trx, {
          submission: id,
          consultation: call.id,
          receivedAt: call.now,
          organisation: input.organisation ?? false,
          person: input.group ? withoutName(person) : person,
          items,
        }),
      ),
  ])
}

function rowsOf({ receiptNumber, secret, call, input, places }: Kept) {
  const id = newId()
  const { group } = input
  const submission = {
    id,
    consultationId: call.id,
    editionId: call.editionId,
    receiptNumber,
    secretHash: hashSecret(secret),
    channel: input.channel ?? 'web',
    receivedAt: call.now,
    late: call.over,
    class: input.class || null,
    organisation: input.organisation ?? false,
    ageBand: input.ageBand || null,
    language: input.language,
    formKey: hashFormKey(input.formKey),
    sessionId: input.session ?? null,
    organisationId: group?.organisationId ?? null,
    bodyDecided: group?.bodyDecided ?? null,
    bodyDecidedOn: group?.bodyDecidedOn ?? null,
    speaksFor: group?.speaksFor ?? null,
  }
  const items = input.items.map(({ body, reason }, position) => ({
    id: newId(),
    submissionId: id,
    position,
    ...(places[position] as FoundPlace),
    body,
    reason: isBlank(reason) ? null : (reason ?? null),
  }))
  return { submission, items }
}

const opinionOf = (consultationId: string, item: { id: string; body: string; sectionId: string | null }) => ({
  id: newId(),
  consultationId,
  itemId: item.id,
  text: item.body,
  folded: searchFold(item.body),
  foldedHash: foldedHash(item.body),
  terms: searchTerms(item.body),
  sectionId: item.sectionId,
})
