import { sql } from 'kysely'
import { findEvent } from '#app/events/programme/event.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'

/** What staff write of a session afterwards; `tables` are the words of each table, in their order. */
export type ReportWords = {
  summary: string
  summaryEasy: string | null
  summaryEn: string | null
  minutes: string
  tables: string[]
}
export type ReportPicture = { id: string; file: string; alt: string }
export type Report = ReportWords & { version: number; publishedAt: Date | null; pictures: ReportPicture[] }

const unwritten: Report = {
  ...{ summary: '', summaryEasy: null, summaryEn: null, minutes: '', tables: [] },
  ...{ version: 0, publishedAt: null, pictures: [] },
}

/** The report of a session by the session's id; one that nobody has begun has version 0. */
export async function findReport(db: Db, session: string): Promise<Report> {
  const { rows } = await sql<Report>`
    select r.summary, r.summary_easy, r.summary_en, r.translated_from, r.minutes, r.version, r.published_at,
      array(select words from report_tables t where t.session_id = r.session_id order by number) as tables,
      (select coalesce(json_agg(json_build_object('id', p.id, 'file', p.file, 'alt', p.alt) order by p.sort, p.id), '[]')
        from report_pictures p where p.session_id = r.session_id) as pictures
    from event_reports r where r.session_id = ${session}`.execute(db)
  return rows[0] ?? unwritten
}

/** A session that has begun, held: what nobody has come to cannot be reported. */
export async function holdHeld(trx: Trx, { event, session, now }: { event: string; session: number; now?: Date }) {
  const { id: eventId, publishedAt } = await findEvent(trx, event)
  const found = await trx
    .selectFrom('eventSessions')
    .select(['id', 'startsAt', 'endsAt', 'cancelledAt'])
    .where('eventId', '=', eventId)
    .where('number', '=', session)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new NotFound()
  if (!publishedAt || found.cancelledAt || found.startsAt > (now ?? new Date())) {
    throw new Conflict('event-report:refused.notHeld')
  }
  return { ...found, eventId }
}

type Saved = { event: string; session: number; version: number; words: ReportWords; reason?: string; now?: Date }

/**
 * Saves a report that was seen in this version. One that is public is changed with a reason, which is published with what
 * stood there before.
 */
export function saveReport(db: Db, actor: Actor, { words, version, reason = '', ...which }: Saved): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { id, eventId } = await holdHeld(trx, which)
    const { pictures: _, ...before } = await findReport(trx, id)
    if (before.version !== version) throw new Conflict('event-report:refused.changedMeanwhile')
    const isPublic = before.publishedAt !== null
    if (isPublic && isBlank(reason)) throw new Invalid('event-report:refused.reasonMissing', 'reason')
    if (isPublic && isBlank(words.summary)) throw new Invalid('event-report:refused.summaryMissing', 'summary')
    const { tables, ...texts } = words
    await trx
      .insertInto('eventReports')
      .values({ ...texts, sessionId: id, version: 1, publishedAt: null, publishedBy: null })
      .onConflict((c) => c.column('sessionId').doUpdateSet({ ...texts, version: version + 1 }))
      .execute()
    await trx.deleteFrom('reportTables').where('sessionId', '=', id).execute()
    const rows = tables.map((each, at) => ({ sessionId: id, number: at + 1, words: each }))
    if (rows.length > 0) await trx.insertInto('reportTables').values(rows).execute()
    if (isPublic) await keepBefore(trx, actor, id, before, reason)
    await record(trx, actor, {
      verb: isPublic ? 'event.report_corrected' : 'event.report_written',
      about: { kind: 'event', id: eventId },
      details: { session: which.session, ...(isPublic ? { reason } : {}) },
      public: isPublic,
    })
  })
}

async function keepBefore(trx: Trx, actor: Actor, session: string, before: ReportWords, reason: string) {
  const { summary, summaryEasy, summaryEn, minutes, tables } = before
  const stood = JSON.stringify({ summary, summaryEasy, summaryEn, minutes, tables })
  await sql`insert into event_report_changes (session_id, number, reason, before, made_by)
    select ${session}::uuid, coalesce(max(number), 0) + 1, ${reason}, ${stood}::text::jsonb,
      ${actor.kind === 'staff' ? actor.id : null}::uuid
    from event_report_changes where session_id = ${session}::uuid`.execute(trx)
}

export type ReportChange = { number: number; reason: string; before: ReportWords; madeAt: Date }

/** What was changed after a report had been published, the newest first. */
export async function changesOf(db: Db, session: string): Promise<ReportChange[]> {
  const { rows } = await sql<ReportChange>`select number, reason, before, made_at from event_report_changes
    where session_id = ${session} order by number desc`.execute(db)
  return rows
}

type Which = { event: string; session: number; version: number; confirmed: boolean; now?: Date }

/** From now on everybody reads the report. Where names of people who applied stand in it, somebody has to confirm that they may. */
export function publishReport(db: Db, actor: Actor, { version, confirmed, ...which }: Which): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { id, eventId } = await holdHeld(trx, which)
    const report = await findReport(trx, id)
    if (report.publishedAt) throw new Conflict('event-report:refused.published')
    if (report.version !== version) throw new Conflict('event-report:refused.changedMeanwhile')
    if (isBlank(report.summary)) throw new Conflict('event-report:refused.summaryMissing')
    if (!confirmed) throw new Invalid('event-report:refused.notConfirmed', 'confirmed')
    await trx
      .updateTable('eventReports')
      .set({ publishedAt: sql`now()`, publishedBy: actor.kind === 'staff' ? actor.id : null, version: version + 1 })
      .where('sessionId', '=', id)
      .execute()
    await record(trx, actor, {
      verb: 'event.report_published',
      about: { kind: 'event', id: eventId },
      details: { session: which.session },
      public: true,
    })
  })
}
