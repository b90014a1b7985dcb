import { href } from '#app/href.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { Moment } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import type { GroupSignup } from '../group-signups.ts'
import { PlaceTag } from './place-tag.tsx'

/** Applications of a group whose events lie ahead. */
export function GroupSignups({ signups }: { signups: SerializeFrom<GroupSignup>[] }) {
  const { say } = useText()
  return (
    <ul className="entries">
      {signups.map(({ number, slug, title, way, people, places }) => (
        <li key={number}>
          <h3 className="entry-title">
            <A to={href('/events/:event', { event: slug })}>
              <Written {...title} />
            </A>
          </h3>
          <p className="meta">
            <span>
              {say('events:own.number')} {number}
            </span>
            <span>{say('events:people', { count: people })}</span>
          </p>
          <ul className="plain">
            {places.map(({ session, startsAt, state }) => (
              <li key={session}>
                {say('events:session', { number: session })} <Moment value={startsAt} />{' '}
                <PlaceTag state={state} way={way} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
