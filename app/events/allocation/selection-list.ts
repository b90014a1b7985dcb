import { sql } from 'kysely'
import type { Sex, SignupChannel } from '#app/events/signups/tables.ts'
import type { Db } from '#db/connection'
import type { Mark } from './tables.ts'

export const markStates = ['unmarked', 'selected', 'reserve', 'not_selected'] as const
export type MarkState = (typeof markStates)[number]

export type SelectionRow = {
  number: string
  people: number
  channel: SignupChannel
  group: string | null
  district: string | null
  ageBand: string | null
  sex: Sex | null
  firstTime: boolean | null
  services: string[]
  mark: Mark | null
  rank: number | null
  reason: string | null
}

/** Everybody who takes part in a selection, without who they are: reserves in their order, the others as they came. */
export async function selectionList(db: Db, event: string, session: string | null): Promise<SelectionRow[]> {
  const { rows } = await sql<SelectionRow>`
    select u.number, u.people, u.channel, u.sex, u.first_time, m.mark, m.rank, m.reason,
      (select label from districts where code = u.district) as district,
      (select label from age_bands where code = u.age_band) as age_band,
      (select name from organisation_profiles where organisation_id = u.organisation_id and shown_at is not null
        order by number desc limit 1) as group,
      array(select distinct v.kind from service_places x join session_services v on v.id = x.service_id
        where x.signup_id = u.id and x.state <> 'cancelled' order by 1) as services
    from signups u
    join lateral (select p.session_id from session_places p where p.signup_id = u.id
      and (${session}::uuid is null or p.session_id = ${session}::uuid)
      and (p.state = 'applied' or is_selected(p.session_id) and exists (
        select from selection_marks k where k.signup_id = u.id and k.session_id = p.session_id))
      limit 1) at on true
    left join selection_marks m on m.signup_id = u.id and m.session_id = at.session_id
    where u.event_id = ${event} order by m.rank nulls last, u.place`.execute(db)
  return rows
}

/** When the selection of a session, or of the whole series, was confirmed, and by whom. */
export async function confirmedSelection(db: Db, event: string, session: string | null) {
  return await db
    .selectFrom('selections')
    .leftJoin('staff', 'staff.id', 'confirmedBy')
    .select(['confirmedAt', 'staff.name'])
    .where('eventId', '=', event)
    .where('sessionId', session === null ? 'is' : '=', session)
    .executeTakeFirst()
}

/** People, by what they are marked as. */
export function countMarks(rows: SelectionRow[]): Record<MarkState, { signups: number; people: number }> {
  const of = (state: MarkState) => {
    const those = rows.filter(({ mark }) => (mark ?? 'unmarked') === state)
    return { signups: those.length, people: those.reduce((sum, { people }) => sum + people, 0) }
  }
  return {
    ...{ unmarked: of('unmarked'), selected: of('selected'), reserve: of('reserve') },
    not_selected: of('not_selected'),
  }
}
