import type { ComponentProps } from 'react'
import { href } from '#app/href.ts'
import type { Titled } from '#app/surveys/questionnaires/survey.ts'
import { useSurveyCrumbs } from '#app/surveys/questionnaires/views/desk/survey-crumbs.tsx'
import { DeskFormPage } from '#app/ui/form/form-page.tsx'
import { A, useText } from '#app/ui/language.tsx'

type Props = Omit<ComponentProps<typeof DeskFormPage>, 'crumbs' | 'back'> & { survey: { slug: string } & Titled }

/** A form about the codes of a survey, with the way back to them. */
export function CodesFormPage({ survey, ...page }: Props) {
  const { say } = useText()
  const back = href('/desk/surveys/:survey/codes', { survey: survey.slug })
  const codes = { to: back, label: say('survey-paper:codes.title') }
  return (
    <DeskFormPage
      {...page}
      current="surveys"
      crumbs={[...useSurveyCrumbs(survey), codes, { label: page.title }]}
      back={<A to={back}>{say('survey-paper:back')}</A>}
    />
  )
}
