import { type Actor, record, signer } from '#app/journal/journal.ts'
import { Invalid, NotFound } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { type Db, inTransaction } from '#db/connection'
import { openPerson, type Person } from './personal.ts'

/** Who sent a submission; null where the rule has destroyed it. That it was looked at, and why, goes into the journal. */
export function viewSubmitter(
  db: Db,
  actor: Actor,
  input: { submission: string; reason: string },
): Promise<Person | null> {
  return inTransaction(db, async (trx) => {
    if (isBlank(input.reason)) throw new Invalid('answers:refused.reasonMissing', 'reason')
    signer(actor)
    const found = await trx
      .selectFrom('submissions')
      .leftJoin('submissionPersons', 'submissionPersons.submissionId', 'submissions.id')
      .select(['submissions.id', 'submissionPersons.sealed'])
      .where('submissions.id', '=', input.submission)
      .executeTakeFirst()
    if (!found) throw new NotFound()
    await record(trx, actor, {
      verb: 'submitter.viewed',
      about: { kind: 'submission', id: found.id },
      details: { reason: input.reason },
    })
    return found.sealed && openPerson(found.id, found.sealed)
  })
}
