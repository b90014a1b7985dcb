import { href } from '#app/href.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { daysLeft, Moment, Until } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { StateTag } from '#app/ui/parts.tsx'
import { wordingOf } from '#app/wording.ts'
import type { ListedSurvey } from '../survey-list.ts'

export type Listed = SerializeFrom<ListedSurvey>

export function SurveyList({ surveys, now }: { surveys: Listed[]; now: string }) {
  const { say } = useText()
  return (
    <ul className="entries">
      {surveys.map((survey) => {
        const left = daysLeft(survey.closesAt, now)
        return (
          <li key={survey.slug}>
            <h3>
              <A to={href('/surveys/:survey', { survey: survey.slug })}>
                <Written {...wordingOf(survey, 'title')} />
              </A>
            </h3>
            <p className="meta">
              <StateTag kind="survey" state={survey.state} />
              {survey.state === 'open' && (
                <strong>
                  {left > 0 ? say('surveys:strip.daysLeft', { count: left }) : say('surveys:strip.today')}
                </strong>
              )}
              <span>
                <Moment value={survey.opensAt} />
                {say('surveys:to')}
                <Until value={survey.closesAt} />
              </span>
              {survey.hasResults && (
                <A to={href('/surveys/:survey/results', { survey: survey.slug })}>
                  {say('survey-report:read')}
                  <span className="vh">
                    {' '}
                    <Written {...wordingOf(survey, 'title')} />
                  </span>
                </A>
              )}
              {!survey.open && <span>{say('surveys:list.byLetter')}</span>}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
