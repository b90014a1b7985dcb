import type { Online } from '#app/events/programme/online.ts'
import type { Way } from '#app/events/programme/tables.ts'
import { SessionWhen } from '#app/events/programme/views/event-sessions.tsx'
import { SessionWhere } from '#app/events/programme/views/session-where.tsx'
import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import type { PlaceState } from '../tables.ts'
import { JoinOnline } from './join-online.tsx'
import { PlaceTag } from './place-tag.tsx'

type Place = {
  session: number
  startsAt: string
  endsAt: string
  form: 'venue' | 'online' | 'both'
  online: Online | null
  venue: string
  venueEn: string | null
  state: PlaceState
  rank: number | null
  cancelledBecause: string | null
}

/** Where an application stands in each of its sessions. */
export function OwnPlaces({ slug, way, places }: { slug: string; way: Way; places: Place[] }) {
  const { say } = useText()
  return (
    <ul className="entries">
      {places.map((place) => (
        <li key={place.session}>
          <h2 className="entry-title">
            {places.length > 1 && <>{say('events:session', { number: place.session })} </>}
            <SessionWhen session={place} />
          </h2>
          <p className="meta">
            <PlaceTag state={place.state} way={way} />
            {place.rank !== null && <strong>{say('events:own.waits', { count: place.rank })}</strong>}
            <span>
              <SessionWhere session={place} />
            </span>
            {place.cancelledBecause && <span lang="ja">{place.cancelledBecause}</span>}
            {place.state === 'accepted' && (
              <A to={href('/events/:event/sessions/:session/calendar.ics', { event: slug, session: place.session })}>
                {say('events:about.calendar')}
              </A>
            )}
          </p>
          {place.state === 'accepted' && place.form !== 'venue' && !place.cancelledBecause && (
            <JoinOnline online={place.online} />
          )}
        </li>
      ))}
    </ul>
  )
}
