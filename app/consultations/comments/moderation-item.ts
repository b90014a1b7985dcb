import { sql } from 'kysely'
import { NotFound } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import { mostCounted } from '#db/paging'
import type { ModeratedCall, ModeratedRow } from './moderation-list.ts'
import type { ModerationState, PublicWording, RedactedFor } from './tables.ts'

export type PastModeration = {
  number: number
  decision: ModerationState
  reason: string | null
  wording: PublicWording | null
  hidden: string[]
  redactedFor: RedactedFor | null
  by: string
  at: string
}
export type ModeratedItem = ModeratedRow & {
  state: ModerationState
  gone: boolean
  submission: { id: string; receiptNumber: string }
  consultation: ModeratedCall
  seen: { html: string; blockKey: string } | null
  /** The newest first. */
  history: PastModeration[]
}

/** One text of an open discussion with all decisions about it; what is not in one has nothing to decide. */
export async function moderatedItem(db: Db, id: string): Promise<ModeratedItem> {
  const { rows } = await sql<ModeratedItem>`
    select d.item_id as id, d.number, d.state, d.gone, i.quote, i.body, i.reason, d.received_at, d.traces,
      concat_ws(' ', nullif(v.number, ''), v.title) as section, null as why, null as redacted_for,
      (select count(*)::int from (select from discussed_items same where same.consultation_id = d.consultation_id
        and same.text_hash = d.text_hash and same.state = d.state and not same.gone limit ${mostCounted}) bounded) as alike,
      jsonb_build_object('id', s.id, 'receiptNumber', s.receipt_number) as submission,
      jsonb_build_object('id', c.id, 'slug', c.slug, 'title', c.title, 'departmentId', c.department_id,
        'planSlug', p.slug) as consultation,
      case when seen.id is not null then jsonb_build_object('html', seen.html, 'blockKey', b.key) end as seen,
      (select coalesce(jsonb_agg(jsonb_build_object('number', m.number, 'decision', m.decision, 'reason', m.reason,
          'wording', m.wording, 'hidden', m.hidden, 'redactedFor', m.redacted_for, 'by', staff.name, 'at', m.made_at) order by m.number desc), '[]')
        from moderations m join staff on staff.id = m.made_by where m.item_id = d.item_id) as history
    from discussed_items d
    join submission_items i on i.id = d.item_id
    join submissions s on s.id = d.submission_id
    join consultations c on c.id = d.consultation_id
    join plans p on p.id = c.plan_id
    left join edition_sections place on place.edition_id = c.edition_id and place.section_id = d.section_id
    left join section_versions v on v.id = place.version_id
    left join block_versions seen on seen.id = i.block_version_id
    left join blocks b on b.id = i.block_id
    where d.item_id = ${id}`.execute(db)
  const [item] = rows
  if (!item) throw new NotFound()
  return item
}
