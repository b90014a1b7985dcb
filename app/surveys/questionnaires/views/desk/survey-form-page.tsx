import type { ReactNode } from 'react'
import { formPage } from '#app/ui/form/form-page.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { SurveyDeskPage } from './survey-desk-page.tsx'

/** A page about one survey that is a form. */
export const SurveyFormPage = formPage(SurveyDeskPage, 'surveys-desk:back')

/** What ends a form that is only a part of its page. */
export function SaveOrBack({ button, back }: { button: ReactNode; back: string }) {
  const { say } = useText()
  return (
    <p className="actions">
      <Button>{button}</Button>
      <ButtonLink to={back} tone="quiet">
        {say('surveys-desk:back')}
      </ButtonLink>
    </p>
  )
}
