import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import type { OwnGroup } from '../member.ts'
import { GroupState } from './group-state.tsx'

/** The groups a person acts for, each with the role they have in it. */
export function OwnGroups({ groups }: { groups: OwnGroup[] }) {
  const { say } = useText()
  return (
    <ul className="entries">
      {groups.map(({ id, slug, name, role, state }) => (
        <li key={id}>
          <h2>
            <A to={href('/my/groups/:group', { group: slug })}>{name || say('groups:unnamed')}</A>
          </h2>
          <p className="meta">
            <GroupState state={state} /> {say(`groups:role.${role}`)}
          </p>
        </li>
      ))}
    </ul>
  )
}
