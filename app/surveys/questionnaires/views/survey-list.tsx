import { href } from '#app/href.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { daysLeft, Moment } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Tag } from '#app/ui/parts.tsx'
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
                <Written ja={survey.title} easy={survey.titleEasy} en={survey.titleEn} />
              </A>
            </h3>
            <p className="meta">
              <Tag tone={survey.state === 'open' ? 'good' : undefined}>{say(`surveys:state.${survey.state}`)}</Tag>
              {survey.state === 'open' && (
                <strong>
                  {left > 0 ? say('surveys:strip.daysLeft', { count: left }) : say('surveys:strip.today')}
                </strong>
              )}
              <span>
                <Moment value={survey.opensAt} />
                {say('surveys:to')}
                <Moment value={survey.closesAt} />
              </span>
              {survey.hasResults && (
                <A to={href('/surveys/:survey/results', { survey: survey.slug })}>
                  {say('survey-report:read')}
                  <span className="vh">
                    {' '}
                    <Written ja={survey.title} easy={survey.titleEasy} en={survey.titleEn} />
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
