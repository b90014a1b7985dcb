import type { ComponentProps, ReactNode } from 'react'
import { ErrorSummary, Form, type FormState } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { SurveyDeskPage } from './survey-desk-page.tsx'

type Props = Omit<ComponentProps<typeof SurveyDeskPage>, 'isTop'> & {
  state: FormState
  /** Names of fields that the summary of errors does not find by itself. */
  labels?: Record<string, ReactNode>
  /** What is read before the form. */
  above?: ReactNode
  below?: ReactNode
  button: ReactNode
  tone?: 'danger'
  /** Where it goes without saving. */
  back: string
  children: ReactNode
}

/** A page about one survey that is a form: what went wrong, its fields, its button and the way back. */
export function SurveyFormPage({ state, labels, above, below, button, tone, back, children, ...page }: Props) {
  return (
    <SurveyDeskPage {...page}>
      <ErrorSummary state={state} labels={labels} />
      {above}
      <Form state={state}>
        {children}
        <SaveOrBack button={button} tone={tone} back={back} />
      </Form>
      {below}
    </SurveyDeskPage>
  )
}

export function SaveOrBack({ button, tone, back }: Pick<Props, 'button' | 'tone' | 'back'>) {
  const { say } = useText()
  return (
    <p className="actions">
      <Button tone={tone}>{button}</Button>
      <ButtonLink to={back} tone="quiet">
        {say('surveys-desk:back')}
      </ButtonLink>
    </p>
  )
}
