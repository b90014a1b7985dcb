import { sql } from 'kysely'
import { underSlug } from '#app/forms/slug.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid } from '#app/refusal.ts'
import { newId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { type Event, findEvent } from './event.ts'
import { sessionsOf } from './session.ts'

type Copied = { event: string; slug?: string; title: string; startsAt: Date; opensAt: Date; closesAt: Date }

/**
 * The draft of the next time: the same words, links, sessions and services, as far apart as they were, the first of them at
 * the moment given. Not applications, files or how to join online: those were of the last time.
 */
export function copyEvent(
  db: Db,
  actor: Actor,
  { event: copied, slug: wanted, title, startsAt, opensAt, closesAt }: Copied,
): Promise<{ id: string; slug: string }> {
  return inTransaction(db, async (trx) => {
    if (closesAt <= opensAt) throw new Invalid('events-desk:refused.closesBeforeOpening', 'closesAt')
    const { publishedAt: _, ...event } = await findEvent(trx, copied)
    const sessions = (await sessionsOf(trx, event.id)).filter(({ cancelledAt }) => cancelledAt === null)
    const first = Math.min(...sessions.map((session) => session.startsAt.getTime()))
    if (sessions.length === 0) throw new Conflict('event-writing:refused.nothingToCopy')
    const id = newId()
    const own = { id, title, opensAt, closesAt, version: 1 }
    const createdBy = actor.kind === 'staff' ? actor.id : null
    const isRenamed = title !== event.title
    const named = { slug: wanted, titleEn: isRenamed ? null : event.titleEn, kind: 'event' as const, opensAt }
    const made = await underSlug(trx, 'events', named, (slug) =>
      trx
        .insertInto('events')
        .values({ ...event, ...own, slug, createdBy, createdAt: sql`now()` })
        .onConflict((conflict) => conflict.column('slug').doNothing())
        .returning('slug')
        .executeTakeFirst(),
    )
    // translations are of the title as it was
    if (isRenamed) {
      await trx.updateTable('events').set({ titleEasy: null, titleEn: null }).where('id', '=', id).execute()
    }
    const moved = (moment: Date) => new Date(moment.getTime() - first + startsAt.getTime())
    for (const [at, session] of sessions.entries())
      await copySession(trx, { session, event: id, number: at + 1, moved })
    await copyLinks(trx, event, id)
    const details = { of: event.id }
    await record(trx, actor, { verb: 'event.copied', about: { kind: 'event', id }, details })
    return { id, slug: made.slug }
  })
}

type Session = Awaited<ReturnType<typeof sessionsOf>>[number]
type Next = { session: Session; event: string; number: number; moved(moment: Date): Date }

async function copySession(trx: Trx, { session, event, number, moved }: Next): Promise<void> {
  const id = newId()
  const when = { startsAt: moved(session.startsAt), endsAt: moved(session.endsAt), onlineSealed: null }
  await trx
    .insertInto('eventSessions')
    .values({ ...session, ...when, id, eventId: event, number })
    .execute()
  const services = await trx.selectFrom('sessionServices').selectAll().where('sessionId', '=', session.id).execute()
  const copies = services.map((service) => {
    const closesAt = service.closesAt && moved(service.closesAt)
    return { ...service, id: newId(), sessionId: id, closesAt }
  })
  if (copies.length > 0) await trx.insertInto('sessionServices').values(copies).execute()
}

async function copyLinks(trx: Trx, { id: from }: Pick<Event, 'id'>, to: string): Promise<void> {
  await sql`insert into event_sections (event_id, section_id)
    select ${to}::uuid, section_id from event_sections where event_id = ${from}`.execute(trx)
  await sql`insert into event_organisers (event_id, organisation_id)
    select ${to}::uuid, organisation_id from event_organisers where event_id = ${from}`.execute(trx)
  await sql`insert into event_materials (id, event_id, label, label_easy, label_en, address, sort)
    select gen_random_uuid(), ${to}::uuid, label, label_easy, label_en, address, sort
    from event_materials where event_id = ${from} and address is not null`.execute(trx)
}
