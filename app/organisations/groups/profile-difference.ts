import { type Difference, difference } from '#app/text/difference.ts'
import { contactFields } from './profile-form.ts'
import type { Contact } from './tables.ts'
import type { GroupWords, ListedWord } from './words.ts'

type Version = {
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
export type FieldChange = { field: string; parts: Difference[]; consent: 'given' | 'taken' | null }

const plain = ['name', 'nameKana', 'nameEasy', 'nameEn', 'purpose', 'activities', 'founded', 'fee', 'web'] as const
const called = (list: ListedWord[], code: string) => list.find((word) => word.code === code)?.label ?? code

/** Of a change of a profile, field by field, what differs; for a contact, also whether it may be published now. */
export function profileDifference(before: Version, after: Version, words: GroupWords): FieldChange[] {
  const text = (version: Version): Record<string, string> => ({
    ...Object.fromEntries(plain.map((field) => [field, version[field] ?? ''])),
    fields: version.fields.map((code) => called(words.fields, code)).join('、'),
    district: version.district ? called(words.districts, version.district) : '',
    members: version.members === null ? '' : String(version.members),
  })
  const [from, to] = [text(before), text(after)]
  const changed = Object.keys(from)
    .filter((field) => from[field] !== to[field])
    .map((field) => ({ field, parts: difference(from[field] ?? '', to[field] ?? ''), consent: null }))
  const contacts = contactFields.flatMap((field): FieldChange[] => {
    const [was, is] = [before.contact[field], after.contact[field]]
    const isSame = (was?.text ?? '') === (is?.text ?? '')
    const consent = (was?.isPublic ?? false) === (is?.isPublic ?? false) ? null : is?.isPublic ? 'given' : 'taken'
    if (isSame && consent === null) return []
    return [{ field: `contact.${field}`, parts: difference(was?.text ?? '', is?.text ?? ''), consent }]
  })
  return [...changed, ...contacts]
}
