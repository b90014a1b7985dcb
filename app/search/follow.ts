import { sql } from 'kysely'
import type { Db, Trx } from '#db/connection'
import { rebuildConsultation } from './consultation-entries.ts'
import { rebuildEvent } from './event-entries.ts'
import { rebuildOrganisation } from './organisation-entries.ts'
import { rebuildPlan } from './plan-entries.ts'
import { rebuildSurvey } from './survey-entries.ts'

/**
 * Brings the index up to the newest public journal entry. Called after every publication and at every start, by any
 * process; running twice does no harm. Entries of the last ten minutes are looked at again, because a longer transaction
 * may commit an older number after a shorter one has.
 */
export async function followJournal(db: Db): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { journalId: from } = await trx
      .selectFrom('searchProgress')
      .select('journalId')
      .forUpdate()
      .executeTakeFirstOrThrow()
    const { plans, consultations, surveys, organisations, events, last } = await touchedSince(trx, from)
    for (const plan of plans) await rebuildPlan(trx, plan)
    for (const consultation of consultations) await rebuildConsultation(trx, consultation)
    for (const survey of surveys) await rebuildSurvey(trx, survey)
    for (const organisation of organisations) await rebuildOrganisation(trx, organisation)
    for (const event of events) await rebuildEvent(trx, event)
    if (last > from) await trx.updateTable('searchProgress').set({ journalId: last }).execute()
  })
}

type Touched = Record<'plans' | 'consultations' | 'surveys' | 'organisations' | 'events', string[]> & { last: number }

async function touchedSince(trx: Trx, from: number) {
  const { rows } = await sql<Touched>`
    with entries as (
      select about_id, id from journal where public and (id > ${from} or at > now() - interval '10 minutes')
    ),
    calls as (select c.id, c.plan_id from consultations c join entries e on e.about_id = c.id),
    plans_touched as (
      select p.id from plans p join entries e on e.about_id = p.id
      union select ed.plan_id from editions ed join entries e on e.about_id = ed.id
      union select plan_id from calls
    )
    select
      coalesce((select array_agg(id) from plans_touched), '{}') as plans,
      coalesce((select array_agg(distinct id) from calls), '{}') as consultations,
      coalesce((select array_agg(s.id) from surveys s where s.id in (select about_id from entries)), '{}') as surveys,
      coalesce((select array_agg(o.id) from organisations o where o.id in (select about_id from entries)), '{}')
        as organisations,
      coalesce((select array_agg(v.id) from events v where v.id in (select about_id from entries)), '{}') as events,
      coalesce((select max(id) from entries), 0)::int as last`.execute(trx)
  return rows[0] ?? { plans: [], consultations: [], surveys: [], organisations: [], events: [], last: from }
}
