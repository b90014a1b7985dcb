import { z } from 'zod'
import { chosen, formKey, version } from '#app/forms/carried.ts'
import { line, moment, orNull, text } from '#app/forms/fields.ts'
import { fromTyped, toTyped } from '#app/forms/moments.ts'
import { isBlank } from '#app/text/characters.ts'
import { whole } from './event-form.ts'
import type { SessionFields } from './session.ts'
import { type OfferedService, serviceKinds } from './session-service.ts'
import type { ServiceKind } from './tables.ts'

const when = () => moment('events-desk:refused.momentWrong')
export const sessionForms = ['venue', 'online', 'both'] as const
const ofServices = Object.fromEntries(
  serviceKinds.flatMap((kind) => [
    [`${kind}Quota`, line({ max: 12 })],
    [`${kind}ClosesAt`, line({ max: 40 })],
  ]),
) as Record<`${ServiceKind}Quota` | `${ServiceKind}ClosesAt`, ReturnType<typeof line>>
const isWebAddress = (typed: string) => /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(typed) && URL.canParse(typed)
const figure = (typed: string) => {
  const plain = typed.normalize('NFKC')
  return /^\d{1,5}$/.test(plain) ? Number(plain) : null
}

export const sessionForm = z
  .object({
    ...{ title: line({ max: 200 }), titleEasy: line({ max: 200 }), titleEn: line({ max: 200 }) },
    startsAt: when(),
    endsAt: when(),
    form: z.enum(sessionForms, { error: 'event-writing:refused.formMissing' }),
    venue: line({ max: 200 }),
    venueEn: line({ max: 200 }),
    address: line({ max: 300 }),
    onlineAddress: line({ max: 1000 }),
    onlineNote: text({ max: 500 }),
    quota: whole(1, 100_000, 'events-desk:refused.quotaWrong'),
    services: chosen().transform((values) => serviceKinds.filter((kind) => values.includes(kind))),
    ...ofServices,
    ageFrom: line({ max: 4 }),
    ageTo: line({ max: 4 }),
    version,
    formKey,
  })
  .superRefine((typed, context) => {
    const refuse = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    if (typed.form !== 'online' && !typed.venue) refuse('venue', 'events-desk:refused.venueMissing')
    if (typed.form !== 'venue' && typed.onlineAddress && !isWebAddress(typed.onlineAddress)) {
      refuse('onlineAddress', 'event-writing:refused.addressWrong')
    }
    for (const kind of typed.services) {
      const closes = typed[`${kind}ClosesAt`]
      if (closes && !fromTyped(closes)) refuse(`${kind}ClosesAt`, 'events-desk:refused.momentWrong')
    }
  })
  .transform(({ services, version, formKey, onlineAddress, onlineNote, ...typed }) => ({
    version,
    formKey,
    fields: {
      ...{ title: typed.title, titleEasy: orNull(typed.titleEasy), titleEn: orNull(typed.titleEn) },
      ...{ startsAt: typed.startsAt, endsAt: typed.endsAt, form: typed.form, quota: typed.quota },
      // of a session that is only online, a place typed before is not kept
      ...(typed.form === 'online'
        ? { venue: '', venueEn: null, address: '' }
        : { venue: typed.venue, venueEn: orNull(typed.venueEn), address: typed.address }),
      online: onlineAddress || !isBlank(onlineNote) ? { address: onlineAddress, note: onlineNote.trim() } : null,
    } satisfies SessionFields,
    services: services.map(
      (kind): OfferedService => ({
        kind,
        quota: figure(typed[`${kind}Quota`]) ?? 0,
        closesAt: fromTyped(typed[`${kind}ClosesAt`]),
        ageFrom: kind === 'childcare' ? figure(typed.ageFrom) : null,
        ageTo: kind === 'childcare' ? figure(typed.ageTo) : null,
      }),
    ),
  }))

type Stored = SessionFields & { services: OfferedService[] }

/** A stored session as the form shows it. */
export function typedSession(session: Stored, version: number): Record<string, string | string[] | null> {
  const { title, titleEasy, titleEn, startsAt, endsAt, form, venue, venueEn, address, online, quota, services } =
    session
  const care = services.find(({ kind }) => kind === 'childcare')
  return {
    ...{ title, titleEasy: titleEasy ?? null, titleEn: titleEn ?? null, form, venue, venueEn, address },
    ...{ onlineAddress: online?.address ?? '', onlineNote: online?.note ?? '' },
    ...{ quota: String(quota), version: String(version) },
    startsAt: toTyped(startsAt),
    endsAt: toTyped(endsAt),
    services: services.map(({ kind }) => kind),
    ...Object.fromEntries(services.map((each) => [`${each.kind}Quota`, String(each.quota)])),
    ...Object.fromEntries(services.map(({ kind, closesAt }) => [`${kind}ClosesAt`, closesAt ? toTyped(closesAt) : ''])),
    ageFrom: String(care?.ageFrom ?? ''),
    ageTo: String(care?.ageTo ?? ''),
  }
}
