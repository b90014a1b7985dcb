import type { ListedDraw } from '#app/events/allocation/draw-record.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { A, useText } from '#app/ui/language.tsx'

type Draws = SerializeFrom<ListedDraw>[]

/** The way to the draws of an event, each with how far it is; nothing where there are none. */
export function DrawLinks({ draws, to }: { draws: Draws; to(name: string): string }) {
  const { say } = useText()
  if (draws.length === 0) return null
  return (
    <>
      <h2>{say('draws:links.title')}</h2>
      <ul>
        {draws.map(({ name, session, listedAt, drawnAt }) => (
          <li key={name}>
            {session !== null && <>{say('events:session', { number: session })} </>}
            <A to={to(name)}>{say(`draws:links.${drawnAt ? 'result' : listedAt ? 'list' : 'how'}`)}</A>
          </li>
        ))}
      </ul>
    </>
  )
}
