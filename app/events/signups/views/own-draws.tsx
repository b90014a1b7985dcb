import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import type { OwnDraw } from '../own-signup.ts'

type Place = { session: number; draw: OwnDraw | null; state: string; cancelledBecause: string | null }

/** Where an application stood in the draws it took part in; one line for a draw that decided all sessions. */
export function OwnDraws({ slug, places }: { slug: string; places: Place[] }) {
  const { say } = useText()
  const draws = new Map(
    places.flatMap(({ session, draw, ...place }) => (draw ? [[draw.name, { session, draw, place }] as const] : [])),
  )
  if (draws.size === 0) return null
  return (
    <Notice tone="info" title={say('draws:own.title')}>
      {[...draws.values()].map(({ session, draw, place }) => (
        <p key={draw.name}>
          {draw.name !== 'all' && <>{say('events:session', { number: session })} </>}
          <Said draw={draw} gaveUp={place.state === 'cancelled' && place.cancelledBecause === null} />{' '}
          <A to={href('/events/:event/draws/:draw', { event: slug, draw: draw.name })}>
            {say(`draws:links.${draw.of === null ? 'list' : 'result'}`)}
          </A>
        </p>
      ))}
    </Notice>
  )
}

function Said({ draw: { of, position, drawn, listed }, gaveUp }: { draw: OwnDraw; gaveUp: boolean }) {
  const { say } = useText()
  if (gaveUp) return <>{say('draws:own.gone')}</>
  if (!listed) return <>{say('draws:own.late')}</>
  if (of === null || position === null) return <>{say('draws:own.listed')}</>
  return <>{say(`draws:own.${drawn ? 'drawn' : 'notDrawn'}`, { position, of })}</>
}
