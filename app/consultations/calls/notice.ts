import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { type Db, inTransaction } from '#db/connection'
import { type Consultation, findConsultation, holdConsultation } from './consultation.ts'
import { daysOf } from './period.ts'

/** What a call cannot go without, by the field of the form that says it. */
export type Missing =
  | 'closesAt'
  | 'shortPeriodReason'
  | 'classes'
  | 'contact'
  | 'places'
  | 'publication'
  | 'personalData'

type Checked = Pick<Consultation, 'opensAt' | 'closesAt' | 'shortPeriodReason' | 'classes' | 'contact' | 'places'> &
  Pick<Consultation, 'publication' | 'personalData'>

/** The period runs from the notice, or from the opening where that comes later. */
export function periodDays(call: { opensAt: Date; closesAt: Date }, noticedAt: Date): number {
  return daysOf(call.opensAt > noticedAt ? call.opensAt : noticedAt, call.closesAt)
}

/**
 * What still stands in the way of the notice. Title, edition and department are not asked for: a call cannot be kept
 * without them; and the web form is always one way to send, the contact names the others.
 */
export function missingFromNotice(call: Checked, minPeriodDays: number, now = new Date()): Missing[] {
  const missing: Missing[] = []
  if (call.closesAt <= now) missing.push('closesAt')
  else if (periodDays(call, now) < minPeriodDays && isBlank(call.shortPeriodReason)) missing.push('shortPeriodReason')
  if (call.classes.length === 0) missing.push('classes')
  for (const name of ['contact', 'places', 'publication', 'personalData'] as const) {
    if (!call[name].trim()) missing.push(name)
  }
  return missing
}

export type NoticeCheck = { call: Consultation; minPeriodDays: number; days: number; missing: Missing[] }

/** The check page of the notice: the draft and what is missing. */
export async function checkNotice(db: Db, slug: string, now = new Date()): Promise<NoticeCheck> {
  const [call, { minPeriodDays }] = await Promise.all([
    findConsultation(db, slug),
    db.selectFrom('municipality').select('minPeriodDays').executeTakeFirstOrThrow(),
  ])
  return { call, minPeriodDays, days: periodDays(call, now), missing: missingFromNotice(call, minPeriodDays, now) }
}

/** Makes a call public. From here on it opens and closes by the clock. */
export function publishNotice(
  db: Db,
  actor: Actor,
  { consultation, version, now = new Date() }: { consultation: string; version?: number; now?: Date },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const call = await holdConsultation(trx, consultation, version)
    if (call.noticedAt) throw new Conflict('consultations:refused.noticedAlready')
    const { missing } = await checkNotice(trx, consultation, now)
    if (missing.length) throw new Conflict('consultations:refused.noticeIncomplete', { count: missing.length }, missing)
    await trx
      .insertInto('notices')
      .values({ consultationId: call.id, publishedAt: now, publishedBy: actor.kind === 'staff' ? actor.id : null })
      .execute()
    await record(trx, actor, { verb: 'notice.published', about: { kind: 'consultation', id: call.id }, public: true })
  })
}
