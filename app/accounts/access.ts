import { Forbidden } from '#app/refusal.ts'
import type { Role, Staff } from './staff.ts'

/** Whether a person has a role; with a department, for it or for all. */
export function hasRole(me: Staff, role: Role, departmentId?: string | null): boolean {
  return me.roles.some(
    (own) =>
      own.role === role &&
      (own.departmentId === null || departmentId === undefined || own.departmentId === departmentId),
  )
}

/** Accounts, roles, and the journal of what everybody did. */
export const isAdministrator = (me: Staff): boolean => hasRole(me, 'administrator')

export function requireThat(allowed: boolean, code?: string): void {
  if (!allowed) throw new Forbidden(code)
}

/** What the frame of the desk shows of the person. */
export function deskMe(me: Staff): { name: string; roles: string[] } {
  return { name: me.name, roles: [...new Set(me.roles.map(({ role }) => role))] }
}
