import { sql } from 'kysely'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid } from '#app/refusal.ts'
import { newId, randomKey } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { type Event, findEvent } from './event.ts'
import { sessionsOf } from './session.ts'

type Copied = { event: string; title: string; startsAt: Date; opensAt: Date; closesAt: Date }

/**
 * The draft of the next time: the same words, links, sessions and services, as far apart as they were, the first of them at
 * the moment given. Not applications, files or how to join online: those were of the last time.
 */
export function copyEvent(
  db: Db,
  actor: Actor,
  { event: slug, title, startsAt, opensAt, closesAt }: Copied,
): Promise<{ id: string; slug: string }> {
  return inTransaction(db, async (trx) => {
    if (closesAt <= opensAt) throw new Invalid('events-desk:refused.closesBeforeOpening', 'closesAt')
    const { publishedAt: _, ...event } = await findEvent(trx, slug)
    const sessions = (await sessionsOf(trx, event.id)).filter(({ cancelledAt }) => cancelledAt === null)
    const first = Math.min(...sessions.map((session) => session.startsAt.getTime()))
    if (sessions.length === 0) throw new Conflict('event-writing:refused.nothingToCopy')
    const id = newId()
    const own = { id, slug: randomKey(), title, opensAt, closesAt, version: 1 }
    const createdBy = actor.kind === 'staff' ? actor.id : null
    await trx
      .insertInto('events')
      .values({ ...event, ...own, createdBy, createdAt: sql`now()` })
      .execute()
    // translations are of the title as it was
    if (title !== event.title) {
      await trx.updateTable('events').set({ titleEasy: null, titleEn: null }).where('id', '=', id).execute()
    }
    const moved = (moment: Date) => new Date(moment.getTime() - first + startsAt.getTime())
    for (const [at, session] of sessions.entries())
      await copySession(trx, { session, event: id, number: at + 1, moved })
    await copyLinks(trx, event, id)
    const details = { of: event.id }
    await record(trx, actor, { verb: 'event.copied', about: { kind: 'event', id }, details })
    return { id, slug: own.slug }
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
