import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import { useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { wordingOf } from '#app/wording.ts'

export type SheetSurvey = { slug: string; title: string; titleEasy: string | null; titleEn: string | null }

/** The frame of every page of an answer. */
export function AnswerFrame({
  survey,
  title,
  children,
}: {
  survey: SheetSurvey
  title: ReactNode
  children: ReactNode
}) {
  const { say } = useText()
  const name = <Written {...wordingOf(survey, 'title')} />
  return (
    <Page
      crumbs={[
        { to: href('/surveys'), label: say('surveys:list.title') },
        { to: href('/surveys/:survey', { survey: survey.slug }), label: name },
        { label: say('surveys:answer.crumb') },
      ]}
      title={title}
      switchRuby
    >
      {children}
    </Page>
  )
}
