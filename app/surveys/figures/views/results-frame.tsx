import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import type { Titled } from '#app/surveys/questionnaires/survey.ts'
import { useSurveyCrumbs } from '#app/surveys/questionnaires/views/desk/survey-crumbs.tsx'
import { formPage } from '#app/ui/form/form-page.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Empty } from '#app/ui/parts.tsx'

const places = ['return', 'figures', 'cross', 'portfolio', 'waves', 'weights'] as const
export type ResultsPlace = (typeof places)[number]

const to = (slug: string): Record<ResultsPlace, string> => ({
  return: href('/desk/surveys/:survey/return', { survey: slug }),
  figures: href('/desk/surveys/:survey/figures', { survey: slug }),
  cross: href('/desk/surveys/:survey/cross', { survey: slug }),
  portfolio: href('/desk/surveys/:survey/portfolio', { survey: slug }),
  waves: href('/desk/surveys/:survey/waves', { survey: slug }),
  weights: href('/desk/surveys/:survey/weights', { survey: slug }),
})

/** A page of a survey's figures at the desk, with the way to the others. */
export function ResultsFrame({
  me,
  survey,
  place,
  title,
  lead,
  children,
}: {
  me: { name: string; roles: string[] }
  survey: { slug: string; isPublished: boolean } & Titled
  place: ResultsPlace
  title: ReactNode
  lead?: ReactNode
  children: ReactNode
}) {
  const { say, t } = useText()
  const addresses = to(survey.slug)
  return (
    <DeskPage
      title={title}
      lead={lead}
      me={me}
      current="surveys"
      wide
      crumbs={[...useSurveyCrumbs(survey), { label: title }]}
    >
      <nav className="filters" aria-label={t('survey-results:places')}>
        {places.map((each) => (
          <A key={each} to={addresses[each]} aria-current={each === place ? 'page' : undefined}>
            {say(`survey-results:place.${each}`)}
          </A>
        ))}
      </nav>
      {survey.isPublished ? (
        children
      ) : (
        <Empty
          title={say('survey-results:notPublished')}
          action={{
            to: href('/desk/surveys/:survey/publication', { survey: survey.slug }),
            label: say('survey-results:toPublication'),
          }}
        />
      )}
    </DeskPage>
  )
}

export const ResultsFormPage = formPage(ResultsFrame, 'survey-results:texts.back', 'link')

/** Sample and open are two surveys that share their questions: one at a time, never added up. */
export function Targets({
  targets,
  current,
  address,
}: {
  targets: ('sample' | 'open')[]
  current: 'sample' | 'open'
  address: (target: 'sample' | 'open') => string
}) {
  const { say, t } = useText()
  if (targets.length < 2) return <p className="meta">{say(`survey-results:target.${current}`)}</p>
  return (
    <nav className="filters" aria-label={t('survey-results:targets')}>
      {targets.map((each) => (
        <A key={each} to={address(each)} aria-current={each === current ? 'page' : undefined}>
          {say(`survey-results:target.${each}`)}
        </A>
      ))}
    </nav>
  )
}
