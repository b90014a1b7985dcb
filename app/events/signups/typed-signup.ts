import type { PublicEvent } from '#app/events/programme/public-event.ts'
import { Conflict } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { unseal } from '#app/text/sealed.ts'
import type { Db } from '#db/connection'
import { liveStates } from './place.ts'
import type { Applicant } from './signup.ts'

type Typed = Record<string, string | string[]>

/** An application as its form shows it to whoever may change it: them by their link, staff with a reason. */
export async function typedSignup(db: Db, id: string): Promise<Typed> {
  const [signup, places, services] = await Promise.all([
    db.selectFrom('signups').select(['sealed', 'version']).where('id', '=', id).executeTakeFirstOrThrow(),
    db
      .selectFrom('sessionPlaces')
      .innerJoin('eventSessions as s', 's.id', 'sessionId')
      .select('number')
      .where('signupId', '=', id)
      .where('state', 'in', liveStates)
      .execute(),
    db
      .selectFrom('servicePlaces as p')
      .innerJoin('sessionServices as v', 'v.id', 'p.serviceId')
      .select(['kind', 'p.people', 'ages'])
      .where('signupId', '=', id)
      .where('state', '<>', 'cancelled')
      .execute(),
  ])
  if (!signup.sealed) throw new Conflict('signups:refused.nothingToChange')
  const { companions, ...applicant } = unseal<Applicant>('signups.applicant', id, signup.sealed)
  return {
    ...applicant,
    companions: companions.join('\n'),
    sessions: places.map(({ number }) => String(number)),
    services: [...new Set(services.map(({ kind }) => kind))],
    ages: services.find(({ kind }) => kind === 'childcare')?.ages.join(', ') ?? '',
    ...Object.fromEntries(services.map(({ kind, people }) => [`${kind}People`, String(people)])),
    version: String(signup.version),
  }
}

/**
 * An event as somebody who has applied may still be asked by it: what was made a rule later is asked of them, not required,
 * what is no longer asked stays to be seen and mended, and they may be as many as they are.
 */
export async function askedOfApplicant<E extends Pick<PublicEvent, 'asked' | 'mostPeople'>>(
  db: Db,
  event: E,
  id: string,
): Promise<E & { optional: string[] }> {
  const { people, sealed } = await db
    .selectFrom('signups')
    .select(['people', 'sealed'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const said = sealed ? unseal<Applicant>('signups.applicant', id, sealed) : null
  const fields = [
    { field: 'kana', has: !isBlank(said?.nameKana ?? '') },
    { field: 'phone', has: !isBlank(said?.phone ?? '') },
  ]
  const isNew = ({ field, has }: (typeof fields)[number]) => event.asked.includes(field) && !has
  const isOld = ({ field, has }: (typeof fields)[number]) => !event.asked.includes(field) && has
  const late = fields.filter(isNew).map(({ field }) => field)
  return {
    ...event,
    mostPeople: Math.max(event.mostPeople, people),
    asked: event.asked.filter((field) => !late.includes(field)),
    optional: [...late, ...fields.filter(isOld).map(({ field }) => field)],
  }
}

/** An event with the sessions that can still be chosen or left. */
export function aheadOnly<E extends Pick<PublicEvent, 'sessions'>>(event: E, now = new Date()): E {
  return { ...event, sessions: event.sessions.filter(({ startsAt }) => new Date(startsAt) > now) }
}
