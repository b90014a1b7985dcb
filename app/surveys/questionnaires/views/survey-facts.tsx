import { href } from '#app/href.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { Day, Moment, Until } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Definition } from '#app/ui/parts.tsx'
import { wordingOf } from '#app/wording.ts'
import type { PublishedSurvey } from '../survey-page.ts'

export type Survey = SerializeFrom<PublishedSurvey>

/** Everything people ask before they answer, in the order in which they ask. */
export function SurveyFacts({ survey }: { survey: Survey }) {
  const { say, lang } = useText()
  const { department } = survey
  const items = [
    {
      term: say('surveys:notice.audience'),
      detail: (
        <div className="typed">
          <Written {...wordingOf(survey, 'audience')} />
        </div>
      ),
    },
    {
      term: say('surveys:notice.period'),
      detail: (
        <p>
          <Moment value={survey.opensAt} />
          {say('surveys:to')}
          <Until value={survey.closesAt} />
        </p>
      ),
    },
    {
      term: say('surveys:notice.length'),
      detail: say('surveys:notice.questions', { questions: survey.questions, pages: survey.pages }),
    },
    {
      term: say('surveys:notice.privacy'),
      detail: (
        <div className="typed">
          <Written {...wordingOf(survey, 'privacy')} />
        </div>
      ),
    },
    { term: say('surveys:notice.evidence'), detail: survey.evidence.length > 0 && <Evidence survey={survey} /> },
    {
      term: say('surveys:notice.contact'),
      detail: (
        <>
          <Written {...wordingOf(department, 'name')} />
          {survey.contact && (
            <div className="typed" lang={lang === 'en' ? 'ja' : undefined}>
              {survey.contact}
            </div>
          )}
        </>
      ),
    },
    {
      term: say('surveys:notice.corrections'),
      detail: survey.corrections.length > 0 && <Corrections survey={survey} />,
    },
  ]
  return <Definition items={items.filter(({ detail }) => detail)} />
}

function Evidence({ survey }: { survey: Survey }) {
  return (
    <ul>
      {survey.evidence.map(({ plan, planTitle, section, number, title }) => (
        <li key={`${plan} ${section}`}>
          <A to={href('/plans/:plan/sections/:section', { plan, section })}>
            <Written {...planTitle} /> {number} <Written {...title} />
          </A>
        </li>
      ))}
    </ul>
  )
}

function Corrections({ survey }: { survey: Survey }) {
  return (
    <ul>
      {survey.corrections.map(({ number, madeAt, reason }) => (
        <li key={number}>
          <Day value={madeAt} /> <span lang="ja">{reason}</span>
        </li>
      ))}
    </ul>
  )
}
