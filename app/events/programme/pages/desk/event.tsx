import { drawsOf } from '#app/events/allocation/draw-record.ts'
import { callsOf } from '#app/events/phone-calls/calls.ts'
import { listSignups } from '#app/events/signups/signup-list.ts'
import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { Moment, Until } from '#app/ui/dates.tsx'
import { A } from '#app/ui/language.tsx'
import { ButtonLink, Definition, Empty, StateTag } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { mayEditEvent, mayRunDay, maySeeEvents } from '../../access.ts'
import { aboutEvent, nextStep } from '../../desk-event.ts'
import { deskSessions } from '../../desk-events.ts'
import { eventState, findEvent, lastEnd } from '../../event.ts'
import { CallsNotice } from '../../views/desk/calls-notice.tsx'
import { EventAboutDesk } from '../../views/desk/event-about.tsx'
import { EventDeskPage } from '../../views/desk/event-desk-page.tsx'
import { EventNext } from '../../views/desk/event-next.tsx'
import { SessionTable } from '../../views/desk/session-table.tsx'
import { SignupLinks } from '../../views/desk/signup-links.tsx'
import { DrawLinks } from '../../views/draw-links.tsx'

export const loader = atDesk(staffWho(maySeeEvents), async ({ me }, args) => {
  const event = await findEvent(db, args.params.event ?? '')
  const [sessions, signups, draws, calls] = await Promise.all([
    deskSessions(db, event.id),
    listSignups(db, event.id, {}),
    drawsOf(db, event.id),
    callsOf(db, event.id),
  ])
  const about = await aboutEvent(db, event.id)
  const { slug, title, kind, way, opensAt, closesAt, publishedAt, sessionsChosen, reminderDays } = event
  const state = eventState({ ...event, endsAt: lastEnd(sessions) })
  return {
    title,
    mayEdit: mayEditEvent(me, event),
    mayRunDay: mayRunDay(me, event) && event.publishedAt !== null,
    event: { slug, title, kind, way, opensAt, closesAt, publishedAt, sessionsChosen, reminderDays },
    state,
    about,
    next: nextStep({ ...event, state, cancelledBecause: about.cancelledBecause }, sessions),
    sessions,
    ...{ count: signups.count, people: signups.people },
    draws,
    calls: calls.filter(({ open }) => open).map(({ until }) => ({ until })),
  }
})

export default function Event() {
  const { mayEdit, mayRunDay, event, state, about, next, sessions, count, people, draws, calls, say, ...page } =
    usePage<typeof loader>()
  const { slug } = event
  return (
    <EventDeskPage {...page} event={event} title={<span lang="ja">{event.title}</span>} wide isTop>
      <EventNext slug={slug} next={next} because={about.cancelledBecause} mayEdit={mayEdit} />
      {mayEdit && <CallsNotice slug={slug} calls={calls} />}
      <Definition
        items={[
          { term: say('events-desk:list.state'), detail: <StateTag kind="event" state={state} /> },
          {
            term: say('events-desk:form.application'),
            detail: (
              <>
                <Moment value={event.opensAt} />
                {say('events:to')}
                <Until value={event.closesAt} />
              </>
            ),
          },
          { term: say('events:about.way'), detail: say(`events:way.${event.way}`) },
        ]}
      />
      <p className="actions">
        {mayEdit && (
          <ButtonLink to={href('/desk/events/:event/details', { event: slug })} tone="quiet">
            {say('events-desk:form.edit')}
          </ButtonLink>
        )}
        {event.publishedAt && <A to={href('/events/:event', { event: slug })}>{say('events-desk:event.public')}</A>}
        {mayEdit && sessions.length > 0 && (
          <A to={href('/desk/events/:event/copy', { event: slug })}>{say('event-writing:copy.title')}</A>
        )}
        {mayEdit && !event.publishedAt && (
          <A to={href('/desk/events/:event/removal', { event: slug })}>{say('event-writing:removal.title')}</A>
        )}
        {mayEdit && event.publishedAt && state !== 'past' && state !== 'cancelled' && (
          <A to={href('/desk/events/:event/cancellation', { event: slug })}>
            {say('event-writing:cancellation.title')}
          </A>
        )}
      </p>
      <h2>{say('events-desk:session.all')}</h2>
      {sessions.length > 0 ? (
        <SessionTable
          slug={slug}
          sessions={sessions}
          mayEdit={mayEdit}
          mayRunDay={mayRunDay}
          isPublic={!!event.publishedAt}
        />
      ) : (
        <Empty title={say('events-desk:session.none')} />
      )}
      {mayEdit && (!event.publishedAt || event.sessionsChosen) && about.cancelledBecause === null && (
        <p className="actions">
          <ButtonLink to={href('/desk/events/:event/sessions/new', { event: slug })} tone="quiet">
            {say('events-desk:session.new')}
          </ButtonLink>
        </p>
      )}
      <DrawLinks draws={draws} to={(name) => href('/desk/events/:event/draws/:draw', { event: slug, draw: name })} />
      <EventAboutDesk slug={slug} about={about} reminderDays={event.reminderDays} mayEdit={mayEdit} />
      <h2>{say('events-desk:signups.title')}</h2>
      <SignupLinks event={event} count={count} people={people} mayEdit={mayEdit} />
    </EventDeskPage>
  )
}
