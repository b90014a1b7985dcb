import { drawsOf } from '#app/events/allocation/draw-record.ts'
import { href } from '#app/href.ts'
import { inPublic } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { Moment, Until } from '#app/ui/dates.tsx'
import { pick, plain, useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Definition, Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { publicEvent } from '../public-event.ts'
import { DrawLinks } from '../views/draw-links.tsx'
import { useRelated } from '../views/event-related.tsx'
import { EventSessions } from '../views/event-sessions.tsx'
import { EventStrip } from '../views/event-strip.tsx'

// How many places are free changes with every application: this page is not kept.
export const loader = inPublic(async ({ params, context }) => {
  const event = await publicEvent(db, params.event ?? '')
  return {
    head: { title: plain(pick(context.lang, event.title)), description: plain(pick(context.lang, event.summary)) },
    event,
    draws: event.way === 'draw' ? await drawsOf(db, event.id) : [],
  }
})

export default function Event() {
  const { event, draws } = useLoaderData<typeof loader>()
  const { say } = useText()
  const { audience, programme, accessibility, department, contact } = event
  const typed = (words: typeof audience) =>
    words.ja && (
      <div className="typed">
        <Written {...words} />
      </div>
    )
  const items = [
    { term: say('events:about.audience'), detail: typed(audience) },
    { term: say('events:about.programme'), detail: typed(programme) },
    {
      term: say('events:about.accessibility'),
      detail: accessibility.length > 0 && (
        <ul>
          {accessibility.map((kind) => (
            <li key={kind}>{say(`events:access.${kind}`)}</li>
          ))}
        </ul>
      ),
    },
    ...useRelated(event.slug, event.links),
    { term: say('events:about.way'), detail: say(`events:way.${event.way}`) },
    {
      term: say('selection:criteria'),
      detail: event.way === 'selection' && (
        <div className="typed" lang="ja">
          {event.criteria}
        </div>
      ),
    },
    {
      term: say('events:about.period'),
      detail: (
        <>
          <Moment value={event.opensAt} />
          {say('events:to')}
          <Until value={event.closesAt} />
        </>
      ),
    },
    {
      term: say('events:about.contact'),
      detail: (
        <>
          <Written {...department} />
          {contact && <div className="typed">{contact}</div>}
        </>
      ),
    },
  ]
  return (
    <Page
      crumbs={[{ to: href('/events'), label: say('events:list.title') }, { label: <Written {...event.title} /> }]}
      strip={<EventStrip event={event} />}
      title={<Written {...event.title} />}
      lead={<Written {...event.summary} />}
      switchRuby
    >
      {event.cancelledBecause && (
        <Notice tone="warn" title={say('event-page:cancelled')}>
          <p lang="ja">{event.cancelledBecause}</p>
        </Notice>
      )}
      {event.way === 'invitation' && <Notice tone="info" title={say('invitations:only')} />}
      <h2>{say('events:about.sessions')}</h2>
      <EventSessions event={event} />
      <DrawLinks draws={draws} to={(name) => href('/events/:event/draws/:draw', { event: event.slug, draw: name })} />
      <h2>{say('events:about.title')}</h2>
      <Definition items={items.filter(({ detail }) => detail)} />
    </Page>
  )
}
