import { sql } from 'kysely'
import { nameOfOrganisation } from '#app/consultations/comments/organisation-comment.ts'
import type { CountedSubmissionsView } from '#app/consultations/comments/tables.ts'
import { NotFound } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import type { Passage } from './reading.ts'
import type { GroupState } from './tables.ts'

export type ReadOpinion = {
  id: string
  text: string
  passages: Passage[] | null
  section: string | null
  sectionId: string | null
  group: { id: string; summary: string; state: GroupState } | null
}
export type SentItem = {
  id: string
  position: number
  body: string
  reason: string | null
  quote: string | null
  sectionId: string | null
  section: string | null
  seen: { html: string; blockKey: string } | null
  opinions: ReadOpinion[]
}
type Sent = {
  id: string
  receiptNumber: string
  receivedAt: Date
  channel: CountedSubmissionsView['channel']
  language: string
  organisation: boolean
  /** The registered group in whose name it was sent, with what it says of its decision. */
  group: {
    slug: string
    name: string
    bodyDecided: boolean
    bodyDecidedOn: string | null
    speaksFor: number | null
  } | null
  class: { label: string; easy: string | null; en: string | null } | null
  ageBand: string | null
  late: boolean
  withdrawn: boolean
  excluded: boolean
  exclusion: { reason: string; madeAt: string; by: string | null } | null
  consultation: { id: string; slug: string; title: string; departmentId: string; planSlug: string; published: boolean }
  items: SentItem[]
}

/** What somebody sent, unaltered, with the opinions read out of it; nothing of the person. */
async function sent(db: Db, condition: ReturnType<typeof sql>): Promise<Sent> {
  const { rows } = await sql<Sent>`
    select s.id, s.receipt_number, s.received_at, s.channel, s.language, s.organisation, s.age_band, s.late,
      case when l.code is not null then jsonb_build_object('label', l.label, 'easy', l.label_easy, 'en', l.label_en) end as class,
      exists (select from withdrawals w where w.submission_id = s.id) as withdrawn,
      case when s.organisation_id is not null then jsonb_build_object('slug', o.slug, 'name', ${nameOfOrganisation('s')},
        'bodyDecided', s.body_decided, 'bodyDecidedOn', s.body_decided_on, 'speaksFor', s.speaks_for) end as "group",
      e.submission_id is not null as excluded,
      case when e.submission_id is not null then jsonb_build_object('reason', e.reason, 'madeAt', e.made_at, 'by', by.name) end as exclusion,
      jsonb_build_object('id', c.id, 'slug', c.slug, 'title', c.title, 'departmentId', c.department_id, 'planSlug', p.slug,
        'published', exists (select from results r where r.consultation_id = c.id)) as consultation,
      (select jsonb_agg(jsonb_build_object('id', i.id, 'position', i.position, 'body', i.body, 'reason', i.reason,
          'quote', i.quote, 'sectionId', i.section_id, 'section', ${sectionLabel('i')},
          'seen', (select jsonb_build_object('html', seen.html, 'blockKey', b.key) from block_versions seen
            join blocks b on b.id = seen.block_id where seen.id = i.block_version_id),
          'opinions', (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'text', o.text, 'passages', o.passages,
              'sectionId', o.section_id, 'section', ${sectionLabel('o')}, 'group', case when g.id is not null then
                jsonb_build_object('id', g.id, 'summary', g.summary, 'state', g.state) end) order by o.id), '[]')
            from opinions o left join opinion_groups g on g.id = o.group_id
            where o.item_id = i.id and o.retired_at is null)) order by i.position)
        from submission_items i where i.submission_id = s.id) as items
    from submissions s
    join consultations c on c.id = s.consultation_id
    join plans p on p.id = c.plan_id
    left join eligibility_classes l on l.code = s.class
    left join exclusions e on e.submission_id = s.id
    left join staff by on by.id = e.made_by
    left join organisations o on o.id = s.organisation_id
    where ${condition}`.execute(db)
  const [found] = rows
  if (!found) throw new NotFound()
  return found
}

/** Number and title as the edition commented on has them. */
const sectionLabel = (table: string) => sql`(
  select concat_ws(' ', nullif(v.number, ''), v.title) from edition_sections place
  join section_versions v on v.id = place.version_id
  where place.edition_id = s.edition_id and place.section_id = ${sql.ref(`${table}.section_id`)})`

export const submissionPage = (db: Db, id: string): Promise<Sent> => sent(db, sql`s.id = ${id}`)

export async function itemPage(db: Db, id: string): Promise<Sent & { item: SentItem }> {
  const found = await sent(db, sql`s.id = (select submission_id from submission_items where id = ${id})`)
  const item = found.items.find((each) => each.id === id)
  if (!item) throw new NotFound()
  return { ...found, item }
}
