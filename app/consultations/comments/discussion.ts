import { sql } from 'kysely'
import { callState } from '#app/consultations/calls/consultation.ts'
import { NotFound } from '#app/refusal.ts'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'
import { type Cursor, type Page, pageOf, pageSize } from '#db/paging'
import type { PublicWording, RedactedFor } from './tables.ts'

/** A section by its permanent key; '' is the plan as a whole. */
type Place = { key: string; number: string; title: Wording }

export type DiscussionHead = {
  slug: string
  title: Wording
  plan: { slug: string; title: Wording }
  edition: string
  opensAt: Date
  closesAt: Date
  answeredAt: Date | null
  /** What came in time and still counts, and what of it is shown. */
  received: number
  shown: number
  /** Where something is shown, in the order of the text. */
  places: (Place & { shown: number })[]
}

/** An open discussion as everybody may see it; every other call has no such page. */
export async function discussionHead(db: Db, slug: string, now = new Date()) {
  const { rows } = await sql<DiscussionHead>`
    select c.slug, ${wording('c.title')} as title, c.opens_at, c.closes_at, r.published_at as answered_at,
      jsonb_build_object('slug', p.slug, 'title', ${wording('p.title')}) as plan,
      e.label as edition,
      (select count(*)::int from discussed_items d where d.consultation_id = c.id and not d.gone) as received,
      (select count(*)::int from discussed_items d
        where d.consultation_id = c.id and d.state = 'shown' and not d.gone) as shown,
      (select coalesce(jsonb_agg(jsonb_build_object('key', coalesce(s.key, ''), 'number', coalesce(v.number, ''),
          'title', ${wording('v.title')}, 'shown', counted.shown) order by place.sort nulls first), '[]')
        from (select d.section_id, count(*)::int as shown from discussed_items d
          where d.consultation_id = c.id and d.state = 'shown' and not d.gone group by d.section_id) counted
        left join sections s on s.id = counted.section_id
        left join edition_sections place on place.edition_id = c.edition_id and place.section_id = counted.section_id
        left join section_versions v on v.id = place.version_id) as places
    from consultations c
    join notices n on n.consultation_id = c.id
    join plans p on p.id = c.plan_id
    join editions e on e.id = c.edition_id
    left join results r on r.consultation_id = c.id
    where c.slug = ${slug} and c.open_discussion`.execute(db)
  const [head] = rows
  if (!head) throw new NotFound()
  return {
    ...head,
    state: callState({ ...head, noticedAt: true }, now) as Exclude<ReturnType<typeof callState>, 'draft'>,
  }
}

export type ShownOpinion = {
  id: string
  receivedAt: Date
  wording: PublicWording
  redactedFor: RedactedFor | null
  language: 'ja' | 'ja-easy' | 'en'
  /** Null: about the plan as a whole. */
  place: (Place & { block: string | null }) | null
  /** Rows of the published result that answer it. */
  answers: number[]
}

/**
 * What is shown, the newest first. The original is not read here: what was taken out of a wording can not get onto the
 * page. `section` is a key, '' for the plan as a whole.
 */
export async function shownOpinions(
  db: Db,
  { consultation, section }: { consultation: string; section?: string },
  { after, before }: Cursor = {},
): Promise<Page<ShownOpinion>> {
  const at = after ?? before
  const from = at
    ? sql`and (d.received_at, d.item_id) ${before ? sql`>` : sql`<`}
        (select received_at, item_id from discussed_items where item_id = ${at}::uuid)`
    : sql``
  const place =
    section === undefined
      ? sql``
      : section === ''
        ? sql`and d.section_id is null`
        : sql`and d.section_id = (select s.id from sections s where s.plan_id = c.plan_id and s.key = ${section})`
  const direction = before ? sql`asc` : sql`desc`
  const { rows } = await sql<ShownOpinion>`
    with page as materialized (
      select d.item_id, d.number, d.section_id, d.received_at, d.submission_id, c.edition_id
      from consultations c
      join notices n on n.consultation_id = c.id
      join discussed_items d on d.consultation_id = c.id
      where c.slug = ${consultation} and c.open_discussion and d.state = 'shown' and not d.gone ${place} ${from}
      order by d.received_at ${direction}, d.item_id ${direction} limit ${pageSize + 1})
    select page.item_id as id, page.received_at, m.wording, m.redacted_for, su.language,
      case when s.id is not null then jsonb_build_object('key', s.key, 'number', coalesce(v.number, ''),
        'title', ${wording('v.title')}, 'block', b.key) end as place,
      (select coalesce(jsonb_agg(distinct r.number), '[]') from opinions o join result_rows r on r.group_id = o.group_id
        where o.item_id = page.item_id and o.retired_at is null) as answers
    from page
    join moderations m on m.item_id = page.item_id and m.number = page.number
    join submissions su on su.id = page.submission_id
    join submission_items i on i.id = page.item_id
    left join blocks b on b.id = i.block_id
    left join sections s on s.id = page.section_id
    left join edition_sections es on es.edition_id = page.edition_id and es.section_id = page.section_id
    left join section_versions v on v.id = es.version_id
    order by page.received_at desc, page.item_id desc`.execute(db)
  return pageOf(rows, { after, before })
}
