import { Written } from '#app/ui/language.tsx'
import { wordingOf } from '#app/wording.ts'
import type { Titled } from '../survey.ts'

/** What a survey is called in the page's language, else in Japanese and marked as such. */
export function SurveyName({ survey }: { survey: Titled }) {
  return <Written {...wordingOf(survey, 'title')} />
}
