import type { Selectable } from 'kysely'
import { underSlug } from '#app/forms/slug.ts'
import { changedFields } from '#app/journal/changed.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { badCharacters, isBlank } from '#app/text/characters.ts'
import { isId, newId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { tellEverybody } from './applicant-notices.ts'
import { passOverReminders } from './reminding.ts'
import { standingDraw } from './standing-draw.ts'
import type { EventsTable } from './tables.ts'

/** What staff write of an event besides its sessions. */
export type EventFields = Pick<
  Selectable<EventsTable>,
  | ('kind' | 'title' | 'titleEasy' | 'titleEn' | 'summary' | 'summaryEasy' | 'summaryEn')
  | ('audience' | 'audienceEasy' | 'audienceEn' | 'programme' | 'programmeEasy' | 'programmeEn')
  | ('accessibility' | 'departmentId' | 'contact' | 'way' | 'criteria' | 'opensAt' | 'closesAt')
  | ('sessionsChosen' | 'mostPeople' | 'offerHours' | 'asked')
> &
  /** Left out: as the database has it, as it is. */
  Partial<Pick<Selectable<EventsTable>, 'titleKana' | 'firstTimersFirst' | 'strata' | 'reminderDays' | 'surveyId'>>

export type Event = Selectable<EventsTable> & { publishedAt: Date | null }
export type EventState = 'draft' | 'coming' | 'open' | 'closed' | 'past' | 'cancelled'

/** What people relied on when they applied: fixed from publication on. */
export const fixedWhenPublic: (keyof EventFields)[] = [
  ...(['way', 'criteria', 'firstTimersFirst', 'strata'] as const),
  ...(['sessionsChosen', 'opensAt'] as const),
]

type Standing = {
  opensAt: Date | string
  closesAt: Date | string
  publishedAt: unknown
  /** The end of the last session that takes place. */
  endsAt: Date | string | null
}

/** Where an event stands: the clock, its publication and its sessions decide. With no session left it is called off. */
export function eventState({ opensAt, closesAt, publishedAt, endsAt }: Standing, now = new Date()): EventState {
  if (!publishedAt) return 'draft'
  if (endsAt === null) return 'cancelled'
  if (now >= new Date(endsAt)) return 'past'
  if (now < new Date(opensAt)) return 'coming'
  return now < new Date(closesAt) ? 'open' : 'closed'
}

/** An event by its slug, drafts included: for the desk. */
export async function findEvent(db: Db, slug: string): Promise<Event> {
  // names out of addresses may hold what the database refuses to compare
  if (badCharacters(slug) !== null) throw new NotFound()
  const found = await db
    .selectFrom('events')
    .leftJoin('eventPublications as publication', 'publication.eventId', 'events.id')
    .selectAll('events')
    .select('publication.publishedAt')
    .where('slug', '=', slug)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}

/** The event, held against changes by others until the transaction ends. */
export async function holdEvent(trx: Trx, slug: string, version?: number): Promise<Event> {
  await trx.selectFrom('events').select('id').where('slug', '=', slug).forUpdate().execute()
  const event = await findEvent(trx, slug)
  if (version !== undefined && event.version !== version) {
    throw new Conflict('events-desk:refused.changedMeanwhile', undefined, event)
  }
  return event
}

/** Writes into a held event; whoever saw the version before is asked again. */
export async function changeHeld(trx: Trx, { id, version }: Event, changes: Partial<EventFields> = {}): Promise<void> {
  await trx
    .updateTable('events')
    .set({ ...changes, version: version + 1 })
    .where('id', '=', id)
    .execute()
}

async function check(trx: Trx, fields: EventFields): Promise<void> {
  if (fields.closesAt <= fields.opensAt) throw new Invalid('events-desk:refused.closesBeforeOpening', 'closesAt')
  if (fields.way === 'selection' && isBlank(fields.criteria)) {
    throw new Invalid('events-desk:refused.criteriaMissing', 'criteria')
  }
  const department = await trx
    .selectFrom('departments')
    .select('id')
    .where('id', '=', fields.departmentId)
    .executeTakeFirst()
  if (!department) throw new Invalid('events-desk:refused.departmentUnknown', 'departmentId')
  if (!fields.surveyId) return
  // the thanks go to people, not to those who hold a code
  const survey = isId(fields.surveyId)
    ? await trx.selectFrom('surveys').select('open').where('id', '=', fields.surveyId).executeTakeFirst()
    : null
  if (!survey?.open) throw new Invalid('event-writing:refused.surveyUnknown', 'surveyId')
}

export function createEvent(
  db: Db,
  actor: Actor,
  { slug: wanted, ...fields }: EventFields & { slug?: string },
): Promise<{ id: string; slug: string }> {
  return inTransaction(db, async (trx) => {
    await check(trx, fields)
    const row = { surveyId: null, ...fields, id: newId(), createdBy: actor.kind === 'staff' ? actor.id : null }
    const made = await underSlug(trx, 'events', { ...fields, slug: wanted, kind: 'event' }, (slug) =>
      trx
        .insertInto('events')
        .values({ ...row, slug })
        .onConflict((conflict) => conflict.column('slug').doNothing())
        .returning(['id', 'slug'])
        .executeTakeFirst(),
    )
    await record(trx, actor, { verb: 'event.created', about: { kind: 'event', id: made.id } })
    return made
  })
}

type Edit = { event: string; version: number; changes: Partial<EventFields>; now?: Date }

/** After publication neither the way in which places are given nor its criteria change, and the close only to what lies ahead. */
export function editEvent(db: Db, actor: Actor, { changes, now = new Date(), ...input }: Edit): Promise<void> {
  return inTransaction(db, async (trx) => {
    const event = await holdEvent(trx, input.event, input.version)
    const changed = changedFields<EventFields>(event, changes)
    if (event.publishedAt && changed.some((name) => fixedWhenPublic.includes(name))) {
      throw new Conflict('events-desk:refused.fixed')
    }
    const wanted = { ...event, ...changes }
    await check(trx, wanted)
    if (event.publishedAt && changed.includes('closesAt') && wanted.closesAt < now) {
      throw new Invalid('events-desk:refused.closePast', 'closesAt')
    }
    if (changed.includes('closesAt') && (await standingDraw(trx, event.id))) {
      throw new Conflict('events-desk:refused.closeListed', undefined, undefined, 'closesAt')
    }
    await changeHeld(trx, event, changes)
    const added = (changes.reminderDays ?? []).filter((days) => !event.reminderDays.includes(days))
    if (event.publishedAt && added.length > 0) await passOverReminders(trx, event.id, now, added)
    await record(trx, actor, {
      verb: 'event.edited',
      about: { kind: 'event', id: event.id },
      details: { changed },
      public: event.publishedAt !== null,
    })
    const isTold = changed.some((name) => ['title', 'programme', 'audience', 'contact'].includes(name))
    if (event.publishedAt && isTold) await tellEverybody(trx, 'changed', { event: event.id })
  })
}

/** The end of the last session that takes place; null where none does. */
export function lastEnd(sessions: { endsAt: Date; cancelledAt: Date | null }[]): Date | null {
  const ends = sessions.filter(({ cancelledAt }) => cancelledAt === null).map(({ endsAt }) => endsAt.getTime())
  return ends.length > 0 ? new Date(Math.max(...ends)) : null
}
