import { useText } from './language.tsx'
import { Tag } from './tag.tsx'

/** Beside the name of a group: that it is over, or rests. What it said and held stays where it is. */
export function EndedGroup({ state }: { state: string }) {
  const { say } = useText()
  if (state !== 'struck_off' && state !== 'dormant') return null
  return <Tag>{say(`directory:ended.${state}`)}</Tag>
}
