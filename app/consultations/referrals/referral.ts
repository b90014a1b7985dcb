import { sql } from 'kysely'
import { z } from 'zod'
import { hasRole } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { isoDay } from '#app/calendar.ts'
import { chosen, formKey, id, version } from '#app/forms/carried.ts'
import { line, text } from '#app/forms/fields.ts'
import { isDay } from '#app/forms/moments.ts'
import { type Actor, record, signer } from '#app/journal/journal.ts'
import { isListed } from '#app/organisations/groups/listed.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { isId, newId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { addJob } from '#db/jobs'

export const limits = { title: 120, body: 5000, statement: 20_000 }

/** Asking groups, reading what they say, publishing it: editors of the department that asks. */
export const mayRefer = (me: Staff, departmentId?: string): boolean => hasRole(me, 'editor', departmentId)

export const referralForm = z.object({
  plan: line({ max: 100, required: 'referrals:refused.planMissing' }),
  title: line({ max: limits.title, required: 'referrals:refused.titleMissing' }),
  body: text({ max: limits.body, required: 'referrals:refused.bodyMissing' }),
  departmentId: id('referrals:refused.departmentMissing'),
  dueOn: line({ max: 10 }).refine(isDay, 'referrals:refused.dueWrong'),
  version: version.default(0),
  formKey,
})
export type ReferralInput = Omit<z.output<typeof referralForm>, 'version' | 'formKey'>

async function refuseUnknown(trx: Trx, { plan, departmentId, dueOn }: ReferralInput): Promise<string> {
  if (dueOn < isoDay(new Date())) throw new Invalid('referrals:refused.duePast', 'dueOn')
  const found = await trx
    .selectFrom('plans')
    .select('id')
    .where('slug', '=', plan)
    .where((has) => has.exists(has.selectFrom('editions').select('id').whereRef('planId', '=', 'plans.id')))
    .executeTakeFirst()
  if (!found) throw new Invalid('referrals:refused.planMissing', 'plan')
  const department = isId(departmentId)
    ? await trx.selectFrom('departments').select('id').where('id', '=', departmentId).executeTakeFirst()
    : undefined
  if (!department) throw new Invalid('referrals:refused.departmentMissing', 'departmentId')
  return found.id
}

/** Begins to ask groups about a published plan; nobody sees it before it is sent. */
export function makeReferral(db: Db, actor: Actor, input: ReferralInput): Promise<string> {
  return inTransaction(db, async (trx) => {
    const planId = await refuseUnknown(trx, input)
    const { title, body, departmentId, dueOn } = input
    const id = newId()
    await trx
      .insertInto('referrals')
      .values({ id, planId, title, body, departmentId, dueOn, madeBy: signer(actor) })
      .execute()
    await record(trx, actor, { verb: 'referral.made', about: { kind: 'referral', id }, details: { label: title } })
    return id
  })
}

/** The referral, held so that nobody changes it meanwhile. */
export async function hold(trx: Trx, id: string) {
  const found = isId(id)
    ? await trx.selectFrom('referrals').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    : undefined
  if (!found) throw new NotFound()
  return found
}

/** Before it is sent everything can be changed; afterwards only the day, and only to a later one. */
export function changeReferral(db: Db, actor: Actor, id: string, input: ReferralInput & { version: number }) {
  return inTransaction(db, async (trx) => {
    const now = await hold(trx, id)
    if (now.version !== input.version) {
      throw new Conflict('referrals:refused.changedMeanwhile', {}, { version: now.version })
    }
    if (now.publishedAt) throw new Conflict('referrals:refused.published')
    const planId = await refuseUnknown(trx, input)
    const { title, body, departmentId, dueOn } = input
    if (now.sentAt && dueOn < now.dueOn) throw new Invalid('referrals:refused.dueEarlier', 'dueOn')
    const changed = now.sentAt ? { dueOn } : { planId, title, body, departmentId, dueOn }
    await trx
      .updateTable('referrals')
      .set({ ...changed, version: now.version + 1 })
      .where('id', '=', id)
      .execute()
    await record(trx, actor, {
      verb: 'referral.changed',
      about: { kind: 'referral', id },
      details: { label: now.title },
    })
  })
}

/** Says which groups are asked, all at once; those who were sent it already stay. */
export function askOrganisations(db: Db, actor: Actor, id: string, groups: string[]): Promise<void> {
  return inTransaction(db, async (trx) => {
    const now = await hold(trx, id)
    if (now.publishedAt) throw new Conflict('referrals:refused.published')
    const known = await trx
      .selectFrom('organisations')
      .select('id')
      .where('id', 'in', groups.filter(isId).concat(newId()))
      .where('state', 'in', ['registered', 'renewal_due'])
      .execute()
    if (!now.sentAt) await trx.deleteFrom('referralGroups').where('referralId', '=', id).execute()
    if (known.length > 0) {
      await trx
        .insertInto('referralGroups')
        .values(known.map((group) => ({ referralId: id, organisationId: group.id })))
        .onConflict((conflict) => conflict.columns(['referralId', 'organisationId']).doNothing())
        .execute()
    }
    if (now.sentAt) await addJob(trx, 'referral_mails', { referral: id })
    await record(trx, actor, {
      verb: 'referral.groups_chosen',
      about: { kind: 'referral', id },
      details: { label: now.title, groups: known.length },
    })
  })
}

/** Sends it to the groups that were chosen, by mail, once. */
export function sendReferral(db: Db, actor: Actor, id: string): Promise<void> {
  return inTransaction(db, async (trx) => {
    const now = await hold(trx, id)
    if (now.sentAt) throw new Conflict('referrals:refused.sent')
    if (now.dueOn < isoDay(new Date())) throw new Conflict('referrals:refused.duePast')
    const asked = await trx.selectFrom('referralGroups').select('id').where('referralId', '=', id).execute()
    if (asked.length === 0) throw new Conflict('referrals:refused.noGroups')
    await trx
      .updateTable('referrals')
      .set({ sentAt: sql`now()`, version: now.version + 1 })
      .where('id', '=', id)
      .execute()
    await addJob(trx, 'referral_mails', { referral: id })
    await record(trx, actor, {
      verb: 'referral.sent',
      about: { kind: 'referral', id },
      details: { label: now.title, groups: asked.length },
    })
  })
}

/** Reminds those who have not answered; nobody twice on one day. */
export function remindOrganisations(db: Db, actor: Actor, id: string): Promise<number> {
  return inTransaction(db, async (trx) => {
    const now = await hold(trx, id)
    if (!now.sentAt) throw new Conflict('referrals:refused.notSent')
    if (now.publishedAt) throw new Conflict('referrals:refused.published')
    const { rows } = await sql<{ organisationId: string }>`
      select g.organisation_id from referral_groups g join organisations o on o.id = g.organisation_id
      where g.referral_id = ${id} and ${isListed}
        and not exists (select from statements s
          where s.referral_id = g.referral_id and s.organisation_id = g.organisation_id)
        and not exists (select from referral_reminders r where r.referral_id = g.referral_id
          and r.organisation_id = g.organisation_id and r.made_at > now() - interval '1 day')`.execute(trx)
    const made = rows.map((group) => ({ id: newId(), referralId: id, ...group, madeBy: signer(actor) }))
    if (made.length > 0) await trx.insertInto('referralReminders').values(made).execute()
    await Promise.all(made.map((each) => addJob(trx, 'referral_reminder_mail', { reminder: each.id })))
    await record(trx, actor, {
      verb: 'referral.reminded',
      about: { kind: 'referral', id },
      details: { label: now.title, groups: rows.length },
    })
    return rows.length
  })
}

export const groupsForm = z.object({ groups: chosen(), also: chosen() })
