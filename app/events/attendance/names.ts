import { isoDay } from '#app/calendar.ts'
import type { Applicant } from '#app/events/signups/signup.ts'
import { href } from '#app/href.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { Forbidden, Invalid } from '#app/refusal.ts'
import { nameFold } from '#app/spelling/kana.ts'
import { isBlank } from '#app/text/characters.ts'
import { unseal } from '#app/text/sealed.ts'
import { type Db, inTransaction } from '#db/connection'

type Staff = Extract<Actor, { id: string }>
type Whose = { session: { id: string; eventId: string; number: number }; now?: Date }

/** Why somebody opened the names of a session today; null where they have not. */
export async function whyOpened(db: Db, staff: string, session: string, now = new Date()): Promise<string | null> {
  const found = await db
    .selectFrom('nameOpenings')
    .select('reason')
    .where('sessionId', '=', session)
    .where('staffId', '=', staff)
    .where('day', '=', isoDay(now))
    .executeTakeFirst()
  return found?.reason ?? null
}

type Opening = { actor: { id: string }; event: { slug: string }; session: { id: string; number: number } }

/** The page that opens the names and leads on to where they were wanted (`to`); null where they are open. */
export async function wayToOpenNames(db: Db, { actor, event, session }: Opening, to: string): Promise<string | null> {
  if ((await whyOpened(db, actor.id, session.id)) !== null) return null
  const { slug } = event
  return href(
    '/desk/events/:event/sessions/:session/day/names/opening',
    { event: slug, session: session.number },
    { to },
  )
}

/** Opens the names of a session to somebody until the end of the day, with the reason. The first one of a day stands. */
export function openNames(db: Db, actor: Staff, { session, reason, now = new Date() }: Whose & { reason: string }) {
  return inTransaction(db, async (trx) => {
    if (isBlank(reason)) throw new Invalid('events-desk:refused.reasonMissing', 'reason')
    const opened = await trx
      .insertInto('nameOpenings')
      .values({ sessionId: session.id, staffId: actor.id, day: isoDay(now), reason })
      .onConflict((conflict) => conflict.doNothing())
      .returning('day')
      .executeTakeFirst()
    if (!opened) return
    await record(trx, actor, {
      verb: 'names.opened',
      about: { kind: 'event', id: session.eventId },
      details: { session: session.number, reason },
    })
  })
}

export type Named = Pick<Applicant, 'name' | 'nameKana' | 'companions' | 'needs'>
type View = Whose & { what: 'list' | 'csv' | 'search' | 'one' | 'tables'; signups?: string[] }

/**
 * Who applied for an event, by application, without how they can be reached; of some applications, or of all. Each look goes
 * into the journal with the reason of the day. Where the rule has destroyed it, there is nothing.
 */
export function viewNames(db: Db, actor: Staff, { session, what, signups, now }: View): Promise<Map<string, Named>> {
  return inTransaction(db, async (trx) => {
    const reason = await whyOpened(trx, actor.id, session.id, now)
    if (reason === null) throw new Forbidden('events-day:refused.namesClosed')
    const found = await trx
      .selectFrom('signups')
      .select(['id', 'sealed'])
      .where('eventId', '=', session.eventId)
      .$if(signups !== undefined, (query) => query.where('id', 'in', signups?.length ? signups : [session.id]))
      .execute()
    await record(trx, actor, {
      verb: 'names.viewed',
      about: { kind: 'event', id: session.eventId },
      details: { session: session.number, what, count: found.length, reason },
    })
    return new Map(
      found.flatMap(({ id, sealed }): [string, Named][] => {
        if (!sealed) return []
        const { name, nameKana, companions, needs } = unseal<Applicant>('signups.applicant', id, sealed)
        return [[id, { name, nameKana, companions, needs }]]
      }),
    )
  })
}

/** As names sort and are looked for: by their reading, in hiragana, without spaces. */
export const readingOf = ({ name, nameKana }: Named): string => nameFold(nameKana || name)

export const byReading = new Intl.Collator('ja').compare

/** Whether somebody, or one of those who come along, is called so; by name or reading, in part. */
export function isCalled({ name, nameKana, companions }: Named, asked: string): boolean {
  const wanted = nameFold(asked)
  return wanted !== '' && [name, nameKana, ...companions].some((each) => nameFold(each).includes(wanted))
}
