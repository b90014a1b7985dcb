import type { Call } from '#app/consultations/calls/open-calls.ts'
import { href } from '#app/href.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { Until } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import { wordingOf } from '#app/wording.ts'

/** Before a newer edition is published: on which one people go on commenting, and what readers will be told. */
export function OpenCallNotice({ calls }: { calls: SerializeFrom<Call>[] }) {
  const { say } = useText()
  if (calls.length === 0) return null
  return (
    <Notice tone="warn" title={say('consultations:newer.title')}>
      <ul>
        {calls.map((call) => (
          <li key={call.slug}>
            <A to={href('/desk/consultations/:consultation', { consultation: call.slug })}>
              <Written {...wordingOf(call, 'title')} />
            </A>{' '}
            {say('consultations:newer.on', { label: call.editionLabel })} <Until value={call.closesAt} />
          </li>
        ))}
      </ul>
      <p>{say('consultations:newer.lead')}</p>
    </Notice>
  )
}
