import { sql } from 'kysely'
import type { ServiceKind } from '#app/events/programme/tables.ts'
import { Conflict, Invalid } from '#app/refusal.ts'
import { newId } from '#app/text/ids.ts'
import { momentOrNow } from '#db/clock'
import type { Trx } from '#db/connection'
import { addJob } from '#db/jobs'
import type { ServiceState } from './tables.ts'

export type AskedService = { session: number; kind: ServiceKind; people: number; ages?: number[] }
export type OpenService = {
  id: string
  sessionId: string
  session: number
  kind: ServiceKind
  quota: number
  ageFrom: number | null
  ageTo: number | null
  over: boolean
}

type Offered = Pick<OpenService, 'session' | 'kind' | 'ageFrom' | 'ageTo' | 'over'>

/** The services of an event's sessions, held with them. */
export async function servicesOf(trx: Trx, event: string, now: Date | null): Promise<OpenService[]> {
  const moment = momentOrNow(now)
  const { rows } = await sql<OpenService>`
    select v.id, v.session_id, s.number as session, v.kind, v.quota, v.age_from, v.age_to,
      coalesce(v.closes_at <= ${moment}, false) as over
    from session_services v join event_sessions s on s.id = v.session_id
    where s.event_id = ${event} order by s.number, v.kind`.execute(trx)
  return rows
}

type Shown = Pick<OpenService, 'kind' | 'ageFrom' | 'ageTo'> & { closesAt: string | null }

/** Of sessions as they are shown, what can be asked for; decided anew, with the sessions held, when an application is stored. */
export const servicesNow = (sessions: { number: number; services: Shown[] }[], now = new Date()): Offered[] =>
  sessions.flatMap(({ number: session, services }) =>
    services.map(({ closesAt, ...service }) => ({
      ...{ ...service, session },
      over: closesAt !== null && new Date(closesAt) <= now,
    })),
  )

/** What was asked for, each with its service; refused where it does not exist, is over, or a child's age lies outside. */
export function checkServices<Open extends Offered>(
  asked: AskedService[],
  open: Open[],
): { service: Open; asked: AskedService }[] {
  return asked.map((each, at) => {
    const service = open.find(({ session, kind }) => session === each.session && kind === each.kind)
    const field = `services[${at}].people`
    if (!service || each.people < 1) throw new Invalid('events:refused.serviceUnknown', field)
    if (service.over) throw new Conflict('events:refused.serviceOver', undefined, undefined, field)
    const ages = each.ages ?? []
    const { ageFrom, ageTo } = service
    if (ageFrom !== null && ageTo !== null) {
      if (ages.length !== each.people) throw new Invalid('events:refused.agesMissing', `services[${at}].ages`)
      if (ages.some((age) => age < ageFrom || age > ageTo)) {
        throw new Invalid('events:refused.ageOutside', `services[${at}].ages`, { from: ageFrom, to: ageTo })
      }
    }
    return { service, asked: each }
  })
}

/** Asks for a service, or anew for one that had been given up; given is what is left, by `giveServices`. */
export async function ask(
  trx: Trx,
  signup: string,
  service: string,
  { people, ages = [] }: AskedService,
): Promise<void> {
  await trx
    .insertInto('servicePlaces')
    .values({ signupId: signup, serviceId: service, people, ages, state: 'applied' })
    .onConflict((conflict) =>
      conflict.columns(['signupId', 'serviceId']).doUpdateSet({ people, ages, state: 'applied' }),
    )
    .execute()
}

/**
 * Gives what is left of a service to those who have a place and still wait for it, in the order in which they came. Whoever
 * was told before that it is not free is told that it is now.
 */
export async function giveServices(trx: Trx, session: string): Promise<void> {
  await sql`select from session_services where session_id = ${session} order by id for update`.execute(trx)
  const { rows } = await sql<{ signupId: string; serviceId: string; people: number; was: ServiceState; room: number }>`
    select p.signup_id, p.service_id, p.people, p.state as was,
      v.quota - coalesce((select sum(g.people) from service_places g
        where g.service_id = v.id and g.state = 'accepted'), 0)::int as room
    from service_places p join session_services v on v.id = p.service_id
    join session_places s on s.signup_id = p.signup_id and s.session_id = v.session_id
    join signups u on u.id = p.signup_id
    where v.session_id = ${session} and p.state in ('applied', 'waiting') and s.state = 'accepted'
    order by v.id, u.place`.execute(trx)
  const left = new Map<string, number>()
  const given = new Set<string>()
  for (const { signupId, serviceId, people, was, room } of rows) {
    const free = left.get(serviceId) ?? room
    const state = people <= free ? 'accepted' : 'waiting'
    left.set(serviceId, state === 'accepted' ? free - people : free)
    if (was === 'waiting' && state === 'accepted') given.add(signupId)
    await trx
      .updateTable('servicePlaces')
      .set({ state })
      .where('signupId', '=', signupId)
      .where('serviceId', '=', serviceId)
      .execute()
  }
  const tell = (about: string) => addJob(trx, 'signup_mail', { kind: 'service_given', about, occasion: newId() })
  await Promise.all([...given].map(tell))
}
