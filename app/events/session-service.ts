import { sql } from 'kysely'
import type { Trx } from '#db/connection'
import { Conflict, Invalid } from '../refusal.ts'
import { newId } from '../text/ids.ts'
import { giveServices } from './service.ts'
import type { ServiceKind } from './tables.ts'

export const serviceKinds: ServiceKind[] = ['childcare', 'sign_language', 'captions', 'wheelchair', 'parking']

export type OfferedService = {
  kind: ServiceKind
  quota: number
  closesAt: Date | null
  ageFrom: number | null
  ageTo: number | null
}

function check({ kind, quota, ageFrom, ageTo }: OfferedService): void {
  if (quota < 1) throw new Invalid('events-desk:refused.quotaWrong', `${kind}Quota`)
  if (kind === 'childcare' && (ageFrom === null || ageTo === null || ageTo < ageFrom)) {
    throw new Invalid('events-desk:refused.agesWrong', 'ageFrom')
  }
}

/** What a session offers from now on; one somebody has asked for is never taken away, nor fewer of it than were given. */
export async function setServices(trx: Trx, session: string, offered: OfferedService[]): Promise<void> {
  for (const each of offered) check(each)
  const { rows } = await sql<{ id: string; kind: ServiceKind; asked: number; given: number }>`
    select v.id, v.kind, count(p.*) filter (where p.state <> 'cancelled')::int as asked,
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
    if (before) await trx.updateTable('sessionServices').set(service).where('id', '=', before.id).execute()
    else
      await trx
        .insertInto('sessionServices')
        .values({ ...service, id: newId(), sessionId: session, kind })
        .execute()
  }
  await giveServices(trx, session)
}
