import type { ComponentProps, ReactNode } from 'react'
import { EventDeskPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { Moment } from '#app/ui/dates.tsx'
import { formPage } from '#app/ui/form/form-page.tsx'
import { A, useText } from '#app/ui/language.tsx'

type Session = { number: number; startsAt: string }
const places = ['report', 'opinions', 'publication'] as const

/** A page about the report of a session, with the way to its other parts. */
export function ReportPage({
  session,
  current,
  children,
  ...frame
}: Omit<ComponentProps<typeof EventDeskPage>, 'children'> & {
  session: Session
  current?: (typeof places)[number]
  children: ReactNode
}) {
  const { say, t } = useText()
  const { slug } = frame.event
  const here = { event: slug, session: session.number }
  const to = {
    report: href('/desk/events/:event/sessions/:session/report', here),
    opinions: href('/desk/events/:event/sessions/:session/report/opinions', here),
    publication: href('/desk/events/:event/sessions/:session/report/publication', here),
  }
  return (
    <EventDeskPage {...frame}>
      <p className="meta">
        {say('events:session', { number: session.number })} <Moment value={session.startsAt} />
      </p>
      <nav className="filters" aria-label={t('event-report:parts')}>
        {places.map((each) => (
          <A key={each} to={to[each]} aria-current={each === current ? 'page' : undefined}>
            {say(`event-report:part.${each}`)}
          </A>
        ))}
      </nav>
      {children}
    </EventDeskPage>
  )
}

export const ReportFormPage = formPage(ReportPage, 'events-desk:back')
