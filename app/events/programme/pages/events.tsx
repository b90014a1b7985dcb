import { href } from '#app/href.ts'
import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { A, useText } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Downloads, Empty, Pagination } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { filterQuery, isFiltered, readFilter } from '../filter.ts'
import { filterChoices } from '../filter-choices.ts'
import { foundEvents } from '../found-events.ts'
import { EventFilters } from '../views/event-filters.tsx'
import { EventList } from '../views/event-list.tsx'
import { EventViews } from '../views/event-views.tsx'

export const loader = inPublic(async ({ say, query: asked }) => {
  const filter = readFilter(asked)
  const now = new Date()
  const after = asked.get('after') ?? undefined
  const [choices, found] = await Promise.all([
    filterChoices(db, filter.past, now),
    foundEvents(db, filter, { after, now }),
  ])
  const query = filterQuery(filter)
  return {
    head: {
      title: say(filter.past ? 'events-list:over' : 'events:list.title'),
      description: say('events:list.lead'),
      canonical: href('/events'),
      noindex: isFiltered(filter) || filter.past || after !== undefined,
    },
    // what is free changes with every application: what the list says of it is a minute old at most
    keep: keepUntil([choices.nextMoment, new Date(now.getTime() + 60_000)], now),
    filter,
    query,
    isFiltered: isFiltered(filter),
    choices,
    events: found.events,
    total: found.total,
    next: found.next && href('/events', { ...query, after: found.next }),
    isFirst: after === undefined,
  }
})

export default function Events() {
  const { filter, query, isFiltered, choices, events, total, next, isFirst } = useLoaderData<typeof loader>()
  const { when: _, ...feed } = query
  const { say } = useText()
  const { past } = filter
  return (
    <Page
      title={say(past ? 'events-list:over' : 'events:list.title')}
      lead={past ? undefined : say('events:list.lead')}
      crumbs={
        past
          ? [{ to: href('/events'), label: say('events:list.title') }, { label: say('events-list:over') }]
          : undefined
      }
    >
      <EventViews query={query} view={past ? 'past' : 'list'} />
      <EventFilters to={href('/events')} filter={filter} choices={choices} />
      {events.length > 0 ? (
        <>
          {isFirst && (
            <p className="hint" role="status">
              {say('events-list:count', { count: total })}
            </p>
          )}
          <EventList events={events} />
          <Pagination next={next} />
        </>
      ) : isFiltered ? (
        <Empty
          title={say('events-list:noneFound')}
          action={{ to: href('/events', { when: past ? 'past' : null }), label: say('events-list:showAll') }}
        >
          <p>{say('events-list:noneHint')}</p>
        </Empty>
      ) : (
        <Empty title={say(past ? 'events-list:noneOver' : 'events:list.none')}>
          <p>{say('events-list:noneNext')}</p>
        </Empty>
      )}
      <Downloads
        files={{
          ics: href('/events.ics', feed),
          csv: href('/events.csv'),
          json: href('/api/v1/events'),
        }}
      />
      <p className="hint no-print">{say('events-list:subscribe')}</p>
      <p className="no-print">
        <A to={href('/signups')}>{say('signups:opening.title')}</A>
      </p>
    </Page>
  )
}
