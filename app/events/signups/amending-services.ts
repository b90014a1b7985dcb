import { sql } from 'kysely'
import { Conflict } from '#app/refusal.ts'
import type { Trx } from '#db/connection'
import type { HeldSession } from './place.ts'
import { type AskedService, ask, checkServices, type OpenService, servicesOf } from './service.ts'
import type { ServiceState } from './tables.ts'

type Wanted = {
  signup: string
  event: string
  sessions: HeldSession[]
  asked: AskedService[]
  now: Date | null
}
type Row = { serviceId: string; people: number; ages: number[]; state: ServiceState; room: number }

/**
 * What an application asks for from now on in these sessions; true where that differs from before. What stays as it was is
 * not asked about again: its last day may have passed.
 */
export async function amendServices(trx: Trx, { signup, event, sessions, asked, now }: Wanted): Promise<boolean> {
  const open = (await servicesOf(trx, event, now)).filter(({ sessionId }) =>
    sessions.some(({ id }) => id === sessionId),
  )
  await sql`select from session_services where id = any(${open.map(({ id }) => id)}::uuid[]) order by id for update`.execute(
    trx,
  )
  const before = await standing(trx, signup)
  const wants = asked.filter(({ session }) => sessions.some(({ number }) => number === session))
  const isOf = (service: OpenService) => (each: AskedService) =>
    each.session === service.session && each.kind === service.kind
  const rowOf = (service: OpenService) => before.find(({ serviceId }) => serviceId === service.id)
  const isSame = (each: AskedService) => {
    const service = open.find((one) => isOf(one)(each))
    const row = service && rowOf(service)
    return row?.people === each.people && String(row.ages) === String(each.ages ?? [])
  }
  const dropped = before.filter(({ serviceId }) => {
    const service = open.find(({ id }) => id === serviceId)
    return service && !wants.some(isOf(service))
  })
  for (const { serviceId } of dropped) await set(trx, signup, serviceId, { state: 'cancelled' })
  const different = wants.filter((each) => !isSame(each))
  // less of what they have is theirs to say, also after its last day and where other ages are asked for now
  const isLess = (each: AskedService) => {
    const service = open.find((one) => isOf(one)(each))
    const row = service && rowOf(service)
    const isKept = (age: number) => row?.ages.includes(age) === true
    return row !== undefined && each.people >= 1 && each.people <= row.people && (each.ages ?? []).every(isKept)
  }
  for (const each of different.filter(isLess)) {
    const service = open.find((one) => isOf(one)(each))
    if (service) await set(trx, signup, service.id, { people: each.people, ages: each.ages ?? [] })
  }
  const more = different.filter((each) => !isLess(each))
  for (const [at, { service, asked: each }] of checkServices(more, open).entries()) {
    const row = rowOf(service)
    if (!row) {
      await ask(trx, signup, service.id, each)
      continue
    }
    if (row.state === 'accepted' && each.people - row.people > row.room) {
      throw new Conflict('signups:refused.noService', { people: row.people }, undefined, `services[${at}].people`)
    }
    await set(trx, signup, service.id, { people: each.people, ages: each.ages ?? [] })
  }
  return dropped.length + different.length > 0
}

async function standing(trx: Trx, signup: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select p.service_id, p.people, p.ages, p.state, v.quota - coalesce((select sum(g.people) from service_places g
        where g.service_id = v.id and g.state = 'accepted'), 0)::int as room
    from service_places p join session_services v on v.id = p.service_id
    where p.signup_id = ${signup} and p.state <> 'cancelled'`.execute(trx)
  return rows
}

const set = (
  trx: Trx,
  signup: string,
  service: string,
  values: { state: ServiceState } | { people: number; ages: number[] },
) =>
  trx.updateTable('servicePlaces').set(values).where('signupId', '=', signup).where('serviceId', '=', service).execute()
