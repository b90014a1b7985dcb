import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { newId } from '#app/text/ids.ts'
import { type Db, inTransaction } from '#db/connection'
import { callState, holdConsultation } from './consultation.ts'

/** Makes the period of a published call longer; old and new close and the reason stay on the notice. */
export function extend(
  db: Db,
  actor: Actor,
  input: { consultation: string; version?: number; closesAt: Date; reason: string; now?: Date },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const call = await holdConsultation(trx, input.consultation, input.version)
    const state = callState(call, input.now)
    if (state === 'draft') throw new Conflict('consultations:refused.extendDraft')
    if (state === 'closed' || state === 'answered') throw new Conflict('consultations:refused.extendClosed')
    if (isBlank(input.reason)) throw new Invalid('consultations:refused.reasonMissing', 'reason')
    if (input.closesAt <= call.closesAt) throw new Invalid('consultations:refused.extendShorter', 'closesAt')
    await trx
      .insertInto('extensions')
      .values({
        id: newId(),
        consultationId: call.id,
        oldClosesAt: call.closesAt,
        newClosesAt: input.closesAt,
        reason: input.reason,
        madeBy: actor.kind === 'staff' ? actor.id : null,
        madeAt: input.now ?? new Date(),
      })
      .execute()
    await trx
      .updateTable('consultations')
      .set({ closesAt: input.closesAt, version: call.version + 1 })
      .where('id', '=', call.id)
      .execute()
    await record(trx, actor, {
      verb: 'consultation.extended',
      about: { kind: 'consultation', id: call.id },
      details: { from: call.closesAt.toISOString(), to: input.closesAt.toISOString(), reason: input.reason },
      public: true,
    })
  })
}
