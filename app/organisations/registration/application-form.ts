import { z } from 'zod'
import { carried, formKey, version } from '#app/forms/carried.ts'
import { phoneLength } from '#app/forms/contact-fields.ts'
import { line, message, text } from '#app/forms/fields.ts'
import { type ProfileFields, profileFields } from '#app/organisations/groups/profile-form.ts'
import type { Typed, Unfinished } from './unfinished.ts'

/** The public profile that a group applies with. */
export const profileDraftForm = z.object({
  ...profileFields,
  type: line({ max: 60, required: 'groups:refused.typeMissing' }),
  version,
})
export type ProfileDraft = ProfileFields & { type: string }

const fileFields = {
  representative: line({ max: 100 }),
  address: line({ max: 200 }),
  phone: line({ max: phoneLength }),
  officers: text({ max: 3000 }),
  rules: text({ max: 20_000 }),
  budget: text({ max: 5000 }),
  memberPlaces: text({ max: 1000 }),
  remarks: text({ max: 2000 }),
}

/** What only the staff read of a group, and those who check its application. */
export const fileForm = z.object({ ...fileFields, version })
const fileShape = z.object(fileFields)
export type ApplicationFile = z.output<typeof fileShape>
export const emptyFile: ApplicationFile = fileShape.parse({})

export const handingInForm = z.object({
  version,
  formKey,
  confirmed: carried(10, message('groups:refused.notConfirmed')),
})
export const stepForm = z.object({ version, formKey })
export const reasonForm = z.object({
  version,
  formKey,
  reason: text({ max: 2000, required: 'groups:refused.reasonMissing' }),
})

type Draft = { profile: Partial<ProfileDraft>; file: ApplicationFile; unfinished: Unfinished; version: number }

/** What the form of a page begins with: the draft, or the page with its gaps as it was typed. */
export const profileTyped = ({ profile, unfinished, version }: Draft): Typed => ({
  ...(unfinished.profile ?? typedProfile(profile)),
  version: String(version),
})
export const fileTyped = ({ file, unfinished, version }: Draft): Typed => ({
  ...(unfinished.file ?? file),
  version: String(version),
})

function typedProfile({ contact, fields, members, ...rest }: Partial<ProfileDraft>) {
  const contacts = Object.entries(contact ?? {}).flatMap(([name, { text, isPublic }]) => [
    [`contact.${name}.text`, text],
    [`contact.${name}.isPublic`, isPublic ? 'on' : ''],
  ])
  return {
    ...rest,
    fields: fields ?? [],
    members: members === null || members === undefined ? '' : String(members),
    ...(Object.fromEntries(contacts) as Record<string, string>),
  }
}

/** Why somebody reads the file of an application that is decided. */
export const viewForm = z.object({
  reason: text({ max: 500, required: 'groups:refused.reasonMissing' }),
  formKey,
})
