import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { ButtonLink, Empty, Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { mayEditSurvey, maySeeSurveys } from '../../access.ts'
import { shownPages } from '../../builder.ts'
import { titled } from '../../desk-access.ts'
import { namesOf } from '../../outline.ts'
import { problemsOf } from '../../problems.ts'
import { findSurvey } from '../../survey.ts'
import { BuilderPage } from '../../views/desk/builder-page.tsx'
import { ProblemList } from '../../views/desk/problem-list.tsx'
import { SurveyDeskPage } from '../../views/desk/survey-desk-page.tsx'

export const loader = atDesk(staffWho(maySeeSurveys), async ({ me }, args) => {
  const survey = await findSurvey(db, args.params.survey ?? '')
  const problems = problemsOf(survey.draft)
  return {
    heading: 'surveys-desk:questions.title',
    may: mayEditSurvey(me, survey),
    survey: { ...titled(survey), isPublic: survey.publishedAt !== null },
    pages: shownPages(survey.draft, problems),
    names: namesOf(survey.draft),
    problems,
  }
})

export default function Questions() {
  const { may, survey, pages, names, problems, say, ...frame } = usePage<typeof loader>()
  const isEmpty = pages.every(({ entries }) => entries.length === 0)
  return (
    <SurveyDeskPage {...frame} survey={survey} wide>
      {survey.isPublic && may && (
        <Notice tone="info" title={say('surveys-desk:questions.frozen')}>
          <p>{say('surveys-desk:questions.frozenNext')}</p>
        </Notice>
      )}
      {may && !isEmpty && <ProblemList problems={problems} survey={survey.slug} />}
      <p className="actions">
        {may && isEmpty && (
          <>
            <ButtonLink
              to={href('/desk/surveys/:survey/questions/new', { survey: survey.slug }, { page: pages.at(-1)?.key })}
            >
              {say('surveys-desk:questions.addFirst')}
            </ButtonLink>
            <ButtonLink
              to={href('/desk/surveys/:survey/bank', { survey: survey.slug }, { page: pages.at(-1)?.key })}
              tone="quiet"
            >
              {say('surveys-desk:questions.bankHere')}
            </ButtonLink>
          </>
        )}
        {!isEmpty && (
          <ButtonLink
            to={href('/desk/surveys/:survey/preview', { survey: survey.slug })}
            tone={problems.length === 0 ? 'main' : 'quiet'}
          >
            {say('surveys-desk:survey.do.preview')}
          </ButtonLink>
        )}
      </p>
      {isEmpty ? (
        <Empty title={say('surveys-desk:survey.noQuestions')}>
          <p>{say('surveys-desk:questions.emptyNext')}</p>
        </Empty>
      ) : (
        pages.map((page) => (
          <BuilderPage key={page.key} {...{ page, names, may }} survey={survey.slug} isPublic={survey.isPublic} />
        ))
      )}
      {may && !isEmpty && (
        <p className="actions">
          <ButtonLink to={href('/desk/surveys/:survey/pages/new', { survey: survey.slug })} tone="quiet">
            {say('surveys-desk:questions.addPage')}
          </ButtonLink>
        </p>
      )}
    </SurveyDeskPage>
  )
}
