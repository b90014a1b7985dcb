import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Db } from '#db/connection'

export type Role = 'editor' | 'answerer' | 'approver' | 'administrator'
export type Staff = {
  id: string
  name: string
  email: string
  /** A role with departmentId null holds for all departments. */
  roles: { role: Role; departmentId: string | null }[]
}

export function findStaff(db: Db, id: string): Promise<Staff | null> {
  return db
    .selectFrom('staff')
    .select((eb) => [
      'id',
      'name',
      'email',
      jsonArrayFrom(
        eb.selectFrom('staffRoles').select(['role', 'departmentId']).whereRef('staffRoles.staffId', '=', 'staff.id'),
      ).as('roles'),
    ])
    .where('id', '=', id)
    .where('disabledAt', 'is', null)
    .executeTakeFirst()
    .then((row) => row ?? null)
}
