import { daysLeft, endWithReadings, momentWithReadings } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import { useText } from '#app/ui/language.tsx'
import { StateStrip, toneOf, wordOf } from '#app/ui/parts.tsx'

type Survey = { slug: string; state: 'coming' | 'open' | 'closed'; open: boolean; opensAt: string; closesAt: string }

/** Where a survey stands and until when; `plain` leaves the thing to do out. */
export function SurveyStrip({ survey, now, plain = false }: { survey: Survey; now: string; plain?: boolean }) {
  const { say, lang } = useText()
  const { state, slug } = survey
  const [tone, label] = [toneOf('survey', state), say(wordOf('survey', state))]
  const closes = endWithReadings(survey.closesAt, lang)
  if (state === 'open') {
    const count = daysLeft(survey.closesAt, now)
    // Whoever was sent a code types it on the page itself.
    const action =
      survey.open && !plain
        ? { to: href('/surveys/:survey/beginning', { survey: slug }), label: say('surveys:notice.answer') }
        : undefined
    return (
      <StateStrip tone={tone} label={label} action={action}>
        {say(count > 0 ? 'surveys:strip.left' : 'surveys:strip.last', { count, moment: closes })}
      </StateStrip>
    )
  }
  return (
    <StateStrip tone={tone} label={label}>
      {state === 'coming'
        ? say('surveys:strip.opens', { moment: momentWithReadings(survey.opensAt, lang) })
        : say('surveys:strip.closed', { moment: closes })}
    </StateStrip>
  )
}
