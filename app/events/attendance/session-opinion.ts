import { sql } from 'kysely'
import { submit } from '#app/consultations/comments/submission.ts'
import { findEvent } from '#app/events/programme/event.ts'
import type { Actor } from '#app/journal/journal.ts'
import { Conflict, Invalid } from '#app/refusal.ts'
import { type Db, unlessStored } from '#db/connection'
import { holdHeld } from './report.ts'

type Recorded = {
  event: string
  session: number
  formKey: string
  /** The key of the section they are about; empty where they are about the plan as a whole. */
  section?: string
  /** One opinion each, as it was said. */
  opinions: string[]
  now?: Date
}

/** One opinion a paragraph: empty lines part them. */
export const opinionsIn = (typed: string): string[] =>
  typed
    .split(/\n[ \t\u3000]*\n/)
    .map((each) => each.trim())
    .filter(Boolean)

/**
 * Records opinions that were said at a session as a submission to the event's call, by the channel `meeting`, so that they are
 * read, answered and traced like any other. They count as received when the session took place: one that was held within the
 * period is in time, whenever it is typed in. Nothing is added to a call whose result is public.
 */
export function recordOpinions(db: Db, actor: Actor, { opinions, section, formKey, ...which }: Recorded) {
  return unlessStored(db, 'submissions_form_key_key', async (trx) => {
    const { id, startsAt } = await holdHeld(trx, which)
    if (opinions.length === 0) throw new Invalid('event-report:refused.opinionMissing', 'opinions')
    const { consultationId } = await findEvent(trx, which.event)
    const call = await trx
      .selectFrom('consultations')
      .leftJoin('results', 'results.consultationId', 'consultations.id')
      .select(['slug', 'results.publishedAt'])
      .where('consultations.id', '=', consultationId)
      .executeTakeFirst()
    if (!call) throw new Conflict('event-report:refused.noCall')
    if (call.publishedAt) throw new Conflict('event-report:refused.resultPublished')
    return submit(trx, actor, {
      ...{ consultation: call.slug, formKey, language: 'ja', channel: 'meeting', session: id, now: startsAt },
      items: opinions.map((body) => ({ section: section || null, body })),
    })
  })
}

export type SessionOpinion = { id: string; number: string; items: string[]; section: string | null; late: boolean }

/** What was recorded at a session, in the order in which it was typed, for the desk. */
export async function opinionsOf(db: Db, session: string): Promise<SessionOpinion[]> {
  const { rows } = await sql<SessionOpinion>`
    select s.id, s.receipt_number as number, s.late,
      (select json_agg(i.body order by i.position) from submission_items i where i.submission_id = s.id) as items,
      (select e.label from submission_items i join sections x on x.id = i.section_id
        join lateral (select trim(v.number || ' ' || v.title) as label from edition_sections n
          join section_versions v on v.id = n.version_id
          where n.edition_id = s.edition_id and n.section_id = x.id) e on true
        where i.submission_id = s.id order by i.position limit 1) as section
    from submissions s where s.session_id = ${session} order by s.id`.execute(db)
  return rows
}

/** How many opinions were recorded, and whether the city has answered them by now. */
export async function opinionCount(db: Db, session: string): Promise<{ count: number; answered: boolean }> {
  const { rows } = await sql<{ count: number; answered: boolean }>`
    select count(o.id)::int as count, coalesce(bool_or(r.consultation_id is not null), false) as answered
    from submissions s join submission_items i on i.submission_id = s.id
    join opinions o on o.item_id = i.id and o.retired_at is null
    left join results r on r.consultation_id = s.consultation_id
    where s.session_id = ${session}`.execute(db)
  return rows[0] ?? { count: 0, answered: false }
}

/** The sections of the edition that the event's call is about, for choosing one. */
export async function sectionsOfCall(db: Db, consultation: string | null): Promise<{ key: string; label: string }[]> {
  const { rows } = await sql<{ key: string; label: string }>`
    select x.key, trim(v.number || ' ' || v.title) as label
    from consultations c join edition_sections n on n.edition_id = c.edition_id
    join sections x on x.id = n.section_id join section_versions v on v.id = n.version_id
    where c.id = ${consultation} order by n.sort`.execute(db)
  return rows
}
