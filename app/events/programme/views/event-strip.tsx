import { endWithReadings, momentWithReadings } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import { useText } from '#app/ui/language.tsx'
import { StateStrip, toneOf, wordOf } from '#app/ui/parts.tsx'
import type { PublicState } from '../public-event.ts'

type Event = { slug: string; state: PublicState; opensAt: string; closesAt: string }

/** Where an event stands, and the one thing to do. */
export function EventStrip({ event, plain = false }: { event: Event; plain?: boolean }) {
  const { say, lang } = useText()
  const { state } = event
  const [tone, label] = [toneOf('event', state), say(wordOf('event', state))]
  if (state === 'past' || state === 'cancelled') return <StateStrip tone={tone} label={label} />
  const action = { to: href('/events/:event/application', { event: event.slug }), label: say('events:apply.title') }
  return (
    <StateStrip tone={tone} label={label} action={state === 'open' && !plain ? action : undefined}>
      {say(`events:strip.${state}`, {
        moment: state === 'coming' ? momentWithReadings(event.opensAt, lang) : endWithReadings(event.closesAt, lang),
      })}
    </StateStrip>
  )
}
