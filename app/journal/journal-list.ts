import { sql } from 'kysely'
import { instant } from '#app/calendar.ts'
import type { Db } from '#db/connection'
import { newestFirst, pageSize } from './newest-first.ts'

/** What administrators ask for together: the beginnings of verbs. */
export const areas = {
  plans: ['plan', 'section', 'block', 'revision', 'edition', 'translation', 'file', 'import'],
  consultations: ['consultation', 'notice', 'result'],
  opinions: ['submission', 'discussion', 'opinion', 'opinions', 'group', 'response'],
  surveys: ['survey', 'sheet', 'code'],
  events: ['event', 'signup', 'draw', 'selection', 'invitation_codes', 'attendance', 'seating'],
  organisations: ['organisation', 'referral', 'board'],
  personal: ['submitter', 'mail', 'names'],
  accounts: ['staff', 'person', 'invitation', 'password', 'session'],
  settings: [
    'settings',
    'synonyms',
    'department',
    'class',
    'age_band',
    'category',
    'stage',
    'term',
    'organisation_type',
    'activity_field',
    'district',
  ],
} as const
export type Area = keyof typeof areas

export type JournalFilter = {
  area?: Area
  /** Somebody of the staff: what they did and what was done to their account. */
  person?: string
  /** Days in Japan, both included. */
  from?: string
  to?: string
  /** Keyset: entries older than one, or newer than one. */
  before?: number
  after?: number
}

/** What an entry is about, as far as a link and a name for it need. */
export type About = {
  label?: string
  plan?: string
  key?: string
  number?: string
  consultation?: string
  survey?: string
  organisation?: string
  event?: string
}

const about = sql<About | null>`case about_kind
  when 'staff' then (select json_build_object('label', name) from staff where id = about_id)
  when 'plan' then (select json_build_object('label', title, 'plan', slug) from plans where id = about_id)
  when 'section' then (select json_build_object('label', p.title, 'plan', p.slug, 'key', key)
    from sections s join plans p on p.id = s.plan_id where s.id = about_id)
  when 'block' then (select json_build_object('label', p.title, 'plan', p.slug, 'key', key)
    from blocks b join plans p on p.id = b.plan_id where b.id = about_id)
  when 'revision' then (select json_build_object('label', p.title, 'plan', p.slug, 'number', r.number::text)
    from revisions r join plans p on p.id = r.plan_id where r.id = about_id)
  when 'edition' then (select json_build_object('label', p.title, 'plan', p.slug,
      'number', e.label)
    from editions e join plans p on p.id = e.plan_id where e.id = about_id)
  when 'consultation' then (select json_build_object('label', title, 'consultation', slug)
    from consultations where id = about_id)
  when 'survey' then (select json_build_object('label', title, 'survey', slug) from surveys where id = about_id)
  when 'referral' then (select json_build_object('label', title) from referrals where id = about_id)
  when 'board_post' then (select json_build_object('label', title) from board_posts where id = about_id)
  when 'organisation' then (select json_build_object('label', coalesce(
      (select name from organisation_profiles where organisation_id = o.id and shown_at is not null
        order by number desc limit 1), o.slug), 'organisation', o.slug) from organisations o where o.id = about_id)
  when 'event' then (select json_build_object('label', title, 'event', slug) from events where id = about_id)
  when 'signup' then (select json_build_object('label', number) from signups where id = about_id)
  when 'submission' then (select json_build_object('label', receipt_number) from submissions where id = about_id)
  else case when details ? 'label' then json_build_object('label', details ->> 'label') end
end`

/** Entries, the newest first, a page at a time. */
export async function listJournal(db: Db, { area, person, from, to, before, after }: JournalFilter) {
  let found = db
    .selectFrom('journal')
    .leftJoin('staff as actor', 'actor.id', 'journal.actorId')
    .select(['journal.id', 'at', 'actorKind', 'actor.name as actor', 'verb', 'aboutKind', 'aboutId', about.as('about')])
    .select(sql<string | null>`details ->> 'reason'`.as('reason'))
  if (area) found = found.where(sql<string>`split_part(verb, '.', 1)`, 'in', areas[area])
  if (person) {
    found = found.where((eb) =>
      eb.or([eb('actorId', '=', person), eb.and([eb('aboutKind', '=', 'staff'), eb('aboutId', '=', person)])]),
    )
  }
  if (from) found = found.where('at', '>=', instant(from))
  if (to) found = found.where('at', '<', new Date(instant(to).getTime() + 86_400_000))
  if (before) found = found.where('journal.id', '<', before)
  if (after) found = found.where('journal.id', '>', after)
  const read = await found
    .orderBy('journal.id', after ? 'asc' : 'desc')
    .limit(pageSize + 1)
    .execute()
  return newestFirst(read, { before, after })
}

/** Whose doings can be asked for, by their reading. */
export function journalPeople(db: Db) {
  return db.selectFrom('staff').select(['id', 'name']).orderBy('nameKana').orderBy('id').execute()
}
