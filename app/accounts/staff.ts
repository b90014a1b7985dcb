import { sql } from 'kysely'

export const roles = ['editor', 'answerer', 'approver', 'administrator'] as const
export type Role = (typeof roles)[number]
export type Staff = {
  id: string
  name: string
  email: string
  /** A role with departmentId null holds for all departments. */
  roles: { role: Role; departmentId: string | null }[]
}

/** The roles of the row of `staff` around it, as one column. */
export const rolesColumn = sql<Staff['roles']>`(
  select coalesce(json_agg(json_build_object('role', role, 'departmentId', department_id)), '[]')
  from staff_roles where staff_id = staff.id
)`.as('roles')
