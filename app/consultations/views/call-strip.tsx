import { paths } from '../../paths.ts'
import { daysLeft, Moment } from '../../ui/dates.tsx'
import { useText } from '../../ui/language.tsx'
import { StateStrip } from '../../ui/parts.tsx'

export type StripCall = {
  slug: string
  state: 'draft' | 'announced' | 'open' | 'closed' | 'answered'
  opensAt: string
  closesAt: string
}

/** Where a call stands, until when, and the one thing to do now. `plain` leaves the thing to do out. */
export function CallStrip({ call, now, plain = false }: { call: StripCall; now: string; plain?: boolean }) {
  const { say } = useText()
  const { slug, state } = call
  if (state === 'open') {
    const left = daysLeft(call.closesAt, now)
    return (
      <StateStrip
        tone="open"
        label={say('consultations:state.open')}
        action={plain ? undefined : { to: paths.comment(slug), label: say('consultations:comment.write') }}
      >
        {left > 0 ? say('consultations:strip.daysLeft', { count: left }) : say('consultations:strip.today')}{' '}
        {say('consultations:strip.until')}
        <Moment value={call.closesAt} />
      </StateStrip>
    )
  }
  if (state === 'answered') {
    return (
      <StateStrip
        tone="result"
        label={say('consultations:state.answered')}
        action={plain ? undefined : { to: paths.result(slug), label: say('consultations:strip.result') }}
      />
    )
  }
  return (
    <StateStrip tone={state === 'announced' ? 'soon' : 'closed'} label={say(`consultations:state.${state}`)}>
      {state === 'announced' && say('consultations:strip.opens')}
      {state === 'closed' && say('consultations:strip.closed')}
      <Moment value={state === 'announced' ? call.opensAt : call.closesAt} />
    </StateStrip>
  )
}
