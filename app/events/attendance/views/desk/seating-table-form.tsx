import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import { ErrorSummary, Form, type FormState } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { type DayFrame, DayPage } from './day-frame.tsx'

/** A form about the tables of a session, with the way back to them; `above`: what stands before the form. */
export function TableFormPage({
  state,
  title,
  above,
  button,
  tone,
  children,
  ...page
}: DayFrame & {
  state: FormState
  title: ReactNode
  above?: ReactNode
  button: ReactNode
  tone?: 'main' | 'danger'
  children?: ReactNode
}) {
  const { say } = useText()
  return (
    <DayPage {...page} title={title}>
      <ErrorSummary state={state} />
      {above}
      <Form state={state}>
        {children}
        <div className="door">
          <Button tone={tone}>{button}</Button>
          <ButtonLink
            to={href('/desk/events/:event/sessions/:session/day/tables', {
              event: page.event.slug,
              session: page.session.number,
            })}
            tone="quiet"
          >
            {say('events-desk:back')}
          </ButtonLink>
        </div>
      </Form>
    </DayPage>
  )
}
