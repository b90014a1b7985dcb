import { z } from 'zod'
import { chosen, line, moment, orNull } from '../text/fields.ts'
import { fromTyped, toTyped } from '../text/moments.ts'
import { whole } from './event-form.ts'
import type { SessionFields } from './session.ts'
import { type OfferedService, serviceKinds } from './session-service.ts'
import type { ServiceKind } from './tables.ts'

const when = () => moment('events-desk:refused.momentWrong')
const quotas = Object.fromEntries(serviceKinds.map((kind) => [`${kind}Quota`, line({ max: 12 })])) as Record<
  `${ServiceKind}Quota`,
  ReturnType<typeof line>
>
const figure = (typed: string) => {
  const plain = typed.normalize('NFKC')
  return /^\d{1,5}$/.test(plain) ? Number(plain) : null
}

export const sessionForm = z
  .object({
    title: line({ max: 200 }),
    startsAt: when(),
    endsAt: when(),
    venue: line({ max: 200, required: 'events-desk:refused.venueMissing' }),
    venueEn: line({ max: 200 }),
    address: line({ max: 300 }),
    quota: whole(1, 100_000, 'events-desk:refused.quotaWrong'),
    services: chosen().transform((values) => serviceKinds.filter((kind) => values.includes(kind))),
    ...quotas,
    ageFrom: line({ max: 4 }),
    ageTo: line({ max: 4 }),
    childcareClosesAt: line({ max: 40 }),
    version: z.coerce.number().int().min(0).max(1e9),
    formKey: line({ max: 64 }),
  })
  .transform(({ services, version, formKey, venueEn, ...typed }) => ({
    version,
    formKey,
    fields: {
      ...{ title: typed.title, startsAt: typed.startsAt, endsAt: typed.endsAt, form: 'venue' as const },
      ...{ venue: typed.venue, venueEn: orNull(venueEn), address: typed.address, quota: typed.quota },
    } satisfies SessionFields,
    services: services.map((kind): OfferedService => {
      const isChildcare = kind === 'childcare'
      return {
        kind,
        quota: figure(typed[`${kind}Quota`]) ?? 0,
        closesAt: isChildcare ? fromTyped(typed.childcareClosesAt) : null,
        ageFrom: isChildcare ? figure(typed.ageFrom) : null,
        ageTo: isChildcare ? figure(typed.ageTo) : null,
      }
    }),
  }))

type Stored = SessionFields & { services: OfferedService[] }

/** A stored session as the form shows it. */
export function typedSession(session: Stored, version: number): Record<string, string | string[] | null> {
  const { title, startsAt, endsAt, venue, venueEn, address, quota, services } = session
  const care = services.find(({ kind }) => kind === 'childcare')
  return {
    ...{ title, venue, venueEn, address, quota: String(quota), version: String(version) },
    startsAt: toTyped(startsAt),
    endsAt: toTyped(endsAt),
    services: services.map(({ kind }) => kind),
    ...Object.fromEntries(services.map((each) => [`${each.kind}Quota`, String(each.quota)])),
    ageFrom: String(care?.ageFrom ?? ''),
    ageTo: String(care?.ageTo ?? ''),
    childcareClosesAt: care?.closesAt ? toTyped(care.closesAt) : '',
  }
}
