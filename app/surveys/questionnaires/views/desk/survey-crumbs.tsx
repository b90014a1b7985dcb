import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import { useText } from '#app/ui/language.tsx'
import type { Titled } from '../../survey.ts'
import { SurveyName } from '../survey-name.tsx'

/** The way to a survey at the desk, with which the way to each of its pages begins. */
export function useSurveyCrumbs(survey: Titled & { slug: string }): { to: string; label: ReactNode }[] {
  const { say } = useText()
  return [
    { to: href('/desk/surveys'), label: say('surveys-desk:list.title') },
    { to: href('/desk/surveys/:survey', { survey: survey.slug }), label: <SurveyName survey={survey} /> },
  ]
}
