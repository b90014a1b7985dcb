import type { Way } from '#app/events/programme/tables.ts'
import { href } from '#app/href.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { Moment } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DataTable, Tag } from '#app/ui/parts.tsx'
import type { ListedSignup } from '../../signup-list.ts'
import type { PlaceState } from '../../tables.ts'
import { PlaceTag } from '../place-tag.tsx'
import { ServiceList } from '../service-list.tsx'

type Signup = SerializeFrom<ListedSignup>

export function SignupTable({ slug, way, signups }: { slug: string; way: Way; signups: Signup[] }) {
  const { say, written } = useText()
  return (
    <DataTable
      cards
      caption={say('events-desk:signups.title')}
      isTitled
      columns={[
        { key: 'number', label: written('events-desk:signups.number'), head: true },
        { key: 'at', label: written('events-desk:signups.at') },
        { key: 'channel', label: written('events-desk:signups.channel') },
        { key: 'people', label: written('events-desk:signups.people'), numeric: true },
        { key: 'places', label: written('events-desk:signups.state') },
        { key: 'services', label: written('events:about.services') },
      ]}
      rows={signups.map((signup) => ({
        key: signup.number,
        cells: {
          number: (
            <>
              <A to={href('/desk/events/:event/signups/:signup', { event: slug, signup: signup.number })}>
                {signup.number}
              </A>
              {signup.alike.length > 0 && (
                <div>
                  <Tag tone="act">{say('signups:alike')}</Tag>
                </div>
              )}
            </>
          ),
          at: <Moment value={signup.receivedAt ?? signup.appliedAt} />,
          channel: (
            <>
              {say(`events-desk:channel.${signup.channel}`)}
              {signup.group && <div lang="ja">{signup.group}</div>}
            </>
          ),
          people: signup.people,
          places: <SignupPlaces places={signup.places} way={way} />,
          services: <ServiceList services={signup.services} />,
        },
      }))}
    />
  )
}

type Place = { session: number; state: PlaceState; waitsAt: number | null }

export function SignupPlaces({ places, way }: { places: Place[]; way: Way }) {
  const { say } = useText()
  return (
    <ul className="plain">
      {places.map(({ session, state, waitsAt }) => (
        <li key={session}>
          {places.length > 1 && <>{say('events:session', { number: session })} </>}
          <PlaceTag state={state} way={way} />
          {state === 'waiting' && waitsAt !== null && <> {say('signups:waitsAt', { number: waitsAt })}</>}
        </li>
      ))}
    </ul>
  )
}
