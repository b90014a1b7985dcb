import type { Selectable } from 'kysely'
import { underSlug } from '#app/forms/slug.ts'
import { changedFields } from '#app/journal/changed.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { newId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import type { ConsultationsTable } from './tables.ts'

export type ConsultationState = 'draft' | 'announced' | 'open' | 'closed' | 'answered'

/** What staff write of a call. `editionId` says which frozen text people comment on, and with it the plan. */
export type ConsultationFields = {
  editionId: string
  title: string
  titleEasy: string | null
  titleEn: string | null
  purpose: string
  purposeEasy: string | null
  purposeEn: string | null
  opensAt: Date
  closesAt: Date
  shortPeriodReason: string | null
  classes: string[]
  places: string
  placesEasy: string | null
  placesEn: string | null
  publication: string
  publicationEasy: string | null
  publicationEn: string | null
  personalData: string
  personalDataEasy: string | null
  personalDataEn: string | null
  departmentId: string
  contact: string
  /** Opinions are shown before the result, each after somebody has read it. */
  openDiscussion?: boolean
}

export type Consultation = Selectable<ConsultationsTable> & { noticedAt: Date | null; answeredAt: Date | null }

const afterNotice: (keyof ConsultationFields)[] = ['contact', 'places', 'placesEasy', 'placesEn']

/** Where a call stands: the clock and what was published decide, nobody sets it. */
export function callState(
  call: { opensAt: Date | string; closesAt: Date | string; noticedAt: unknown; answeredAt: unknown },
  now = new Date(),
): ConsultationState {
  if (!call.noticedAt) return 'draft'
  if (call.answeredAt) return 'answered'
  if (now < new Date(call.opensAt)) return 'announced'
  return now < new Date(call.closesAt) ? 'open' : 'closed'
}

/** A call by its slug, drafts included: for the desk. */
export async function findConsultation(db: Db, slug: string): Promise<Consultation> {
  const found = await db
    .selectFrom('consultations')
    .leftJoin('notices', 'notices.consultationId', 'consultations.id')
    .leftJoin('results', 'results.consultationId', 'consultations.id')
    .selectAll('consultations')
    .select(['notices.publishedAt as noticedAt', 'results.publishedAt as answeredAt'])
    .where('consultations.slug', '=', slug)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}

/** The call, held against changes by others until the transaction ends. */
export async function holdConsultation(trx: Trx, slug: string, version?: number): Promise<Consultation> {
  await trx.selectFrom('consultations').select('id').where('slug', '=', slug).forUpdate().execute()
  const call = await findConsultation(trx, slug)
  if (version !== undefined && call.version !== version) {
    throw new Conflict('consultations:refused.changedMeanwhile', undefined, call)
  }
  return call
}

/** `chosen`: classes the draft had before; they stay with it when they are closed meanwhile. */
async function check(trx: Trx, fields: ConsultationFields, chosen: string[] = []): Promise<{ planId: string }> {
  if (fields.closesAt <= fields.opensAt) throw new Invalid('consultations:refused.closesBeforeOpening', 'closesAt')
  const [edition, department, classes] = await Promise.all([
    trx.selectFrom('editions').select('planId').where('id', '=', fields.editionId).executeTakeFirst(),
    trx.selectFrom('departments').select('id').where('id', '=', fields.departmentId).executeTakeFirst(),
    trx.selectFrom('eligibilityClasses').select(['code', 'closedAt']).execute(),
  ])
  if (!edition) throw new Invalid('consultations:refused.editionUnknown', 'editionId')
  if (!department) throw new Invalid('consultations:refused.departmentUnknown', 'departmentId')
  const open = classes.filter(({ code, closedAt }) => !closedAt || chosen.includes(code))
  if (!fields.classes.every((code) => open.some((known) => known.code === code))) {
    throw new Invalid('consultations:refused.classUnknown', 'classes')
  }
  return edition
}

/** Makes the draft of a call. Nobody but staff sees it before its notice is published. */
export function createConsultation(
  db: Db,
  actor: Actor,
  input: ConsultationFields & { slug?: string },
): Promise<{ id: string; slug: string }> {
  return inTransaction(db, async (trx) => {
    const { planId } = await check(trx, input)
    const row = { ...input, id: newId(), planId, createdBy: actor.kind === 'staff' ? actor.id : null }
    const made = await underSlug(trx, 'consultations', { ...input, kind: 'call' }, (slug) =>
      trx
        .insertInto('consultations')
        .values({ ...row, slug })
        .onConflict((conflict) => conflict.column('slug').doNothing())
        .returning(['id', 'slug'])
        .executeTakeFirst(),
    )
    await record(trx, actor, { verb: 'consultation.created', about: { kind: 'consultation', id: made.id } })
    return made
  })
}

/** After the notice only contact and places may change; the period then by `extend`, the rest not at all. */
export function editConsultation(
  db: Db,
  actor: Actor,
  input: { consultation: string; version: number; changes: Partial<ConsultationFields> },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const call = await holdConsultation(trx, input.consultation, input.version)
    const changed = changedFields<ConsultationFields>(call, input.changes)
    if (call.noticedAt && changed.some((name) => !afterNotice.includes(name))) {
      throw new Conflict('consultations:refused.noticeFixed')
    }
    const { planId } = await check(trx, { ...call, ...input.changes }, call.classes)
    await trx
      .updateTable('consultations')
      .set({ ...input.changes, planId, version: call.version + 1 })
      .where('id', '=', call.id)
      .execute()
    await record(trx, actor, {
      verb: 'consultation.edited',
      about: { kind: 'consultation', id: call.id },
      details: { changed },
      public: call.noticedAt !== null,
    })
  })
}
