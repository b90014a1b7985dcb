import type { Way } from '#app/events/programme/tables.ts'
import { useText } from '#app/ui/language.tsx'
import { StateTag, Tag, toneOf } from '#app/ui/parts.tsx'
import type { PlaceState } from '../tables.ts'

/** Where an application stands for a session. */
export function PlaceTag({ state, way }: { state: PlaceState; way?: Way }) {
  const { say } = useText()
  const isSelected = state === 'applied' && way === 'selection'
  if (isSelected) return <Tag tone={toneOf('place', state)}>{say('selection:applied')}</Tag>
  return <StateTag kind="place" state={state} />
}
