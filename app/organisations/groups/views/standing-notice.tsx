import { href } from '#app/href.ts'
import { Day } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import type { OwnGroup } from '../member.ts'

const over = ['dormant', 'struck_off', 'refused', 'withdrawn'] as const

/** On every page of a group that is over, or rests: since when, and why nothing can be changed. */
export function StandingNotice({ group: { slug, state, since } }: { group: OwnGroup }) {
  const { say } = useText()
  const is = over.find((each) => each === state)
  if (!is) return null
  return (
    <Notice tone={is === 'dormant' ? 'info' : 'warn'} title={say(`groups:over.${is}.title`)}>
      {since && (
        <p>
          {say('groups:over.since')} <Day value={since} />
        </p>
      )}
      <p>{say(`groups:over.${is}.lead`)}</p>
      <p>
        <A to={href('/my/groups/:group', { group: slug }, { '#': 'history' })}>{say('groups:over.history')}</A>
      </p>
    </Notice>
  )
}
