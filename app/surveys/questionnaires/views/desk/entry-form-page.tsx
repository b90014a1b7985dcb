import type { ComponentProps } from 'react'
import { paths } from '#app/paths.ts'
import { SurveyFormPage } from './survey-form-page.tsx'

type Props = Omit<ComponentProps<typeof SurveyFormPage>, 'within' | 'above' | 'back'> & {
  entry: { key: string; words: string }
}

/** A form about one question, heading or explanation, which is read above it. */
export function EntryFormPage({ entry, ...page }: Props) {
  return (
    <SurveyFormPage
      {...page}
      within="questions"
      above={
        <p className="quote" lang="ja">
          {entry.words}
        </p>
      }
      back={paths.surveyQuestions(page.survey.slug, entry.key)}
    />
  )
}
