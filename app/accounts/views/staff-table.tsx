import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import { DataTable, StateTag } from '#app/ui/parts.tsx'
import type { HeldRole } from '../roles.ts'
import type { StaffState } from '../staff-list.ts'
import { HeldRoles } from './held-roles.tsx'

type Row = { id: string; name: string; nameKana: string; email: string; state: StaffState; roles: HeldRole[] }

export function StaffTable({ rows }: { rows: Row[] }) {
  const { written, say } = useText()
  return (
    <DataTable
      caption={say('accounts:staff.caption')}
      cards
      columns={[
        { key: 'name', label: written('accounts:member.name'), head: true },
        { key: 'email', label: written('accounts:member.email') },
        { key: 'roles', label: written('accounts:member.roles') },
        { key: 'state', label: written('accounts:member.state') },
      ]}
      rows={rows.map(({ id, name, nameKana, email, state, roles }) => ({
        key: id,
        cells: {
          name: (
            <>
              <A to={href('/desk/staff/:member', { member: id })}>{name}</A>
              <br />
              <small>{nameKana}</small>
            </>
          ),
          email,
          roles: <HeldRoles roles={roles} />,
          state: (
            // A cell of a card stretches what stands in it.
            <span>
              <StateTag kind="staff" state={state} />
            </span>
          ),
        },
      }))}
    />
  )
}
