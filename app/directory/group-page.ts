import { sql } from 'kysely'
import { hasPage, shownProfile } from '#app/organisations/groups/listed.ts'
import { standsSince } from '#app/organisations/groups/member.ts'
import { contactFields } from '#app/organisations/groups/profile-form.ts'
import type { Contact, ContactField, OrganisationState } from '#app/organisations/groups/tables.ts'
import { NotFound } from '#app/refusal.ts'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'

export type Label = Wording
export type NewsItem = { id: string; title: string; body: string; madeAt: string }
type Row = {
  id: string
  slug: string
  state: OrganisationState
  /** The day since which it is over or rests. */
  since: string | null
  name: string
  nameEasy: string | null
  nameEn: string | null
  nameKana: string
  type: Label
  fields: Label[]
  district: Label | null
  purpose: string
  activities: string
  founded: string
  members: number | null
  fee: string
  web: string
  contact: Contact
  news: NewsItem[]
}
export type GroupPage = Omit<Row, 'contact'> & { contact: { field: ContactField; text: string }[] }

const newsShown = 50
/** What is no longer told of a group that was struck off. */
export const untold = { purpose: '', activities: '', founded: '', members: null, fee: '', web: '' }

/** Of the contact only what the group consented to publish, field by field. */
export function publicContact(contact: Contact): { field: ContactField; text: string }[] {
  return contactFields.flatMap((field) => {
    const given = contact[field]
    return given?.isPublic && given.text ? [{ field, text: given.text }] : []
  })
}

/** Groups that were registered once have a page for good; one that was struck off keeps its name and what it said. */
export async function groupPage(db: Db, slug: string | undefined): Promise<GroupPage> {
  const { rows } = await sql<Row>`
    select o.id, o.slug, o.state, ${standsSince} as since, p.name, p.name_easy, p.name_en, p.translated_from, p.name_kana, ${wording('t.label')} as type,
      (select coalesce(json_agg(${wording('f.label')} order by f.sort, f.code), '[]')
        from activity_fields f where f.code = any(p.fields)) as fields,
      case when d.code is not null then ${wording('d.label')} end as district,
      p.purpose, p.activities, p.founded, p.members, p.fee, p.web, p.contact,
      (select coalesce(json_agg(json_build_object('id', n.id, 'title', n.title, 'body', n.body, 'madeAt', n.made_at)
          order by n.made_at desc, n.id desc), '[]')
        from (select * from organisation_news where organisation_id = o.id and withdrawn_at is null
          order by made_at desc, id desc limit ${newsShown}) n) as news
    from organisations o join ${shownProfile} p on true
    join organisation_types t on t.code = p.type
    left join districts d on d.code = p.district
    where o.slug = ${slug ?? ''} and ${hasPage}`.execute(db)
  const [found] = rows
  if (!found) throw new NotFound()
  if (found.state !== 'struck_off') return { ...found, contact: publicContact(found.contact) }
  return { ...found, ...untold, contact: [] }
}
