import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import { formPage } from '#app/ui/form/form-page.tsx'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'

type Frame = {
  me: { name: string; roles: string[] }
  event: { slug: string; title: string }
  title: ReactNode
  lead?: ReactNode
}

/** A page about one event, with the way back to it. */
export function EventDeskPage({
  me,
  event,
  title,
  lead,
  wide,
  isTop = false,
  children,
}: Frame & { wide?: boolean /** The event's own page. */; isTop?: boolean; children: ReactNode }) {
  const { say } = useText()
  return (
    <DeskPage
      me={me}
      current="events"
      title={title}
      lead={lead}
      wide={wide}
      crumbs={[
        { to: href('/desk/events'), label: say('events-desk:list.title') },
        {
          to: isTop ? undefined : href('/desk/events/:event', { event: event.slug }),
          label: <span lang="ja">{event.title}</span>,
        },
        ...(isTop ? [] : [{ label: title }]),
      ]}
    >
      {children}
    </DeskPage>
  )
}

export const EventFormPage = formPage(EventDeskPage, 'events-desk:back')
