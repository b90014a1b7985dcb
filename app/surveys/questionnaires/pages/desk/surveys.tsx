import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { ButtonLink, Empty } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { mayMakeSurvey, maySeeSurveys } from '../../access.ts'
import { countStates, deskSurveys, surveyStates } from '../../desk-surveys.ts'
import { SurveyTable } from '../../views/desk/survey-table.tsx'

export const loader = atDesk(staffWho(maySeeSurveys), async ({ me }, args) => {
  const asked = args.query.get('state')
  const state = surveyStates.find((each) => each === asked) ?? 'all'
  const surveys = await deskSurveys(db)
  return {
    title: args.say('surveys-desk:list.title'),
    mayMake: mayMakeSurvey(me),
    state,
    counts: countStates(surveys),
    surveys: surveys.filter((survey) => state === 'all' || survey.state === state),
  }
})

export default function Surveys() {
  const { me, mayMake, state, counts, surveys } = useLoaderData<typeof loader>()
  const { say, t } = useText()
  const isEmpty = counts.all === 0
  return (
    <DeskPage wide me={me} current="surveys" title={say('surveys-desk:list.title')}>
      {mayMake && (
        <p className="actions">
          <ButtonLink to={href('/desk/surveys/new')}>{say('surveys-desk:list.new')}</ButtonLink>
          <A to={href('/desk/question-bank')}>{say('surveys-desk:bank.all')}</A>
        </p>
      )}
      {!isEmpty && (
        <nav className="filters" aria-label={t('surveys-desk:list.filter')}>
          {(['all', ...surveyStates] as const).map((each) => (
            <A
              key={each}
              to={href('/desk/surveys', each === 'all' ? {} : { state: each })}
              aria-current={each === state ? 'true' : undefined}
            >
              {say(`surveys-desk:state.${each}`)} <b>{counts[each]}</b>
            </A>
          ))}
        </nav>
      )}
      {surveys.length > 0 && <SurveyTable surveys={surveys} />}
      {surveys.length === 0 && (
        <Empty title={say(isEmpty ? 'surveys-desk:list.none' : 'surveys-desk:list.noneHere')}>
          {isEmpty && <p>{say('surveys-desk:list.noneNext')}</p>}
        </Empty>
      )}
    </DeskPage>
  )
}
