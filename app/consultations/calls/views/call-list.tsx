import { href } from '#app/href.ts'
import { daysLeft, Moment, Until } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { StateTag } from '#app/ui/parts.tsx'
import { wordingOf } from '#app/wording.ts'

export type ListedCall = {
  slug: string
  title: string
  titleEasy: string | null
  titleEn: string | null
  planTitle: string
  planTitleEasy: string | null
  planTitleEn: string | null
  opensAt: string
  closesAt: string
  state: 'announced' | 'open' | 'closed' | 'answered'
}

export function CallList({ calls, now }: { calls: ListedCall[]; now: string }) {
  return (
    <ul className="entries">
      {calls.map((call) => (
        <li key={call.slug}>
          <h3>
            <A to={href('/consultations/:consultation', { consultation: call.slug })}>
              <Written {...wordingOf(call, 'title')} />
            </A>
          </h3>
          <p className="meta">
            <State call={call} now={now} />
          </p>
        </li>
      ))}
    </ul>
  )
}

function State({ call, now }: { call: ListedCall; now: string }) {
  const { say } = useText()
  const left = daysLeft(call.closesAt, now)
  return (
    <>
      <StateTag kind="call" state={call.state} />
      {call.state === 'open' && (
        <strong>
          {left > 0 ? say('consultations:strip.daysLeft', { count: left }) : say('consultations:strip.today')}
        </strong>
      )}
      <span>
        <Moment value={call.opensAt} />
        {say('consultations:to')}
        <Until value={call.closesAt} />
      </span>
      {call.state === 'answered' && (
        <A to={href('/consultations/:consultation/result', { consultation: call.slug })}>
          {say('consultations:strip.result')}
        </A>
      )}
    </>
  )
}
