import type { ComponentProps } from 'react'
import { href } from '#app/href.ts'
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
      back={href('/desk/surveys/:survey/questions', { survey: page.survey.slug }, { '#': entry.key })}
    />
  )
}
