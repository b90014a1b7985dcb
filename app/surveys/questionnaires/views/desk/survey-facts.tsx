import { daysLeft, Moment, Until } from '#app/ui/dates.tsx'
import { useText } from '#app/ui/language.tsx'
import { Definition, Facts, StateStrip, toneOf, wordOf } from '#app/ui/parts.tsx'

type Came = { begun: number; finished: number; counted: number; paper: number }

/** Where a survey stands, and what came in, each target on its own. */
export function SurveyFacts({
  survey,
  came,
  now,
}: {
  survey: {
    state: 'draft' | 'coming' | 'open' | 'closed'
    opensAt: string
    closesAt: string
    department: string
    sample: boolean
    open: boolean
    wave: number
    waves: number
  }
  came: { sample: Came; open: Came; codes: number }
  now: string
}) {
  const { say } = useText()
  const { state, opensAt, closesAt } = survey
  const targets = (['sample', 'open'] as const).filter((target) => survey[target])
  return (
    <>
      <StateStrip tone={toneOf('survey', state)} label={say(wordOf('survey', state))}>
        {state === 'open' && say('surveys-desk:survey.daysLeft', { count: Math.max(0, daysLeft(closesAt, now)) })}
      </StateStrip>
      {(state === 'open' || state === 'closed') &&
        targets.map((target) => (
          <section key={target}>
            <h2>{say(`surveys-desk:target.${target}`)}</h2>
            <Facts
              items={[
                ...(target === 'sample' ? [{ value: came.codes, label: say('surveys-desk:survey.codes') }] : []),
                { value: came[target].counted, label: say('surveys-desk:survey.counted') },
                { value: came[target].paper, label: say('surveys-desk:survey.paper') },
                { value: came[target].begun, label: say('surveys-desk:survey.begun') },
              ]}
            />
          </section>
        ))}
      <Definition
        items={[
          {
            term: say('surveys-desk:list.period'),
            detail: (
              <>
                <Moment value={opensAt} />
                {say('surveys-desk:to')}
                <Until value={closesAt} />
              </>
            ),
          },
          {
            term: say('surveys-desk:list.targets'),
            detail: targets.map((target) => <div key={target}>{say(`surveys-desk:target.${target}`)}</div>),
          },
          { term: say('surveys-desk:list.department'), detail: survey.department },
          ...(survey.waves > 1
            ? [{ term: say('surveys-desk:survey.wave'), detail: say('surveys-desk:wave', { wave: survey.wave }) }]
            : []),
        ]}
      />
    </>
  )
}
