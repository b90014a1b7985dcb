import { endWithReadings, momentWithReadings } from '#app/calendar.ts'
import { PlaceTag } from '#app/events/signups/views/place-tag.tsx'
import { href } from '#app/href.ts'
import { anyStaff, atDesk } from '#app/http/page.ts'
import { A, useText } from '#app/ui/language.tsx'
import { ButtonLink, Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { deskDraw, fallbackOf, mayWithdraw } from '../../desk-draw.ts'
import { DrawPage, DrawSteps } from '../../views/desk/draw-page.tsx'
import { DrawFacts } from '../../views/draw-facts.tsx'
import { DrawTable } from '../../views/draw-table.tsx'
import { WithdrawnLists } from '../../views/withdrawn-lists.tsx'

export const loader = atDesk(anyStaff, async ({ me }, args) => {
  const { id: _, departmentId: __, strata: ___, ...draw } = await deskDraw(db, me, args.params)
  const title = `${args.say('draws:title')} – ${draw.title.ja}`
  const { source, next } = fallbackOf(draw)
  const known = source?.knownFrom ?? null
  const mayFallBack = draw.standing === 'toDraw' && known !== null && next !== null
  return {
    title,
    found: { ...draw, title: draw.title.ja, known, mayFallBack, mayWithdraw: mayWithdraw(draw) },
    name: args.params.draw ?? '',
  }
})

type Found = ReturnType<typeof usePage<typeof loader>>['found']

export default function Draw() {
  const { me, found, name, written } = usePage<typeof loader>()
  const { slug, title, session, draw, now } = found
  const states = Map.groupBy(now, ({ number }) => number)
  return (
    <DrawPage me={me} draw={{ event: { slug, title }, session, name }} wide>
      <DrawSteps standing={found.standing} />
      <Next found={found} name={name} />
      {draw && (
        <>
          <DrawFacts draw={draw} />
          <DrawTable
            list={draw.list}
            log={draw.log}
            named={(number) => (
              <A to={href('/desk/events/:event/signups/:signup', { event: slug, signup: number })}>{number}</A>
            )}
            more={{
              label: written('draws:desk.now'),
              of: (number) => <Now places={states.get(number) ?? []} />,
            }}
          />
        </>
      )}
      <WithdrawnLists lists={found.withdrawn} />
    </DrawPage>
  )
}

/** Where an application stands in the sessions of the draw. */
function Now({ places }: { places: Found['now'] }) {
  const { say } = useText()
  return places.map(({ session, state }) => (
    <div key={session}>
      {places.length > 1 && <>{say('events:session', { number: session })} </>}
      <PlaceTag state={state} />
    </div>
  ))
}

/** Where the draw stands, and the one thing to do next. */
function Next({ found, name }: { found: Found; name: string }) {
  const { say, lang } = useText()
  const { slug, standing, mayEdit } = found
  const known = found.known ?? found.closesAt
  const moment = standing === 'open' ? endWithReadings(found.closesAt, lang) : momentWithReadings(known, lang)
  const tone = standing === 'drawn' ? 'good' : standing === 'toDraw' || standing === 'toList' ? 'warn' : 'info'
  const here = { event: slug, draw: name }
  return (
    <>
      <Notice tone={tone} title={say(`draws:state.${standing}`)}>
        <p>{say(`draws:desk.next.${standing}`, { moment })}</p>
      </Notice>
      <p className="actions">
        {mayEdit && standing === 'toList' && (
          <ButtonLink to={href('/desk/events/:event/draws/:draw/list', here)}>{say('draws:desk.publish')}</ButtonLink>
        )}
        {mayEdit && standing === 'toDraw' && (
          <ButtonLink to={href('/desk/events/:event/draws/:draw/drawing', here)}>{say('draws:desk.draw')}</ButtonLink>
        )}
        {mayEdit && found.mayWithdraw && (
          <A to={href('/desk/events/:event/draws/:draw/withdrawal', here)}>{say('draws:desk.withdraw')}</A>
        )}
        {mayEdit && found.mayFallBack && (
          <ButtonLink to={href('/desk/events/:event/draws/:draw/source', here)} tone="quiet">
            {say('draws:desk.change')}
          </ButtonLink>
        )}
        {found.publishedAt && <A to={href('/events/:event/draws/:draw', here)}>{say('draws:desk.public')}</A>}
      </p>
    </>
  )
}
