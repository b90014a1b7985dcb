import type { Party } from '#app/events/signups/party.ts'
import { PlaceTag } from '#app/events/signups/views/place-tag.tsx'
import { href } from '#app/href.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { A, useText } from '#app/ui/language.tsx'
import { Tag } from '#app/ui/parts.tsx'
import type { Named } from '../../names.ts'
import { Clock } from './arrivals.tsx'

export type FoundParty = { party: Party; named: Named }
type Found = SerializeFrom<FoundParty>

/** Whoever is called so, each as a line large enough to be pressed. */
export function FoundParties({ slug, session, found }: { slug: string; session: number; found: Found[] }) {
  const { say } = useText()
  return (
    <ul className="entries found-parties">
      {found.map(({ party, named }) => (
        <li key={party.id}>
          <A
            to={href(
              '/desk/events/:event/sessions/:session/day/check-in',
              { event: slug, session },
              { number: party.number, by: 'name' },
            )}
          >
            <span lang="ja">
              <strong>{named.name}</strong> {named.nameKana}
            </span>
          </A>
          {named.companions.length > 0 && (
            <p className="hint" lang="ja">
              {say('events-day:names.with', { names: named.companions.join('、') })}
            </p>
          )}
          <p className="meta">
            <span>{party.number}</span>
            <span>{say('events:people', { count: party.people })}</span>
            {party.checkIn ? (
              <Tag tone="good">
                {say('events-day:checkIn.already')} <Clock value={party.checkIn.at} />
              </Tag>
            ) : party.state ? (
              <PlaceTag state={party.state} />
            ) : (
              <Tag tone="act">{say('events-day:checkIn.elsewhere')}</Tag>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
