import { useText } from '../../ui/language.tsx'
import { Tag } from '../../ui/parts.tsx'
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
export function PlaceTag({ state }: { state: PlaceState }) {
  const { say } = useText()
  return <Tag tone={tones[state]}>{say(`events:place.${state}`)}</Tag>
}
