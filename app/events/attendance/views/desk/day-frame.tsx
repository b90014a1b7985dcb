import type { ReactNode } from 'react'
import { SessionWhen } from '#app/events/programme/views/event-sessions.tsx'
import { href } from '#app/href.ts'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Notice } from '#app/ui/parts.tsx'

export type DayFrame = {
  me: { name: string; roles: string[] }
  event: { slug: string; title: string }
  session: {
    number: number
    title: string
    venue: string
    startsAt: string
    endsAt: string
    isCancelled: boolean
    isDoorOpen: boolean
    isOver: boolean
  }
}

/** A page of the day of a session: which session it is stands on every one, on the phone and on paper. */
export function DayPage({
  me,
  event,
  session,
  title,
  wide,
  isTop = false,
  children,
}: DayFrame & {
  title: ReactNode
  wide?: boolean /** The page the others lead back to. */
  isTop?: boolean
  children: ReactNode
}) {
  const { say } = useText()
  const { slug } = event
  return (
    <DeskPage
      me={me}
      current="events"
      title={title}
      wide={wide}
      crumbs={[
        { to: href('/desk/events'), label: say('events-desk:list.title') },
        { to: href('/desk/events/:event', { event: slug }), label: <span lang="ja">{event.title}</span> },
        {
          to: isTop
            ? undefined
            : href('/desk/events/:event/sessions/:session/day', { event: slug, session: session.number }),
          label: say('events-day:door.title'),
        },
        ...(isTop ? [] : [{ label: title }]),
      ]}
    >
      <p className="day-head">
        <strong lang="ja">{event.title}</strong>
        <span>
          {say('events:session', { number: session.number })} <SessionWhen session={session} />
        </span>
        {session.venue && <span lang="ja">{session.venue}</span>}
      </p>
      {session.isCancelled && <Notice tone="bad" title={say('events:refused.sessionCancelled')} />}
      {children}
    </DeskPage>
  )
}
