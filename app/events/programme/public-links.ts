import { type RawBuilder, sql } from 'kysely'
import { shownProfile } from '#app/organisations/groups/listed.ts'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'

/** What a published event shows of its links: what is public of them, and nothing else. */
export type PublicLinks = {
  sections: { plan: string; planTitle: Wording; section: string; number: string; title: Wording }[]
  consultation: { slug: string; title: Wording } | null
  organisers: { slug: string; state: string; name: Wording }[]
  materials: { id: string; label: Wording; address: string | null; type: string | null; size: number | null }[]
}

/** Part of the query of an event `e`. A section is called as the newest edition has it that still has it. */
export const publicLinks: RawBuilder<PublicLinks> = sql`json_build_object(
  'sections', (select coalesce(json_agg(json_build_object('plan', l.slug, 'planTitle', ${wording('l.title')},
      'section', c.key, 'number', v.number, 'title', ${wording('v.title')}) order by l.title, v.sort), '[]')
    from event_sections x join sections c on c.id = x.section_id join plans l on l.id = c.plan_id
    join lateral (select version.*, stands.sort from edition_sections stands
      join editions on editions.id = stands.edition_id join section_versions version on version.id = stands.version_id
      where stands.section_id = c.id order by editions.number desc, editions.minor desc limit 1) v on true
    where x.event_id = e.id),
  'consultation', (select json_build_object('slug', c.slug, 'title', ${wording('c.title')})
    from consultations c join notices on notices.consultation_id = c.id where c.id = e.consultation_id),
  'organisers', (select coalesce(json_agg(json_build_object('slug', o.slug, 'state', o.state, 'name', ${wording('g.name')})
      order by g.name_kana), '[]')
    from event_organisers x join organisations o on o.id = x.organisation_id join ${shownProfile} g on true
    where x.event_id = e.id and o.state <> 'applying'),
  'materials', (select coalesce(json_agg(json_build_object('id', m.id, 'label', ${wording('m.label')},
      'address', m.address, 'type', m.type, 'size', m.size) order by m.sort, m.id), '[]')
    from event_materials m where m.event_id = e.id))`

export type EventAbout = { slug: string; title: Wording; startsAt: string; endsAt: string }

/** Events still to come about a section of a plan or a call, the next first. */
export async function eventsAbout(
  db: Db,
  { sectionId = null, consultation = null }: { sectionId?: string | null; consultation?: string | null },
  now = new Date(),
): Promise<EventAbout[]> {
  const isAbout = sectionId
    ? sql`exists (select from event_sections x where x.event_id = e.id and x.section_id = ${sectionId})`
    : sql`e.consultation_id = (select id from consultations where slug = ${consultation})`
  const { rows } = await sql<EventAbout>`
    select e.slug, ${wording('e.title')} as title, to_json(s.starts_at) as starts_at, to_json(s.ends_at) as ends_at
    from events e join event_publications p on p.event_id = e.id
    join lateral (select min(starts_at) filter (where ends_at > ${now}) as starts_at, max(ends_at) as ends_at
      from event_sessions where event_id = e.id and cancelled_at is null) s on s.ends_at > ${now}
    where ${isAbout}
    order by s.starts_at, e.slug`.execute(db)
  return rows
}
