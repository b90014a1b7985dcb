import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import { ErrorSummary, Form, type FormState } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'

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

/** The same where the page is a form: what went wrong, its fields, its button and the way back. */
export function EventFormPage({
  state,
  labels,
  button,
  tone,
  back,
  below,
  children,
  ...frame
}: Frame & {
  state: FormState
  labels?: Record<string, ReactNode>
  button: ReactNode
  tone?: 'danger'
  back: string
  /** What the form's answer shows under it. */
  below?: ReactNode
  children?: ReactNode
}) {
  const { say } = useText()
  return (
    <EventDeskPage {...frame}>
      <ErrorSummary state={state} labels={labels} />
      <Form state={state}>
        {children}
        <p className="actions">
          <Button tone={tone}>{button}</Button>
          <ButtonLink to={back} tone="quiet">
            {say('events-desk:back')}
          </ButtonLink>
        </p>
      </Form>
      {below}
    </EventDeskPage>
  )
}
