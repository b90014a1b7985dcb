import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import type { Titled } from '../../survey.ts'
import { useSurveyCrumbs } from './survey-crumbs.tsx'

type Step = 'questions'

/** A page about one survey, with the way back to it. */
export function SurveyDeskPage({
  me,
  survey,
  title,
  lead,
  within,
  wide,
  isTop = false,
  children,
}: {
  me: { name: string; roles: string[] }
  survey: { slug: string } & Titled
  title: ReactNode
  lead?: ReactNode
  /** The page above this one, other than the survey itself. */
  within?: Step
  wide?: boolean
  /** The survey's own page. */
  isTop?: boolean
  children: ReactNode
}) {
  const { say } = useText()
  const way = useSurveyCrumbs(survey)
  return (
    <DeskPage
      me={me}
      current="surveys"
      title={title}
      lead={lead}
      wide={wide}
      crumbs={[
        ...way.map((each, at) => (isTop && at > 0 ? { label: each.label } : each)),
        ...(within
          ? [
              {
                to: href('/desk/surveys/:survey/questions', { survey: survey.slug }),
                label: say('surveys-desk:questions.title'),
              },
            ]
          : []),
        ...(isTop ? [] : [{ label: title }]),
      ]}
    >
      {children}
    </DeskPage>
  )
}
