import { useText } from '../../ui/language.tsx'
import type { OwnGroup } from '../member.ts'

/** Beside a button: in whose name it sends. */
export function InTheNameOf({ group }: { group: Pick<OwnGroup, 'name'> }) {
  const { say } = useText()
  return <p className="hint">{say('members:inTheNameOf', { name: group.name })}</p>
}
