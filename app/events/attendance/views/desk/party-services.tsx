import type { Party } from '#app/events/signups/party.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { listed, useText } from '#app/ui/language.tsx'

/** What is to be ready for them, as briefly as a list needs it. */
export function PartyServices({ services }: { services: SerializeFrom<Party>['services'] }) {
  const { say, lang } = useText()
  return (
    <>
      {services.map(({ kind, people, ages, state }) => (
        <div key={kind}>
          {say(`events:service.${kind}`)} {say('events:people', { count: people })}
          {ages.length > 0 && <> ({say('events-day:lists.ages', { ages: listed(lang, ages) })})</>}
          {state !== 'accepted' && <> – {say(`events:serviceState.${state}`)}</>}
        </div>
      ))}
    </>
  )
}
