import { sql } from 'kysely'
import type { Actor } from '#app/journal/journal.ts'
import { addProfile } from '#app/organisations/groups/profile.ts'
import { takeStep } from '#app/organisations/groups/step.ts'
import { overtake } from '#app/organisations/groups/succession-ending.ts'
import type { OrganisationState, Step } from '#app/organisations/groups/tables.ts'
import { Conflict, NotFound } from '#app/refusal.ts'
import { isId } from '#app/text/ids.ts'
import { today } from '#db/clock'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { type Application, newestApplication } from './application.ts'
import type { ProfileDraft } from './application-form.ts'

type StaffActor = Actor & { kind: 'staff' }
type Seen = { organisation: string; version: number }

/** An application that was handed in, held: of two who decide at once, the second learns that the first did. */
export async function holdHandedIn(trx: Trx, { organisation, version }: Seen): Promise<Application> {
  if (!isId(organisation)) throw new NotFound()
  const application = await newestApplication(trx, organisation, true)
  if (application.state === 'draft') throw new NotFound()
  if (application.state !== 'applied') throw new Conflict('groups:refused.decided', undefined, application.state)
  if (application.version !== version) throw new Conflict('groups:refused.changedMeanwhile', undefined, application)
  return application
}

type Decided = { step: Step; reason?: string; forOrganisation?: string }

/** Moves on the version, so that whoever saw the application before this step decides nothing by what they saw. */
async function decide(trx: Trx, actor: Actor, application: Application, decided: Decided): Promise<void> {
  const { id, organisationId: organisation, version } = application
  await trx
    .updateTable('organisationApplications')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .execute()
  await takeStep(trx, actor, { organisation, application: id, ...decided })
}

type Correction = Seen & { reason: string; forOrganisation?: string }

/** Asks a group for a correction, as staff or in the name of an organisation that checks. */
export function askCorrection(db: Db, actor: Actor, { reason, forOrganisation, ...seen }: Correction): Promise<void> {
  return inTransaction(db, async (trx) => {
    const step = 'correction_asked'
    await decide(trx, actor, await holdHandedIn(trx, seen), { step, reason, forOrganisation })
  })
}

export function refuseApplication(db: Db, actor: StaffActor, { reason, ...seen }: Seen & { reason: string }) {
  return inTransaction(db, async (trx) => {
    await decide(trx, actor, await holdHandedIn(trx, seen), { step: 'refused', reason })
  })
}

/** Registers a group, or renews it: its profile is public from now on, until the end of the months its type gives. */
export function register(db: Db, actor: StaffActor, seen: Seen): Promise<void> {
  return inTransaction(db, async (trx) => {
    const application = await holdHandedIn(trx, seen)
    const { type, ...fields } = application.profile as ProfileDraft
    const { organisationId: organisation } = application
    await addProfile(trx, { organisation, type, fields, by: { staff: actor.id }, isShown: true })
    await sql`update organisations o set valid_until = case when t.renewal_months = 0 then null
        else greatest(${today}, coalesce(
          case when o.state <> 'applying' then o.valid_until end, '-infinity')) + t.renewal_months * interval '1 month' end
      from organisation_types t where t.code = ${type} and o.id = ${organisation}`.execute(trx)
    await decide(trx, actor, application, { step: application.kind === 'renewal' ? 'renewed' : 'registered' })
  })
}

const holdApplications = (trx: Trx, organisation: string) =>
  trx
    .selectFrom('organisationApplications')
    .select('id')
    .where('organisationId', '=', isId(organisation) ? organisation : null)
    .forUpdate()
    .execute()

const from: Partial<Record<Step, OrganisationState[]>> = {
  dormant: ['registered', 'renewal_due'],
  woken: ['dormant'],
  struck_off: ['registered', 'renewal_due', 'dormant'],
}
export type StandingStep = 'dormant' | 'woken' | 'struck_off'

/** A registered group rests, comes back, or is struck off, with a reason it reads. */
export function changeStanding(
  db: Db,
  actor: StaffActor,
  { organisation, step, seen, reason }: { organisation: string; step: StandingStep; seen: string; reason: string },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    // in the order in which whoever decides on an application holds them: it ends with the group (a trigger)
    if (step === 'struck_off') await holdApplications(trx, organisation)
    const found = await trx
      .selectFrom('organisations')
      .select('state')
      .where('id', '=', isId(organisation) ? organisation : null)
      .forUpdate()
      .executeTakeFirst()
    if (!found) throw new NotFound()
    if (found.state !== seen || !from[step]?.includes(found.state)) {
      throw new Conflict('groups:refused.stateChanged', undefined, found.state)
    }
    await takeStep(trx, actor, { organisation, step, reason })
    if (step === 'struck_off') await overtake(trx, organisation)
  })
}
