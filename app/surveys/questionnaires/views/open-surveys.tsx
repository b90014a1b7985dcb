import { href } from '#app/href.ts'
import { Day, Until } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { StateTag } from '#app/ui/parts.tsx'
import type { AnsweredSurvey, OpenSurvey } from '../open-surveys.ts'

/** Surveys that can be answered now, under a heading of their own; nothing where there are none. */
export function OpenSurveys({ surveys }: { surveys: OpenSurvey[] }) {
  const { say } = useText()
  const open = surveys.filter(({ state }) => state === 'open')
  if (open.length === 0) return null
  return (
    <section>
      <h2>{say('surveys:list.title')}</h2>
      <ul className="entries">
        {open.map((survey) => (
          <li key={survey.slug}>
            <p className="entry-title">
              <A to={href('/surveys/:survey', { survey: survey.slug })}>
                <Written {...survey.title} />
              </A>
            </p>
            <p className="meta">
              <StateTag kind="survey" state="open" />
              <span>
                {say('surveys:sheet.until')} <Until value={survey.closesAt} />
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Surveys whose results were published last. */
export function AnsweredSurveys({ surveys }: { surveys: AnsweredSurvey[] }) {
  const { say } = useText()
  if (surveys.length === 0) return null
  return (
    <section>
      <h2>{say('survey-report:title')}</h2>
      <ul className="entries close">
        {surveys.map((survey) => (
          <li key={survey.slug}>
            <p className="entry-title">
              <A to={href('/surveys/:survey/results', { survey: survey.slug })}>
                <Written {...survey.title} />
              </A>
            </p>
            <p className="meta">
              <span>
                {say('survey-report:publishedAt')} <Day value={survey.publishedAt} />
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The same under a section of a plan, which the answers are evidence for. */
export function SurveyLines({ surveys }: { surveys: OpenSurvey[] }) {
  const { say } = useText()
  const open = surveys.filter(({ state }) => state === 'open')
  if (open.length === 0) return null
  return (
    <div className="about-lines">
      <p className="hint">{say('surveys:list.aboutSection')}</p>
      <ul className="plain">
        {open.map((survey) => (
          <li key={survey.slug} className="meta">
            <A to={href('/surveys/:survey', { survey: survey.slug })}>
              <Written {...survey.title} />
            </A>
            <StateTag kind="survey" state="open" />
          </li>
        ))}
      </ul>
    </div>
  )
}
