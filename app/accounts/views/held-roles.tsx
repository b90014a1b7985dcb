import { useText, Written } from '#app/ui/language.tsx'
import { wordingOf } from '#app/wording.ts'
import type { HeldRole } from '../roles.ts'

/** Roles in words, each with the departments it holds for. */
export function HeldRoles({ roles }: { roles: HeldRole[] }) {
  const { say } = useText()
  if (roles.length === 0) return <>{say('accounts:role.none')}</>
  return (
    <ul className="plain">
      {roles.map(({ role, departments }) => (
        <li key={role}>
          <strong>{say(`accounts:role.${role}`)}</strong>
          {role !== 'administrator' && (
            <span>
              {say('accounts:role.of')}
              {departments === null
                ? say('accounts:role.allDepartments')
                : departments.map((department, at) => (
                    <span key={department.id}>
                      {at > 0 && say('accounts:role.and')}
                      <Written {...wordingOf(department, 'name')} />
                    </span>
                  ))}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
