import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import type { Titled } from '#app/surveys/questionnaires/survey.ts'
import { useSurveyCrumbs } from '#app/surveys/questionnaires/views/desk/survey-crumbs.tsx'
import { ErrorSummary, Form, type FormState } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'

type Props = {
  me: { name: string; roles: string[] }
  survey: { slug: string } & Titled
  state: FormState
  title: ReactNode
  lead: ReactNode
  button: ReactNode
  children: ReactNode
}

/** A form about the codes of a survey, with the way back to them. */
export function CodesFormPage({ me, survey, state, title, lead, button, children }: Props) {
  const { say } = useText()
  const back = href('/desk/surveys/:survey/codes', { survey: survey.slug })
  return (
    <DeskPage
      {...{ title, lead, me }}
      current="surveys"
      crumbs={[...useSurveyCrumbs(survey), { to: back, label: say('survey-paper:codes.title') }, { label: title }]}
    >
      <ErrorSummary state={state} />
      <Form state={state}>
        {children}
        <p className="actions">
          <Button>{button}</Button>
          <A to={back}>{say('survey-paper:back')}</A>
        </p>
      </Form>
    </DeskPage>
  )
}
