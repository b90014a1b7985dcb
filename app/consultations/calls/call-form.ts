import { z } from 'zod'
import { chosen, formKey, id, ticked, version } from '#app/forms/carried.ts'
import { line, moment, orNull, text } from '#app/forms/fields.ts'
import { toTyped } from '#app/forms/moments.ts'
import type { Consultation, ConsultationFields } from './consultation.ts'

const title = (required?: string) => line({ max: 200, required })
const words = () => text({ max: 4000 })
const when = () => moment('consultations:refused.momentWrong')

const placeFields = { contact: words(), places: words(), placesEasy: words(), placesEn: words() }

/** The form of a draft. Only what a draft cannot be kept without is required; the notice asks for the rest. */
export const callForm = z
  .object({
    ...placeFields,
    editionId: id('consultations:refused.editionMissing'),
    departmentId: id('consultations:refused.departmentMissing'),
    title: title('consultations:refused.titleMissing'),
    titleEasy: title(),
    titleEn: title(),
    purpose: words(),
    purposeEasy: words(),
    purposeEn: words(),
    opensAt: when(),
    closesAt: when(),
    shortPeriodReason: words(),
    classes: chosen(),
    openDiscussion: ticked(),
    publication: words(),
    publicationEasy: words(),
    publicationEn: words(),
    personalData: words(),
    personalDataEasy: words(),
    personalDataEn: words(),
    version: version.optional(),
    formKey,
  })
  .transform(({ version, formKey, ...typed }) => ({
    version: version ?? 0,
    formKey,
    fields: {
      ...typed,
      ...emptied(typed),
      openDiscussion: typed.openDiscussion,
    } satisfies ConsultationFields,
  }))

const translated = [
  'titleEasy',
  'titleEn',
  'purposeEasy',
  'purposeEn',
  'shortPeriodReason',
  'placesEasy',
  'placesEn',
] as const
const explained = ['publicationEasy', 'publicationEn', 'personalDataEasy', 'personalDataEn'] as const

type Nullable = (typeof translated)[number] | (typeof explained)[number]

function emptied(typed: Record<Nullable, string>) {
  const names = [...translated, ...explained]
  return Object.fromEntries(names.map((name) => [name, orNull(typed[name])])) as Record<Nullable, string | null>
}

/** After the notice: only where people turn to and where paper copies lie. */
export const placesForm = z
  .object({ ...placeFields, version, formKey })
  .transform(({ version, formKey, ...typed }) => ({
    version,
    formKey,
    fields: { ...typed, placesEasy: orNull(typed.placesEasy), placesEn: orNull(typed.placesEn) },
  }))

export const noticeForm = z.object({ version, formKey })

export const extensionForm = z.object({
  closesAt: when(),
  reason: text({ max: 1000, required: 'consultations:refused.reasonMissing' }),
  version,
  formKey,
})

/** A stored call as the form shows it, which after the notice is a short one. */
export function typedCall(call: Consultation): Record<string, string | string[] | null> {
  const { contact, places, placesEasy, placesEn } = call
  const version = String(call.version)
  if (call.noticedAt) return { contact, places, placesEasy, placesEn, version }
  const { opensAt, closesAt, title, purpose, classes, editionId, departmentId, publication, personalData } = call
  return {
    ...Object.fromEntries([...translated, ...explained].map((name) => [name, call[name]])),
    ...{ contact, places, title, purpose, classes, editionId, departmentId, publication, personalData },
    opensAt: toTyped(opensAt),
    closesAt: toTyped(closesAt),
    openDiscussion: call.openDiscussion ? 'on' : '',
    version,
  }
}

export const typedEnd = ({ closesAt, version }: { closesAt: Date; version: number }) => ({
  closesAt: toTyped(closesAt),
  version: String(version),
})
