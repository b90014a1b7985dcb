import { sql } from 'kysely'
import { z } from 'zod'
import { isoDay } from '#app/calendar.ts'
import { nameOfOrganisation } from '#app/consultations/comments/organisation-comment.ts'
import { version } from '#app/forms/carried.ts'
import { line, text } from '#app/forms/fields.ts'
import { isDay } from '#app/forms/moments.ts'
import { record } from '#app/journal/journal.ts'
import { speakingFor } from '#app/organisations/groups/acting.ts'
import { Conflict, NotFound } from '#app/refusal.ts'
import { isId, newId } from '#app/text/ids.ts'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import { dayInJapan, today } from '#db/clock'
import { type Db, inTransaction } from '#db/connection'
import { limits } from './referral.ts'

export const statementForm = z
  .object({
    body: text({ max: limits.statement, required: 'referrals:refused.statementMissing' }),
    bodyDecided: z.enum(['yes', 'no'], 'speaking:refused.decidedMissing'),
    bodyDecidedOn: line({ max: 10 }),
    number: version,
  })
  .superRefine(({ bodyDecided, bodyDecidedOn }, context) => {
    const isPast = isDay(bodyDecidedOn) && bodyDecidedOn <= isoDay(new Date())
    if (bodyDecided === 'yes' && !isPast) {
      context.addIssue({ code: 'custom', path: ['bodyDecidedOn'], message: 'speaking:refused.decidedOnWrong' })
    }
  })
  .transform(({ bodyDecided, bodyDecidedOn, ...rest }) => ({
    ...rest,
    bodyDecided: bodyDecided === 'yes',
    bodyDecidedOn: bodyDecided === 'yes' ? bodyDecidedOn : null,
  }))

type Given = { person: string; group: string; referral: string } & z.output<typeof statementForm>

/**
 * Stores what a group states, as its next version. Until the statements are published it may say it anew; what comes after
 * the due day is taken and flagged. Whoever wrote meanwhile is not overwritten.
 */
export function giveStatement(db: Db, { person, group, referral, number, ...said }: Given): Promise<void> {
  return inTransaction(db, async (trx) => {
    const acting = await speakingFor(trx, { person, group })
    const asked = isId(referral)
      ? await trx
          .selectFrom('referrals as r')
          .innerJoin('referralGroups as g', 'g.referralId', 'r.id')
          .select(['r.title', 'r.publishedAt'])
          .where('r.id', '=', referral)
          .where('r.sentAt', 'is not', null)
          .where('g.organisationId', '=', acting.id)
          .forUpdate()
          .executeTakeFirst()
      : undefined
    if (!asked) throw new NotFound()
    if (asked.publishedAt) throw new Conflict('referrals:refused.published')
    const newest = await trx
      .selectFrom('statements')
      .select('number')
      .where('referralId', '=', referral)
      .where('organisationId', '=', acting.id)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    const last = newest?.number ?? 0
    if (last !== number) throw new Conflict('referrals:refused.statedMeanwhile', {}, { number: last })
    const id = newId()
    const row = { id, referralId: referral, organisationId: acting.id, number: last + 1, ...said, madeBy: person }
    await trx.insertInto('statements').values(row).execute()
    await record(
      trx,
      { kind: 'person', id: person },
      { verb: 'referral.stated', about: { kind: 'referral', id: referral }, details: { label: asked.title } },
    )
  })
}

export type Statement = {
  number: number
  body: string
  bodyDecided: boolean
  bodyDecidedOn: string | null
  madeAt: string
  late: boolean
}

const statementJson = sql`jsonb_build_object('number', s.number, 'body', s.body, 'bodyDecided', s.body_decided,
  'bodyDecidedOn', s.body_decided_on, 'madeAt', s.made_at,
  'late', ${dayInJapan(sql`s.made_at`)} > r.due_on)`

type Asked = {
  id: string
  title: string
  body: string
  dueOn: string
  sentAt: Date
  publishedAt: Date | null
  department: string
  plan: { slug: string; title: string }
  over: boolean
  /** Every wording of this group, the newest first. */
  statements: Statement[]
}

const askedOf = (organisationId: string) => sql<Asked>`
  select r.id, r.title, r.body, r.due_on::text, r.sent_at, r.published_at, d.name as department,
    jsonb_build_object('slug', p.slug, 'title', p.title) as plan,
    r.due_on < ${today} as over,
    (select coalesce(jsonb_agg(${statementJson} order by s.number desc), '[]') from statements s
      where s.referral_id = r.id and s.organisation_id = g.organisation_id) as statements
  from referral_groups g join referrals r on r.id = g.referral_id
  join plans p on p.id = r.plan_id join departments d on d.id = r.department_id
  where g.organisation_id = ${organisationId} and r.sent_at is not null`

/** What a group is asked, the newest first. */
export async function referralsOf(db: Db, organisationId: string): Promise<Asked[]> {
  const { rows } = await sql<Asked>`${askedOf(organisationId)} order by r.sent_at desc`.execute(db)
  return rows
}

/** What a group stated and everybody may read, in its last wording. */
export async function publishedStatementsOf(db: Db, organisationId: string) {
  const asked = await referralsOf(db, organisationId)
  return asked.flatMap(({ id, title, plan, publishedAt, statements: [statement] }) =>
    publishedAt && statement ? [{ id, title, plan, statement }] : [],
  )
}

export async function referralTo(db: Db, organisationId: string, referral: string | undefined): Promise<Asked> {
  const { rows } = isId(referral)
    ? await sql<Asked>`${askedOf(organisationId)} and r.id = ${referral}`.execute(db)
    : { rows: [] }
  const [found] = rows
  if (!found) throw new NotFound()
  return found
}

export type AskedOrganisation = {
  id: string
  slug: string
  state: string
  name: string
  nameKana: string
  remindedAt: string | null
}
export type Answered = AskedOrganisation & { statements: Statement[] }

/** JSON of the groups asked, by their reading, each with its statements; the newest only, for the public. */
export const answersJson = (newestOnly: boolean) => sql`(
  select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'slug', o.slug, 'state', o.state, 'name', ${nameOfOrganisation('g')},
      'remindedAt', (select max(m.made_at) from referral_reminders m
        where m.referral_id = g.referral_id and m.organisation_id = g.organisation_id),
      'statements', (select coalesce(jsonb_agg(${statementJson} order by s.number desc), '[]') from statements s
        where s.referral_id = r.id and s.organisation_id = g.organisation_id
          and (not ${newestOnly}::boolean or s.number = (select max(t.number) from statements t
            where t.referral_id = s.referral_id and t.organisation_id = s.organisation_id))))
    order by (select named.name_kana from organisation_profiles named where named.organisation_id = o.id
      and named.shown_at is not null order by named.number desc limit 1) collate "und-x-icu"), '[]')
  from referral_groups g join organisations o on o.id = g.organisation_id where g.referral_id = r.id)`

export type StatementsPage = {
  id: string
  title: string
  body: string
  dueOn: string
  sentAt: Date
  publishedAt: Date
  department: string
  plan: { slug: string; title: Wording }
  groups: Answered[]
}

/** The statements of all groups on a plan, once they are published. */
export async function statementsPage(db: Db, plan: string, referral: string | undefined): Promise<StatementsPage> {
  const { rows } = isId(referral)
    ? await sql<StatementsPage>`
        select r.id, r.title, r.body, r.due_on::text, r.sent_at, r.published_at, d.name as department,
          jsonb_build_object('slug', p.slug, 'title',
            ${wording('p.title')}) as plan,
          ${answersJson(true)} as groups
        from referrals r join plans p on p.id = r.plan_id join departments d on d.id = r.department_id
        where r.id = ${referral} and p.slug = ${plan} and r.published_at is not null`.execute(db)
    : { rows: [] }
  const [found] = rows
  if (!found) throw new NotFound()
  return found
}

export type PublishedReferral = { id: string; title: string; publishedAt: string; statements: number }

/** The referrals of a plan whose statements are published, as its page lists them. */
export async function publishedReferrals(db: Db, planId: string): Promise<PublishedReferral[]> {
  const { rows } = await sql<PublishedReferral>`
    select r.id, r.title, to_json(r.published_at) as published_at,
      (select count(distinct s.organisation_id) from statements s where s.referral_id = r.id) as statements
    from referrals r where r.plan_id = ${planId} and r.published_at is not null
    order by r.published_at desc`.execute(db)
  return rows
}
