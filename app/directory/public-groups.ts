import { sql } from 'kysely'
import { hasPage, isListed, shownProfile } from '#app/organisations/groups/listed.ts'
import { standsSince } from '#app/organisations/groups/member.ts'
import { contactFields } from '#app/organisations/groups/profile-form.ts'
import type { Contact, ContactField } from '#app/organisations/groups/tables.ts'
import type { TranslatedFrom } from '#app/wording.ts'
import type { Db } from '#db/connection'
import { untold } from './group-page.ts'

type Code = { code: string; label: string }
type Row = {
  slug: string
  name: string
  nameKana: string
  nameEasy: string | null
  nameEn: string | null
  translatedFrom: TranslatedFrom
  type: Code
  fields: Code[]
  district: Code | null
  purpose: string
  activities: string
  founded: string
  members: number | null
  fee: string
  web: string
  contact: Contact
  updatedAt: Date
  state: 'registered' | 'dormant' | 'struck_off'
  /** The day since which it is over or rests. */
  stateSince: string | null
}
export type PublicGroup = Omit<Row, 'contact'> & { contact: Record<ContactField, string | null> }

/** What a group consented to publish of how it can be reached, field by field; all else is null. */
function consented(contact: Contact): Record<ContactField, string | null> {
  const given = (field: ContactField) => (contact[field]?.isPublic && contact[field].text) || null
  return Object.fromEntries(contactFields.map((field) => [field, given(field)])) as Record<ContactField, string | null>
}

/**
 * Groups for programs, by slug, from after one: all that have a page. Who keeps a copy learns from the state that a group
 * rests or was struck off; of the latter no more is told than its page tells.
 */
export async function publicGroups(db: Db, after: string | null = null, limit = 10_000): Promise<PublicGroup[]> {
  const { rows } = await sql<Row>`
    select o.slug, p.name, p.name_kana, p.name_easy, p.name_en, p.translated_from,
      json_build_object('code', t.code, 'label', t.label) as type,
      (select coalesce(json_agg(json_build_object('code', f.code, 'label', f.label) order by f.sort, f.code), '[]')
        from activity_fields f where f.code = any(p.fields)) as fields,
      case when d.code is not null then json_build_object('code', d.code, 'label', d.label) end as district,
      p.purpose, p.activities, p.founded, p.members, p.fee, p.web, p.contact, p.shown_at as updated_at,
      case when ${isListed} then 'registered' else o.state end as state,
      case when not ${isListed} then ${standsSince} end as state_since
    from organisations o join ${shownProfile} p on true
    join organisation_types t on t.code = p.type
    left join districts d on d.code = p.district
    where ${hasPage} and o.slug > ${after ?? ''}
    order by o.slug limit ${limit}`.execute(db)
  return rows.map(({ contact, ...row }) => ({
    ...row,
    ...(row.state === 'struck_off' ? { ...untold, contact: consented({}) } : { contact: consented(contact) }),
  }))
}
