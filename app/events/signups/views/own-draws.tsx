import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import type { OwnDraw } from '../own-signup.ts'

type Place = { session: number; draw: OwnDraw | null }

/** Where an application stood in the draws it took part in; one line for a draw that decided all sessions. */
export function OwnDraws({ slug, places }: { slug: string; places: Place[] }) {
  const { say } = useText()
  const draws = new Map(places.flatMap(({ session, draw }) => (draw ? [[draw.name, { session, draw }] as const] : [])))
  if (draws.size === 0) return null
  return (
    <Notice tone="info" title={say('draws:own.title')}>
      {[...draws.values()].map(({ session, draw }) => (
        <p key={draw.name}>
          {draw.name !== 'all' && <>{say('events:session', { number: session })} </>}
          <Said draw={draw} />{' '}
          <A to={href('/events/:event/draws/:draw', { event: slug, draw: draw.name })}>
            {say(`draws:links.${draw.of === null ? 'list' : 'result'}`)}
          </A>
        </p>
      ))}
    </Notice>
  )
}

function Said({ draw: { of, position, drawn, listed } }: { draw: OwnDraw }) {
  const { say } = useText()
  if (!listed) return <>{say('draws:own.late')}</>
  if (of === null) return <>{say('draws:own.listed')}</>
  if (position === null) return <>{say('draws:own.gone')}</>
  return <>{say(`draws:own.${drawn ? 'drawn' : 'notDrawn'}`, { position, of })}</>
}
