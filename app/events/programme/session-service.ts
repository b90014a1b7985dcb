import { sql } from 'kysely'
import { Conflict, Invalid } from '#app/refusal.ts'
import { newId } from '#app/text/ids.ts'
import type { Trx } from '#db/connection'
import type { ServiceKind } from './tables.ts'

export const serviceKinds: ServiceKind[] = ['childcare', 'sign_language', 'captions', 'wheelchair', 'parking']

export type OfferedService = {
  kind: ServiceKind
  quota: number
  closesAt: Date | null
  ageFrom: number | null
  ageTo: number | null
}

function check({ kind, quota, closesAt, ageFrom, ageTo }: OfferedService, startsAt: Date): void {
  if (quota < 1) throw new Invalid('events-desk:refused.quotaWrong', `${kind}Quota`)
  if (closesAt && closesAt > startsAt) throw new Invalid('event-writing:refused.serviceLate', `${kind}ClosesAt`)
  if (kind === 'childcare' && (ageFrom === null || ageTo === null || ageTo < ageFrom)) {
    throw new Invalid('events-desk:refused.agesWrong', 'ageFrom')
  }
}

/**
 * What a session offers from now on; one somebody has asked for is never taken away, nor fewer of it than were given. Where
 * people can apply already, its last day moves only to what lies ahead of `now`.
 */
export async function setServices(
  trx: Trx,
  { id: session, startsAt }: { id: string; startsAt: Date },
  offered: OfferedService[],
  now: Date | null,
): Promise<void> {
  for (const each of offered) check(each, startsAt)
  const { rows } = await sql<{ id: string; kind: ServiceKind; closesAt: Date | null; asked: number; given: number }>`
    select v.id, v.kind, v.closes_at, count(p.*) filter (where p.state <> 'cancelled')::int as asked,
      coalesce(sum(p.people) filter (where p.state = 'accepted'), 0)::int as given
    from session_services v left join service_places p on p.service_id = v.id
    where v.session_id = ${session} group by v.id`.execute(trx)
  for (const { id, kind, asked } of rows) {
    if (offered.some((each) => each.kind === kind)) continue
    if (asked > 0) throw new Conflict('events-desk:refused.serviceAsked', undefined, undefined, 'services')
    await trx.deleteFrom('servicePlaces').where('serviceId', '=', id).execute()
    await trx.deleteFrom('sessionServices').where('id', '=', id).execute()
  }
  for (const { kind, ...service } of offered) {
    const before = rows.find((row) => row.kind === kind)
    if (before && service.quota < before.given) {
      throw new Invalid('events-desk:refused.quotaGiven', `${kind}Quota`, { given: before.given })
    }
    const isMoved = service.closesAt?.getTime() !== before?.closesAt?.getTime()
    if (now && service.closesAt && isMoved && service.closesAt <= now) {
      throw new Invalid('events-desk:refused.closePast', `${kind}ClosesAt`)
    }
    if (before) await trx.updateTable('sessionServices').set(service).where('id', '=', before.id).execute()
    else
      await trx
        .insertInto('sessionServices')
        .values({ ...service, id: newId(), sessionId: session, kind })
        .execute()
  }
}
