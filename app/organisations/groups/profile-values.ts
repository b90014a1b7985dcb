import { contactFields } from './profile-form.ts'
import type { Contact } from './tables.ts'

type Profile = {
  number: number
  name: string
  nameKana: string
  nameEasy: string | null
  nameEn: string | null
  fields: string[]
  district: string | null
  purpose: string
  activities: string
  founded: string
  members: number | null
  fee: string
  web: string
  contact: Contact
}

/** A version of a profile as the fields of its form show it. */
export function profileValues({ number, contact, members, ...profile }: Profile): Record<string, string | string[]> {
  const { name, nameKana, nameEasy, nameEn, fields, district, purpose, activities, founded, fee, web } = profile
  const reached = contactFields.flatMap((field) => [
    [`contact.${field}.text`, contact[field]?.text ?? ''],
    [`contact.${field}.isPublic`, contact[field]?.isPublic ? 'on' : ''],
  ])
  return {
    version: String(number),
    ...{ name, nameKana, nameEasy: nameEasy ?? '', nameEn: nameEn ?? '', fields, district: district ?? '' },
    ...{ purpose, activities, founded, members: members === null ? '' : String(members), fee, web },
    ...Object.fromEntries(reached),
  }
}
