import { sql } from 'kysely'
import { digestOf, digestOfRest } from '#app/forms/seen.ts'
import { NotFound } from '#app/refusal.ts'
import { isId } from '#app/text/ids.ts'
import { today } from '#db/clock'
import type { Db } from '#db/connection'
import { type Answered, answersJson } from './statement.ts'

type Head = {
  id: string
  title: string
  dueOn: string
  sentAt: Date | null
  publishedAt: Date | null
  departmentId: string
  department: string
  plan: { slug: string; title: string }
  over: boolean
}
export type ReferralRow = Head & { asked: number; answered: number }
export type ReferralAtDesk = Head & { body: string; version: number; groups: Answered[] }

const head = sql`r.id, r.title, r.due_on::text, r.sent_at, r.published_at, r.department_id, d.name as department,
  jsonb_build_object('slug', p.slug, 'title', p.title) as plan,
  r.due_on < ${today} as over`
const from = sql`from referrals r join plans p on p.id = r.plan_id join departments d on d.id = r.department_id`

/** What was asked of groups, unpublished first, then the newest. */
export async function listReferrals(db: Db): Promise<ReferralRow[]> {
  const { rows } = await sql<ReferralRow>`
    select ${head},
      (select count(*)::int from referral_groups g where g.referral_id = r.id) as asked,
      (select count(distinct s.organisation_id)::int from statements s where s.referral_id = r.id) as answered
    ${from} order by r.published_at is not null, r.made_at desc limit 200`.execute(db)
  return rows
}

/** One, with who was asked and every wording of what they stated. */
export async function referralAtDesk(db: Db, id: string | undefined): Promise<ReferralAtDesk> {
  const { rows } = isId(id)
    ? await sql<ReferralAtDesk>`
        select ${head}, r.body, r.version, ${answersJson(false)} as groups ${from} where r.id = ${id}`.execute(db)
    : { rows: [] }
  const [found] = rows
  if (!found) throw new NotFound()
  return found
}

/** What publishing makes public, as the page shows it: what was asked, and of each group what it states. */
export const statementsShown = ({ title, body, groups }: ReferralAtDesk): string[] => [
  digestOfRest([title, body]),
  ...groups.map(({ slug, name, statements }) =>
    digestOf([slug, name, statements.map((each) => [each.number, each.body, each.bodyDecided, each.late])]),
  ),
]

/** What the form offers: plans that are published, and departments. */
export async function referralChoices(db: Db) {
  const [plans, departments] = await Promise.all([
    db
      .selectFrom('plans')
      .select(['slug', 'title'])
      .where((has) => has.exists(has.selectFrom('editions').select('id').whereRef('planId', '=', 'plans.id')))
      .orderBy('title')
      .execute(),
    db.selectFrom('departments').select(['id', 'name']).orderBy('sort').execute(),
  ])
  return { plans, departments }
}

export type OrganisationFilter = { type?: string; field?: string; district?: string }
type Choosable = { id: string; name: string; type: string; district: string | null }

/** Registered groups to ask, by their reading, with the words to choose them by. */
export async function organisationsToAsk(db: Db, { type, field, district }: OrganisationFilter) {
  const { rows } = await sql<Choosable>`
    select o.id, p.name, t.label as type, x.label as district
    from organisations o
    join organisation_profiles p on p.id = (select newest.id from organisation_profiles newest
      where newest.organisation_id = o.id and newest.shown_at is not null order by newest.number desc limit 1)
    join organisation_types t on t.code = p.type
    left join districts x on x.code = p.district
    where o.state in ('registered', 'renewal_due')
      and (${type ?? null}::text is null or p.type = ${type ?? null})
      and (${field ?? null}::text is null or ${field ?? null} = any(p.fields))
      and (${district ?? null}::text is null or p.district = ${district ?? null})
    order by p.name_kana collate "und-x-icu", o.id limit 2000`.execute(db)
  return rows
}
