import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import { ErrorSummary, Form, type FormState } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { type DayFrame, DayPage } from './day-frame.tsx'
import { Door } from './door.tsx'

type Props = DayFrame & {
  state: FormState
  title: ReactNode
  /** What stands before the form. */
  above?: ReactNode
  button: ReactNode
  tone?: 'main' | 'danger'
  children?: ReactNode
}

/** A form about the tables of a session, with the way back to them. */
export function TableFormPage({ state, above, button, tone, children, ...page }: Props) {
  const { say } = useText()
  const here = { event: page.event.slug, session: page.session.number }
  const back = href('/desk/events/:event/sessions/:session/day/tables', here)
  return (
    <DayPage {...page}>
      <ErrorSummary state={state} />
      {above}
      <Form state={state}>
        {children}
        <Door button={button} tone={tone} back={back} label={say('events-desk:back')} />
      </Form>
    </DayPage>
  )
}
