import { sql } from 'kysely'
import type { Actor } from '#app/journal/journal.ts'
import { groupName, groupOf } from '#app/organisations/groups/member.ts'
import { recordOfGroup } from '#app/organisations/groups/record.ts'
import { takeStep } from '#app/organisations/groups/step.ts'
import { Conflict, NotFound } from '#app/refusal.ts'
import { isId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { askCorrection, holdHandedIn } from './decision.ts'

/** The districts whose applications a 中間支援組織 checks; null stands for all. */
export async function checkedDistricts(db: Db, organisation: string): Promise<(string | null)[]> {
  const rows = await db
    .selectFrom('organisationCheckers')
    .select('district')
    .where('organisationId', '=', organisation)
    .orderBy('district')
    .execute()
  return rows.map(({ district }) => district)
}

/** Staff say which districts an organisation checks: none takes the right away. */
export function setChecked(
  db: Db,
  actor: Actor & { kind: 'staff' },
  organisation: string,
  districts: (string | null)[],
): Promise<void> {
  return inTransaction(db, async (trx) => {
    await trx.selectFrom('organisations').select('id').where('id', '=', organisation).forUpdate().execute()
    await trx.deleteFrom('organisationCheckers').where('organisationId', '=', organisation).execute()
    const rows = districts.map((district) => ({ organisationId: organisation, district, givenBy: actor.id }))
    if (rows.length > 0) await trx.insertInto('organisationCheckers').values(rows).execute()
    await recordOfGroup(trx, actor, organisation, 'organisation.checking_changed', { details: { districts } })
  })
}

export type ToCheck = { id: string; name: string; district: string | null; appliedAt: Date }

/** Applications that wait in the districts of an organisation, never its own. */
export async function applicationsToCheck(db: Db, checker: string, one?: string): Promise<ToCheck[]> {
  const { rows } =
    await sql<ToCheck>`select o.id, ${groupName} as name, nullif(a.profile ->> 'district', '') as district,
      a.applied_at
    from organisations o join organisation_applications a on a.organisation_id = o.id and a.state = 'applied'
    where o.id <> ${checker} and (${one ?? null}::uuid is null or o.id = ${one ?? null}::uuid)
      and exists (select from organisations own where own.id = ${checker} and own.state in ('registered', 'renewal_due'))
      and exists (select from organisation_checkers c where c.organisation_id = ${checker}
        and (c.district is null or c.district = a.profile ->> 'district'))
    order by a.applied_at, o.id limit 200`.execute(db)
  return rows
}

/** An application that somebody may check in the name of their organisation; for everybody else there is none. */
export async function findToCheck(db: Db, person: string, group: string | undefined, asked: string | undefined) {
  const own = await groupOf(db, person, group)
  const [found] = isId(asked) ? await applicationsToCheck(db, own.id, asked) : []
  if (!found || own.role === 'member') throw new NotFound()
  return { own, found }
}

type Checked = { person: string; group: string | undefined; organisation: string; version: number }

const whoChecks = async (trx: Trx, { person, group, organisation }: Checked) => {
  const { own } = await findToCheck(trx, person, group, organisation)
  return { actor: { kind: 'person', id: person } as const, forOrganisation: own.id }
}

/** Asks a group for a correction in the name of the organisation that checks. */
export function askCorrectionFor(db: Db, { reason, ...checked }: Checked & { reason: string }): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { actor, forOrganisation } = await whoChecks(trx, checked)
    await askCorrection(trx, actor, { ...checked, reason, forOrganisation })
  })
}

/** Says that nothing stands against an application: staff read it, and decide. */
export function recommend(db: Db, { reason, ...checked }: Checked & { reason: string }): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { actor, forOrganisation } = await whoChecks(trx, checked)
    const { id } = await holdHandedIn(trx, checked)
    const before = await trx
      .selectFrom('organisationSteps')
      .select(['step', 'forOrganisation'])
      .where('applicationId', '=', id)
      .orderBy('madeAt', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (before?.step === 'recommended' && before.forOrganisation === forOrganisation) {
      throw new Conflict('groups:refused.recommendedAlready')
    }
    const { organisation } = checked
    await takeStep(trx, actor, { organisation, application: id, step: 'recommended', reason, forOrganisation })
  })
}
