import { endWithReadings, momentWithReadings } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { pick, plain, useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Downloads, StateStrip, toneOf, wordOf } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { publicDraw, sourceOf } from '../draw-record.ts'
import { standingOf } from '../draw-standing.ts'
import { drawName } from '../shuffle.ts'
import { DrawExactly } from '../views/draw-exactly.tsx'
import { DrawFacts } from '../views/draw-facts.tsx'
import { DrawHow } from '../views/draw-how.tsx'
import { DrawTable } from '../views/draw-table.tsx'
import { WithdrawnLists } from '../views/withdrawn-lists.tsx'

export const loader = inPublic(async ({ say, params, context }) => {
  const now = new Date()
  const found = await publicDraw(db, params.event ?? '', params.draw)
  const moments = found.sessions.map(({ startsAt }) => startsAt)
  const known = found.draw && sourceOf(found.draw)?.knownFrom
  return {
    head: { title: `${say('draws:title')} – ${plain(pick(context.lang, found.title))}` },
    keep: keepUntil([found.closesAt, known, ...moments], now),
    found: { ...found, known },
    name: params.draw ?? '',
    standing: standingOf(found, now),
  }
})

export default function Draw() {
  const { found, name, standing } = useLoaderData<typeof loader>()
  const { say } = useText()
  const { slug, title, session, draw, sessions, hasStrata, firstTimersFirst } = found
  const heading = session === null ? say('draws:title') : say('draws:ofSession', { number: session })
  return (
    <Page
      crumbs={[
        { to: href('/events'), label: say('events:list.title') },
        { to: href('/events/:event', { event: slug }), label: <Written {...title} /> },
        { label: heading },
      ]}
      strip={<Strip standing={standing} />}
      title={heading}
      lead={<Written {...title} />}
      switchRuby
    >
      <Now found={found} standing={standing} />
      {draw && (
        <>
          <DrawTable list={draw.list} log={draw.log} />
          <p className="hint">{say('draws:table.find')}</p>
          <h2>{say('draws:about.title')}</h2>
          <DrawFacts draw={draw} />
        </>
      )}
      <WithdrawnLists lists={found.withdrawn} />
      <h2>{say('draws:verify.title')}</h2>
      {draw ? (
        <>
          <p>{say('draws:verify.lead')}</p>
          <pre className="command">
            <code>npm run draw -- verify draw.json</code>
          </pre>
          <Downloads files={{ json: href('/events/:event/draws/:draw/draw.json', { event: slug, draw: name }) }} />
        </>
      ) : (
        <p>{say('draws:verify.none')}</p>
      )}
      <h2>{say('draws:how.title')}</h2>
      <DrawHow
        name={drawName(slug, session)}
        series={session === null && sessions.length > 1}
        strata={draw ? draw.strata.length > 0 : hasStrata}
        firstTimersFirst={firstTimersFirst}
      />
      <h2>{say('draws:exact.title')}</h2>
      <DrawExactly name={drawName(slug, session)} />
    </Page>
  )
}

type Standing = ReturnType<typeof standingOf>

function Strip({ standing }: { standing: Standing }) {
  const { say } = useText()
  return <StateStrip tone={toneOf('draw', standing)} label={say(wordOf('draw', standing))} />
}

function Now({
  found,
  standing,
}: {
  found: ReturnType<typeof useLoaderData<typeof loader>>['found']
  standing: Standing
}) {
  const { say, lang } = useText()
  const { closesAt, draw, known } = found
  const { drawn = [], order = [] } = draw?.log ?? {}
  if (standing === 'drawn') {
    const isAll = drawn.length === order.length
    return <p>{say(`draws:now.${isAll ? 'all' : 'drawn'}`, { count: drawn.length, of: order.length })}</p>
  }
  if (standing === 'open') return <p>{say('draws:now.open', { moment: endWithReadings(closesAt, lang) })}</p>
  if (standing === 'waits')
    return <p>{say('draws:now.waits', { moment: momentWithReadings(known ?? closesAt, lang) })}</p>
  if (standing === 'toList' || standing === 'toDraw') return <p>{say(`draws:now.${standing}`)}</p>
  return null
}
