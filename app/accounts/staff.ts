import { sql } from 'kysely'
import type { Db } from '#db/connection'

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

/** Somebody who may sign in or could again; disabled accounts are nobody. */
export async function findStaff(db: Db, id: string): Promise<Staff | null> {
  const row = await db
    .selectFrom('staff')
    .select(['id', 'name', 'email', rolesColumn])
    .where('id', '=', id)
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
  return row ?? null
}
