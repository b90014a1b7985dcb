import type { Way } from '#app/events/programme/tables.ts'
import { useText } from '#app/ui/language.tsx'
import { Tag } from '#app/ui/parts.tsx'
import type { PlaceState } from '../tables.ts'

const tones = {
  applied: 'neutral',
  accepted: 'good',
  waiting: 'warn',
  offered: 'question',
  not_drawn: 'neutral',
  not_selected: 'neutral',
  declined: 'neutral',
  lapsed: 'neutral',
  cancelled: 'bad',
} as const

/** Where an application stands for a session. */
export function PlaceTag({ state, way }: { state: PlaceState; way?: Way }) {
  const { say } = useText()
  const isSelected = state === 'applied' && way === 'selection'
  return <Tag tone={tones[state]}>{say(isSelected ? 'selection:applied' : `events:place.${state}`)}</Tag>
}
