import { hasRole } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'

/** Who belongs to the writing of plans at all; others do not learn what the desk has. */
export const maySeePlans = (me: Staff): boolean =>
  me.roles.some(({ role }) => role === 'editor' || role === 'answerer' || role === 'approver')

export const mayAddPlan = (me: Staff): boolean => hasRole(me, 'editor')

/** The plan as a whole: its tree, details, editions. */
export const mayEditPlan = (me: Staff, departmentId: string): boolean => hasRole(me, 'editor', departmentId)

/** The text of a section; answerers may edit their own department's, so that an answer can be tied to a change. */
export function mayEditSection(me: Staff, planDepartmentId: string, sectionDepartmentId: string | null): boolean {
  const owner = sectionDepartmentId ?? planDepartmentId
  return mayEditPlan(me, planDepartmentId) || hasRole(me, 'editor', owner) || hasRole(me, 'answerer', owner)
}
