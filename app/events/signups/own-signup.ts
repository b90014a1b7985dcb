import { timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import { type Online, openOnline, sealedOnline } from '#app/events/programme/online.ts'
import type { ServiceKind, Way } from '#app/events/programme/tables.ts'
import { NotFound } from '#app/refusal.ts'
import { badCharacters } from '#app/text/characters.ts'
import type { Language } from '#app/text/language.ts'
import { wording } from '#app/text/wording.ts'
import type { Wording } from '#app/wording.ts'
import type { Db } from '#db/connection'
import { liveStates } from './place.ts'
import { olderSignupSecret, signupSecret } from './signup.ts'
import type { PlaceState, ServiceState } from './tables.ts'

/** Where an application stood in a draw; `of` and `position` are null before it is drawn. */
export type OwnDraw = { name: string; listed: boolean; of: number | null; position: number | null; drawn: boolean }
type OwnPlace = {
  session: number
  startsAt: string
  endsAt: string
  form: 'venue' | 'online' | 'both'
  /** Where they meet online: only for those who have a place. */
  online: Online | null
  venue: string
  venueEn: string | null
  state: PlaceState
  /** How many stand before, and this one. */
  rank: number | null
  cancelledBecause: string | null
  /** How often it has moved, when last, and whether they ever had a place: their calendar may hold it. */
  steps: number
  movedAt: string
  had: boolean
  offer: { id: string; expiresAt: string } | null
  draw: OwnDraw | null
}
type Found = {
  id: string
  number: string
  people: number
  language: Language
  slug: string
  sessionsChosen: boolean
  title: Wording
  way: Way
  /** The group whose delegates they are. */
  group: Wording | null
  places: OwnPlace[]
  services: { session: number; kind: ServiceKind; people: number; ages: number[]; state: ServiceState }[]
}

type Stored = Omit<Found, 'places'> & { places: (Omit<OwnPlace, 'online'> & { id: string; sealed: string | null })[] }

/** An application by its number and secret; an unknown number and a wrong secret are the same 404. */
export async function ownSignup(db: Db, number: string, secret: string, now = new Date()): Promise<Found> {
  if (badCharacters(number) !== null) throw new NotFound('events:refused.signupUnknown')
  const { rows } = await sql<Stored>`
    select u.id, u.number, u.people, u.language, e.slug, e.sessions_chosen, ${wording('e.title')} as title, e.way,
      (select ${wording('f.name')} from organisation_profiles f
        where f.organisation_id = u.organisation_id and f.shown_at is not null order by f.number desc limit 1) as group,
      (select json_agg(json_build_object('session', s.number, 'startsAt', s.starts_at, 'endsAt', s.ends_at, 'form', s.form,
          'id', s.id, 'sealed', case when p.state = 'accepted' and s.cancelled_at is null then ${sealedOnline('s')} end,
          'venue', s.venue, 'venueEn', s.venue_en, 'state', p.state, 'cancelledBecause', s.cancelled_because,
          'rank', case when p.state = 'waiting' then (select count(*) from session_places w
            where w.session_id = s.id and w.state = 'waiting' and w.waits_at <= p.waits_at) end,
          'steps', (select count(*) from place_steps x where x.signup_id = u.id and x.session_id = s.id),
          'movedAt', (select max(x.at) from place_steps x where x.signup_id = u.id and x.session_id = s.id),
          'had', exists (select from place_steps x where x.signup_id = u.id and x.session_id = s.id and x.state = 'accepted'),
          'offer', (select json_build_object('id', o.id, 'expiresAt', o.expires_at) from offers o
            where o.signup_id = u.id and o.session_id = s.id and o.ended_at is null and o.expires_at > ${now}),
          'draw', (select json_build_object('name', case when d.session_id is null then 'all' else s.number::text end,
              'listed', d.list @> jsonb_build_array(jsonb_build_object('number', u.number)),
              'of', jsonb_array_length(d.log->'order'), 'drawn', coalesce(d.log->'drawn' ? u.number, false),
              'position', (select o.at from jsonb_array_elements_text(d.log->'order') with ordinality o(number, at)
                where o.number = u.number))
            from draws d where d.event_id = e.id and d.withdrawn_at is null and (d.session_id is null or d.session_id = s.id)))
          order by s.number)
        from session_places p join event_sessions s on s.id = p.session_id where p.signup_id = u.id) as places,
      (select coalesce(json_agg(json_build_object('session', s.number, 'kind', v.kind, 'people', x.people,
          'ages', x.ages, 'state', x.state) order by s.number, v.kind), '[]')
        from service_places x join session_services v on v.id = x.service_id
        join event_sessions s on s.id = v.session_id where x.signup_id = u.id) as services
    from signups u join events e on e.id = u.event_id where u.number = ${number}`.execute(db)
  const [found] = rows
  if (!fits(secret, found?.id) || !found) throw new NotFound('events:refused.signupUnknown')
  const places = found.places.map(({ id, sealed, ...place }) => ({ ...place, online: openOnline(id, sealed) }))
  return { ...found, places }
}

/** Takes as long for a number that does not exist as for a wrong secret. */
function fits(secret: string, id = ''): boolean {
  const given = Buffer.from(secret)
  const isOne = [signupSecret(id), olderSignupSecret(id)].map((each) => {
    const own = Buffer.from(each)
    return given.length === own.length && timingSafeEqual(given, own)
  })
  return isOne.includes(true) && id !== ''
}

/** What is to be answered: where an application is for all sessions, one answer is for all of them. */
export function openOffers<Place extends { session: number; offer: OwnPlace['offer'] }>(
  places: Place[],
  sessionsChosen: boolean,
) {
  const open = places.flatMap(({ session, offer }) => (offer ? [{ session, offer }] : []))
  if (sessionsChosen || places.length === 1) return open
  return open.slice(0, 1).map(({ offer }) => ({ session: null, offer }))
}

/** What heads the page of an application: that it waits, and as which; null where it has what it applied for. */
export function waitingHead(
  places: Pick<OwnPlace, 'state' | 'rank' | 'startsAt'>[],
  now = new Date(),
): { key: 'waiting' | 'waitingBehind' | 'partlyWaiting'; count?: number } | null {
  const ahead = places.filter((place) => isLive(place) && new Date(place.startsAt) > now)
  const ranks = ahead.flatMap(({ state, rank }) => (state === 'waiting' ? [rank] : []))
  if (ranks.length === 0) return null
  if (ranks.length < ahead.length) return { key: 'partlyWaiting' }
  const [rank] = ranks
  return rank && ranks.every((each) => each === rank) ? { key: 'waiting', count: rank } : { key: 'waitingBehind' }
}

export const isLive = ({ state }: { state: PlaceState }): boolean => liveStates.includes(state)
