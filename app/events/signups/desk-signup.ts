import { sql } from 'kysely'
import type { ServiceKind } from '#app/events/programme/tables.ts'
import { NotFound } from '#app/refusal.ts'
import { badCharacters } from '#app/text/characters.ts'
import type { Db } from '#db/connection'
import type { PlaceState, ServiceState, SignupChannel } from './tables.ts'

export type DeskSignup = {
  id: string
  number: string
  people: number
  channel: SignupChannel
  appliedAt: Date
  places: { session: number; state: PlaceState; waitsAt: number | null }[]
  services: { session: number; kind: ServiceKind; people: number; ages: number[]; state: ServiceState }[]
}

/** Applications in the order of arrival, without who they are. */
export async function deskSignups(db: Db, event: string, number?: string): Promise<DeskSignup[]> {
  if (number !== undefined && badCharacters(number) !== null) return []
  const { rows } = await sql<DeskSignup>`
    select u.id, u.number, u.people, u.channel, u.applied_at,
      (select json_agg(json_build_object('session', s.number, 'state', p.state, 'waitsAt', p.waits_at) order by s.number)
        from session_places p join event_sessions s on s.id = p.session_id where p.signup_id = u.id) as places,
      (select coalesce(json_agg(json_build_object('session', s.number, 'kind', v.kind, 'people', x.people,
          'ages', x.ages, 'state', x.state) order by s.number, v.kind), '[]')
        from service_places x join session_services v on v.id = x.service_id
        join event_sessions s on s.id = v.session_id where x.signup_id = u.id) as services
    from signups u where u.event_id = ${event} and (${number ?? null}::text is null or u.number = ${number ?? null})
    order by u.place limit 2000`.execute(db)
  return rows
}

export async function deskSignup(db: Db, event: string, number: string | undefined): Promise<DeskSignup> {
  const [found] = await deskSignups(db, event, number ?? '')
  if (!found) throw new NotFound()
  return found
}
