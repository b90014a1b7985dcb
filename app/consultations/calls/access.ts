import { hasRole } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'

type OfDepartment = { departmentId: string }

/** Drafts a call for a plan of this department. */
export const mayMakeCall = (me: Staff, departmentId?: string): boolean => hasRole(me, 'editor', departmentId)

/** Edits a call, publishes its notice, makes its period longer. */
export const mayEditCall = (me: Staff, call: OfDepartment): boolean => hasRole(me, 'editor', call.departmentId)
