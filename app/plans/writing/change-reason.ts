import { Conflict, Invalid } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { graphemeCount } from '#app/text/graphemes.ts'
import type { Db } from '#db/connection'
import type { CauseKind } from './tables.ts'

export type Cause = { kind: CauseKind; note?: string; responseId?: string }
/** Why a published text changes. */
export type ChangeReason = ReasonWords & { causes: Cause[] }
export type ReasonWords = { reason: string; reasonEasy?: string | null; reasonEn?: string | null }

const mostReason = 500
const mostNote = 300

/** After the first edition nothing changes without a reason and at least one cause. */
export async function checkChangeReason(
  db: Db,
  planId: string,
  { reason = '', reasonEasy, reasonEn, causes = [] }: Partial<ReasonWords> & { causes?: Cause[] },
): Promise<ChangeReason> {
  if (isBlank(reason)) throw new Invalid('plans-desk:refused.reasonMissing', 'reason')
  notTooLong(reason, mostReason, 'reason')
  notTooLong(reasonEasy ?? '', mostReason * 2, 'reasonEasy')
  notTooLong(reasonEn ?? '', mostReason * 2, 'reasonEn')
  if (causes.length === 0) throw new Invalid('plans-desk:refused.causeMissing', 'causes')
  for (const { note = '' } of causes) notTooLong(note, mostNote, 'causes')
  for (const { kind, responseId } of causes) {
    if ((kind === 'response') !== (responseId !== undefined))
      throw new Invalid('plans-desk:refused.causeMissing', 'causes')
    if (responseId) await answersThisPlan(db, planId, responseId)
  }
  return { reason, reasonEasy: reasonEasy || null, reasonEn: reasonEn || null, causes }
}

export async function answersThisPlan(db: Db, planId: string, responseId: string): Promise<void> {
  const found = await db
    .selectFrom('responses')
    .innerJoin('opinionGroups', 'opinionGroups.id', 'responses.groupId')
    .innerJoin('consultations', 'consultations.id', 'opinionGroups.consultationId')
    .select(['consultations.planId', 'opinionGroups.state'])
    .where('responses.id', '=', responseId)
    .executeTakeFirst()
  if (found?.planId !== planId) throw new Invalid('plans-desk:refused.otherPlan', 'causes')
  // What was approved is the answer with its changes.
  if (found.state === 'approved') throw new Conflict('plans-desk:refused.answerApproved', {}, undefined, 'causes')
}

function notTooLong(text: string, max: number, field: string): void {
  const count = graphemeCount(text)
  if (count > max) throw new Invalid('ui:field.tooLong', field, { max, count, over: count - max })
}
