import { sql } from 'kysely'
import { system } from '#app/journal/journal.ts'
import { recordOfGroup } from '#app/organisations/groups/record.ts'
import { takeStep } from '#app/organisations/groups/step.ts'
import { newId } from '#app/text/ids.ts'
import { seal } from '#app/text/sealed.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { addJob } from '#db/jobs'
import { emptyFile } from './application-form.ts'

/** Days after the last change until a draft that was never handed in ends, and before that end its group is told. */
const draftDays = 90
export const warnedDays = 14
/** Days until what was taken out, or withdrawn, without ever having been handed in is destroyed. */
const keptDays = 7

const atOnce = 100

/**
 * By the clock, each night. Only what nobody but its writer has ever seen comes to an end: a draft of a registration that
 * was handed in once, its papers, and whatever the staff have read are kept.
 */
export async function endDrafts(db: Db): Promise<void> {
  for (const some of [warnSome, endSome, destroyWithdrawn, destroyTakenOut]) {
    while ((await inTransaction(db, some)) === atOnce);
  }
}

const abandoned = sql`a.kind = 'registration' and a.state = 'draft' and a.applied_at is null`

async function warnSome(trx: Trx): Promise<number> {
  const { rows } = await sql<{ organisation: string }>`update organisation_applications set warned_at = now()
    where id in (select a.id from organisation_applications a where ${abandoned} and a.warned_at is null
      and a.changed_at < now() - ${draftDays - warnedDays} * interval '1 day' limit ${atOnce} for update skip locked)
    returning organisation_id as organisation`.execute(trx)
  for (const { organisation } of rows) {
    await addJob(trx, 'draft_ending_mail', { organisation, occasion: newId() })
    await recordOfGroup(trx, system, organisation, 'organisation.draft_warned')
  }
  return rows.length
}

/** Nobody's draft ends who was not told in time, however long no job was done. */
async function endSome(trx: Trx): Promise<number> {
  const { rows } = await sql<{ id: string; organisation: string }>`
    select a.id, a.organisation_id as organisation from organisation_applications a
    where ${abandoned} and a.warned_at < now() - ${warnedDays} * interval '1 day'
      and a.changed_at < now() - ${draftDays} * interval '1 day' limit ${atOnce} for update skip locked`.execute(trx)
  for (const { id, organisation } of rows) {
    await takeStep(trx, system, { organisation, application: id, step: 'withdrawn' })
  }
  return rows.length
}

/** What was withdrawn, by its group or by the clock, before it was ever handed in. That there was a draft stays on record. */
async function destroyWithdrawn(trx: Trx): Promise<number> {
  const { rows } = await sql<{ id: string; organisation: string }>`
    select a.id, a.organisation_id as organisation from organisation_applications a
    join organisation_steps s on s.application_id = a.id and s.step = 'withdrawn'
    where a.kind = 'registration' and a.state = 'withdrawn' and a.applied_at is null and not a.destroyed
      and s.made_at < now() - ${keptDays} * interval '1 day' limit ${atOnce} for update of a skip locked`.execute(trx)
  for (const { id, organisation } of rows) {
    await trx
      .updateTable('organisationApplications')
      .set({
        sealed: seal('organisation_applications.file', id, emptyFile),
        profile: sql`'{}'`,
        unfinished: null,
        destroyed: true,
      })
      .where('id', '=', id)
      .execute()
    const papers = await trx.deleteFrom('organisationPapers').where('applicationId', '=', id).returning('id').execute()
    await recordOfGroup(trx, system, organisation, 'organisation.draft_destroyed', {
      details: { papers: papers.length },
    })
  }
  return rows.length
}

/** Papers taken out before the application was handed in with them. */
async function destroyTakenOut(trx: Trx): Promise<number> {
  const { rows } = await sql<{
    organisation: string
  }>`delete from organisation_papers p using organisation_applications a
    where a.id = p.application_id and p.id in (
      select p.id from organisation_papers p where p.removed_at < now() - ${keptDays} * interval '1 day'
        and not exists (select from organisation_steps s where s.application_id = p.application_id
          and s.step = 'applied' and s.made_at between p.handed_in_at and p.removed_at)
      limit ${atOnce} for update skip locked)
    returning a.organisation_id as organisation`.execute(trx)
  const counts = new Map<string, number>()
  for (const { organisation } of rows) counts.set(organisation, 1 + (counts.get(organisation) ?? 0))
  for (const [organisation, papers] of counts) {
    await recordOfGroup(trx, system, organisation, 'organisation.papers_destroyed', { details: { papers } })
  }
  return rows.length
}
