import { Written } from '#app/ui/language.tsx'
import type { Titled } from '../survey.ts'

/** What a survey is called in the page's language, else in Japanese and marked as such. */
export function SurveyName({ survey }: { survey: Titled }) {
  return <Written ja={survey.title} easy={survey.titleEasy} en={survey.titleEn} />
}
