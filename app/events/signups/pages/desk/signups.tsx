import { mayEditEvent, maySeeEvents } from '#app/events/programme/access.ts'
import { deskSessions } from '#app/events/programme/desk-events.ts'
import { findEvent } from '#app/events/programme/event.ts'
import { EventDeskPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { FilterForm } from '#app/ui/form/filter-form.tsx'
import { A } from '#app/ui/language.tsx'
import { ButtonLink, Empty, Pagination } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { listedChannels, listedStates, listSignups, readSignupFilter } from '../../signup-list.ts'
import { SignupTable } from '../../views/desk/signup-table.tsx'

export const handle = { script: true }

export const loader = atDesk(staffWho(maySeeEvents), async ({ me }, args) => {
  const event = await findEvent(db, args.params.event ?? '')
  const { after, before, ...filter } = readSignupFilter(args.query)
  const [page, sessions] = await Promise.all([
    listSignups(db, event.id, { after, before, ...filter }),
    deskSessions(db, event.id),
  ])
  const to = (cursor: { after?: number; before?: number }) =>
    href('/desk/events/:event/signups', { event: event.slug }, { ...filter, ...cursor })
  return {
    heading: 'events-desk:signups.title',
    event: { slug: event.slug, title: event.title, way: event.way, isPublic: event.publishedAt !== null },
    mayEdit: mayEditEvent(me, event),
    filter,
    sessions: sessions.map(({ number }) => number),
    services: [...new Set(sessions.flatMap(({ services }) => services.map(({ kind }) => kind)))],
    signups: page.rows,
    count: page.count,
    people: page.people,
    next: page.next === null ? null : to({ after: page.next }),
    previous: page.previous === null ? null : to({ before: page.previous }),
  }
})

export default function Signups() {
  const { event, mayEdit, filter, sessions, services, signups, count, people, next, previous, say, written, ...page } =
    usePage<typeof loader>()
  const { slug, way } = event
  const choice = (name: string, value: string | undefined, options: { value: string; label: string }[]) => ({
    ...{ name, value, options, empty: written('signups:filter.all') },
    label: written(`signups:filter.${name}`),
  })
  return (
    <EventDeskPage {...page} event={event} wide>
      {mayEdit && event.isPublic && (
        <p className="actions">
          <ButtonLink to={href('/desk/events/:event/signups/new', { event: slug })}>
            {say('signups:entry.title')}
          </ButtonLink>
          <ButtonLink to={href('/desk/events/:event/signups/search', { event: slug })} tone="quiet">
            {say('signups:search.title')}
          </ButtonLink>
          <ButtonLink to={href('/desk/events/:event/signups/export', { event: slug }, filter)} tone="quiet">
            {say('signups:export.title')}
          </ButtonLink>
        </p>
      )}
      <FilterForm
        to={href('/desk/events/:event/signups', { event: slug })}
        fields={[
          ...(sessions.length > 1
            ? [
                choice(
                  'session',
                  filter.session?.toString(),
                  sessions.map((number) => ({ value: String(number), label: written('events:session', { number }) })),
                ),
              ]
            : []),
          choice(
            'state',
            filter.state,
            listedStates.map((state) => ({
              value: state,
              label: written(
                state === 'applied' && way === 'selection' ? 'selection:applied' : `events:place.${state}`,
              ),
            })),
          ),
          choice(
            'channel',
            filter.channel,
            listedChannels.map((channel) => ({ value: channel, label: written(`events-desk:channel.${channel}`) })),
          ),
          ...(services.length > 0
            ? [
                choice(
                  'service',
                  filter.service,
                  services.map((kind) => ({ value: kind, label: written(`events:service.${kind}`) })),
                ),
              ]
            : []),
          {
            name: 'number',
            type: 'search' as const,
            label: written('events-desk:signups.number'),
            value: filter.number,
          },
        ]}
      />
      <p role="status">{say('signups:filter.count', { count, people })}</p>
      {signups.length > 0 ? (
        <SignupTable slug={slug} way={way} signups={signups} />
      ) : (
        <Empty title={say(Object.values(filter).some(Boolean) ? 'signups:filter.none' : 'events-desk:signups.none')} />
      )}
      {signups.length === 0 && Object.values(filter).some(Boolean) && (
        <p>
          <A to={href('/desk/events/:event/signups', { event: slug })}>{say('signups:filter.away')}</A>
        </p>
      )}
      <Pagination next={next} previous={previous} />
    </EventDeskPage>
  )
}
