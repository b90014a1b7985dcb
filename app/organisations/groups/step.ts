import { sql } from 'kysely'
import type { Actor } from '#app/journal/journal.ts'
import { newId } from '#app/text/ids.ts'
import type { Db, Trx } from '#db/connection'
import { addJob } from '#db/jobs'
import { recordOfGroup } from './record.ts'

import type { Step } from './tables.ts'

type Taken = {
  organisation: string
  application?: string | null
  step: Step
  reason?: string | null
  /** The 中間支援組織 in whose name somebody checked. */
  forOrganisation?: string | null
}

const publicSteps: Step[] = ['registered', 'renewed', 'dormant', 'woken', 'struck_off']

/** Everything that happens to a group: a row with who, when and why, the journal, and a mail to those who act for it. */
export async function takeStep(trx: Trx, actor: Actor, taken: Taken): Promise<void> {
  const { organisation, application = null, step, reason = null, forOrganisation = null } = taken
  const id = newId()
  await trx
    .insertInto('organisationSteps')
    .values({
      ...{ id, organisationId: organisation, applicationId: application, step, reason, forOrganisation },
      madeBy: actor.kind === 'person' ? actor.id : null,
      madeByStaff: actor.kind === 'staff' ? actor.id : null,
    })
    .execute()
  // the reason may name people: it stands with the step, not in the journal
  await recordOfGroup(trx, actor, organisation, `organisation.${step}`, { public: publicSteps.includes(step) })
  await addJob(trx, 'organisation_mail', { step: id })
}

export type TakenStep = {
  id: string
  step: Step
  reason: string | null
  madeAt: Date
  by: string | null
  side: 'group' | 'staff' | 'checker' | 'clock'
}

/** What happened to a group so far, the newest first; staff by name only where `named`. */
export async function stepsOf(db: Db, organisation: string, named: boolean): Promise<TakenStep[]> {
  const { rows } = await sql<TakenStep>`select s.id, s.step, s.reason, s.made_at,
      case when ${named} then staff.name end as by,
      case when s.made_by_staff is not null then 'staff' when s.for_organisation is not null then 'checker'
        when s.made_by is not null then 'group' else 'clock' end as side
    from organisation_steps s left join staff on staff.id = s.made_by_staff
    where s.organisation_id = ${organisation} order by s.made_at desc, s.id desc`.execute(db)
  return rows
}
