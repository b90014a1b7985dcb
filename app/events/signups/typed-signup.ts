import type { PublicEvent } from '#app/events/programme/public-event.ts'
import { Conflict } from '#app/refusal.ts'
import { unseal } from '#app/text/sealed.ts'
import type { Db } from '#db/connection'
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
      .where('state', 'in', ['applied', 'accepted', 'waiting', 'offered'])
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

/** An event with the sessions that can still be chosen or left. */
export function aheadOnly<E extends Pick<PublicEvent, 'sessions'>>(event: E, now = new Date()): E {
  return { ...event, sessions: event.sessions.filter(({ startsAt }) => new Date(startsAt) > now) }
}
