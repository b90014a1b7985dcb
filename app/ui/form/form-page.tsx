import type { ComponentType, ReactNode } from 'react'
import { DeskPage } from '../desk-page.tsx'
import { A, useText } from '../language.tsx'
import { Button, ButtonLink } from '../parts.tsx'
import { ErrorSummary, Form, type FormState } from './form.tsx'

type OneForm = {
  state: FormState
  /** Names of fields that the summary of errors does not find by itself. */
  labels?: Record<string, ReactNode>
  /** What is read before the form, and after it. */
  above?: ReactNode
  below?: ReactNode
  button: ReactNode
  tone?: 'main' | 'quiet' | 'danger'
  /** Where it goes without saving: an address, which the room names, or the links themselves. */
  back?: ReactNode
  enctype?: 'multipart/form-data'
  /** Why nothing can be filled in here any more, instead of a form that would be refused. */
  closed?: ReactNode
  children?: ReactNode
}

/**
 * A frame for pages that are one form: what went wrong, its fields, its button and the way back, which is called
 * `back` in this room and looks like a button or like a link.
 */
export function formPage<Frame extends { children?: ReactNode }>(
  Frame: ComponentType<Frame>,
  back = '',
  looks: 'button' | 'link' = 'button',
) {
  return function FormPage(page: Omit<Frame, keyof OneForm> & OneForm) {
    const { state, labels, above, below, button, tone, back: to, enctype, closed, children, ...frame } = page
    const { say } = useText()
    const Link = looks === 'link' ? A : QuietLink
    const away = typeof to === 'string' ? <Link to={to}>{say(back)}</Link> : to
    if (closed) {
      return (
        <Frame {...(frame as unknown as Frame)}>
          {closed}
          <p className="actions">{away}</p>
        </Frame>
      )
    }
    return (
      <Frame {...(frame as unknown as Frame)}>
        <ErrorSummary state={state} labels={labels} />
        {above}
        <Form state={state} enctype={enctype}>
          {children}
          <p className="actions">
            <Button tone={tone}>{button}</Button>
            {away}
          </p>
        </Form>
        {below}
      </Frame>
    )
  }
}

const QuietLink = ({ to, children }: { to: string; children: ReactNode }) => (
  <ButtonLink to={to} tone="quiet">
    {children}
  </ButtonLink>
)

export const DeskFormPage = formPage(DeskPage)
