import { sql } from 'kysely'
import { href } from '#app/href.ts'
import { readingsIn } from '#app/text/ruby.ts'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'
import { insertEntries } from './entry.ts'

type Published = {
  slug: string
  title: Wording
  titleKana: string
  summary: Wording
  audience: Wording
  programme: Wording
  places: string[]
  publishedAt: Date
  /** The plan it is about, where there is but one. */
  planId: string | null
}

/** Makes what can be found of an event anew: what its page tells everybody, and how that is read. */
export async function rebuildEvent(trx: Db, id: string): Promise<void> {
  await trx.deleteFrom('searchEntries').where('eventId', '=', id).execute()
  const event = await publishedEvent(trx, id)
  if (!event) return
  const { slug, title, titleKana, publishedAt, planId } = event
  const texts = [event.summary, event.audience, event.programme]
  const readings = [titleKana, ...[title, ...texts].map(({ easy }) => readingsIn(easy ?? ''))]
  await insertEntries(trx, [
    {
      ...{ kind: 'event', planId, consultationId: null, eventId: id },
      path: href('/events/:event', { event: slug }),
      title,
      body: {
        ja: [...texts.map(({ ja }) => ja), ...event.places, ...readings].filter(Boolean).join('\n'),
        easy: together(texts, 'easy'),
        en: together(texts, 'en'),
      },
      on: publishedAt,
    },
  ])
}

const together = (texts: Wording[], of: 'easy' | 'en') => texts.flatMap((each) => each[of] || []).join('\n')

async function publishedEvent(trx: Db, id: string): Promise<Published | undefined> {
  const { rows } = await sql<Published>`
    select e.slug, ${wording('e.title')} as title, e.title_kana, ${wording('e.summary')} as summary,
      ${wording('e.audience')} as audience, ${wording('e.programme')} as programme, p.published_at,
      array(select distinct place from event_sessions s, unnest(array[s.title, s.venue, s.venue_en, s.address]) place
        where s.event_id = e.id and place <> '') as places,
      (select min(about.id::text)::uuid from (
        select c.plan_id as id from event_sections x join sections c on c.id = x.section_id where x.event_id = e.id
        union select plan_id from consultations where id = e.consultation_id) about
        where exists (select from editions where plan_id = about.id) having count(*) = 1) as plan_id
    from events e join event_publications p on p.event_id = e.id where e.id = ${id}`.execute(trx)
  return rows[0]
}
