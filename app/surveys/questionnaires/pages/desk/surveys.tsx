import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { A } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { ButtonLink, Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { mayMakeSurvey, maySeeSurveys } from '../../access.ts'
import { countStates, deskSurveys, surveyStates } from '../../desk-surveys.ts'
import { SurveyFilters } from '../../views/desk/survey-filters.tsx'
import { SurveyTable } from '../../views/desk/survey-table.tsx'

export const loader = atDesk(staffWho(maySeeSurveys), async ({ me }, args) => {
  const asked = args.query.get('state')
  const state = surveyStates.find((each) => each === asked) ?? 'all'
  const surveys = await deskSurveys(db)
  return {
    heading: 'surveys-desk:list.title',
    mayMake: mayMakeSurvey(me),
    state,
    counts: countStates(surveys),
    surveys: surveys.filter((survey) => state === 'all' || survey.state === state),
  }
})

export default function Surveys() {
  const { mayMake, state, counts, surveys, say, ...page } = usePage<typeof loader>()
  const isEmpty = counts.all === 0
  return (
    <DeskPage {...page} wide current="surveys">
      {mayMake && (
        <p className="actions">
          <ButtonLink to={href('/desk/surveys/new')}>{say('surveys-desk:list.new')}</ButtonLink>
          <A to={href('/desk/question-bank')}>{say('surveys-desk:bank.all')}</A>
        </p>
      )}
      {!isEmpty && <SurveyFilters states={surveyStates} state={state} counts={counts} />}
      {surveys.length > 0 && <SurveyTable surveys={surveys} />}
      {surveys.length === 0 && (
        <Empty title={say(isEmpty ? 'surveys-desk:list.none' : 'surveys-desk:list.noneHere')}>
          {isEmpty && <p>{say('surveys-desk:list.noneNext')}</p>}
        </Empty>
      )}
    </DeskPage>
  )
}
