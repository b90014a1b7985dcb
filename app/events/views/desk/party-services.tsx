import type { SerializeFrom } from '@remix-run/node'
import { useText } from '../../../ui/language.tsx'
import type { Party } from '../../party.ts'

/** What is to be ready for them, as briefly as a list needs it. */
export function PartyServices({ services }: { services: SerializeFrom<Party>['services'] }) {
  const { say } = useText()
  return (
    <>
      {services.map(({ kind, people, ages, state }) => (
        <div key={kind}>
          {say(`events:service.${kind}`)} {say('events:people', { count: people })}
          {ages.length > 0 && <> ({say('events-day:lists.ages', { ages: ages.join('・') })})</>}
          {state !== 'accepted' && <> – {say(`events:serviceState.${state}`)}</>}
        </div>
      ))}
    </>
  )
}
