import { daysLeft, endWithReadings, momentWithReadings } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import { useText } from '#app/ui/language.tsx'
import { StateStrip, toneOf, wordOf } from '#app/ui/parts.tsx'

export type StripCall = {
  slug: string
  state: 'draft' | 'announced' | 'open' | 'closed' | 'answered'
  opensAt: string
  closesAt: string
}

/** Where a call stands, until when, and the one thing to do now. `plain` leaves the thing to do out. */
export function CallStrip({ call, now, plain = false }: { call: StripCall; now: string; plain?: boolean }) {
  const { say, lang } = useText()
  const { slug, state } = call
  if (state === 'open') {
    const count = daysLeft(call.closesAt, now)
    const moment = endWithReadings(call.closesAt, lang)
    return (
      <StateStrip
        tone={toneOf('call', state)}
        label={say(wordOf('call', state))}
        action={
          plain
            ? undefined
            : {
                to: href('/consultations/:consultation/comment', { consultation: slug }),
                label: say('consultations:comment.write'),
              }
        }
      >
        {say(count > 0 ? 'consultations:strip.left' : 'consultations:strip.last', { count, moment })}
      </StateStrip>
    )
  }
  if (state === 'answered') {
    return (
      <StateStrip
        tone={toneOf('call', state)}
        label={say(wordOf('call', state))}
        action={
          plain
            ? undefined
            : {
                to: href('/consultations/:consultation/result', { consultation: slug }),
                label: say('consultations:strip.result'),
              }
        }
      />
    )
  }
  return (
    <StateStrip tone={toneOf('call', state)} label={say(wordOf('call', state))}>
      {state === 'announced' && say('consultations:strip.opens', { moment: momentWithReadings(call.opensAt, lang) })}
      {state === 'closed' && say('consultations:strip.closed', { moment: endWithReadings(call.closesAt, lang) })}
    </StateStrip>
  )
}
