import { sql } from 'kysely'
import { mayManage } from '#app/organisations/groups/access.ts'
import { groupOf } from '#app/organisations/groups/member.ts'
import { holdGroup } from '#app/organisations/groups/membership.ts'
import { recordOfGroup } from '#app/organisations/groups/record.ts'
import { takeStep } from '#app/organisations/groups/step.ts'
import { organisationTypes } from '#app/organisations/groups/type.ts'
import { Conflict, Forbidden, Invalid } from '#app/refusal.ts'
import { type Db, inTransaction } from '#db/connection'
import { addDraft, newestApplication } from './application.ts'
import { emptyFile } from './application-form.ts'
import { type Asked, writable } from './draft.ts'
import { missingIn } from './missing.ts'
import { papersOf } from './paper.ts'

/** A group hands its application in, for the first time or after a correction. */
export function handIn(db: Db, asked: Asked): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { id, organisationId, profile, file, unfinished } = await writable(trx, asked)
    const type = (await organisationTypes(trx)).find(({ code, closedAt }) => code === profile.type && !closedAt)
    const missing = missingIn({ profile, file, unfinished, papers: await papersOf(trx, id), type })
    if (missing.length > 0) throw new Invalid('groups:refused.incomplete')
    await trx
      .updateTable('organisationApplications')
      .set({ appliedAt: sql`now()`, version: asked.version + 1 })
      .where('id', '=', id)
      .execute()
    const actor = { kind: 'person', id: asked.person } as const
    await takeStep(trx, actor, { organisation: organisationId, application: id, step: 'applied' })
  })
}

/** A group takes its application back, whether it was handed in or not. */
export function withdrawApplication(db: Db, { person, group, version }: Asked): Promise<void> {
  return inTransaction(db, async (trx) => {
    const own = await groupOf(trx, person, group)
    if (!mayManage(own)) throw new Forbidden()
    const application = await newestApplication(trx, own.id, true)
    if (!['draft', 'applied', 'correction_asked'].includes(application.state)) {
      throw new Conflict('groups:refused.decided')
    }
    if (application.version !== version) throw new Conflict('groups:refused.changedMeanwhile')
    const actor = { kind: 'person', id: person } as const
    await takeStep(trx, actor, { organisation: own.id, application: application.id, step: 'withdrawn' })
  })
}

/** A registered group begins to renew, with what it wrote last time. */
export function beginRenewal(db: Db, person: string, group: string | undefined): Promise<void> {
  return inTransaction(db, async (trx) => {
    const own = await groupOf(trx, person, group)
    if (!mayManage(own)) throw new Forbidden()
    const { state } = await holdGroup(trx, own.id)
    if (state !== 'renewal_due' && state !== 'dormant') throw new Conflict('groups:refused.notDue')
    const last = await newestApplication(trx, own.id).catch(() => null)
    if (last && ['draft', 'applied', 'correction_asked'].includes(last.state)) return
    const shown = await trx
      .selectFrom('organisationProfiles')
      .selectAll()
      .where('organisationId', '=', own.id)
      .where('shownAt', 'is not', null)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    const { name, nameKana, type, fields, purpose, activities, founded, members, fee, web, contact } = shown
    const none = { text: '', isPublic: false }
    const profile = {
      ...{ name, nameKana, type, fields, purpose, activities, founded, members, fee, web },
      ...{ nameEasy: shown.nameEasy ?? '', nameEn: shown.nameEn ?? '', district: shown.district ?? '' },
      contact: { person: none, phone: none, email: none, address: none, ...contact },
    }
    const file = last?.file ?? emptyFile
    await addDraft(trx, { organisation: own.id, kind: 'renewal', person, profile, file })
    await recordOfGroup(trx, { kind: 'person', id: person }, own.id, 'organisation.renewal_begun')
  })
}
