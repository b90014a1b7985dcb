import { hasRole } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'

type Called = { departmentId: string }
/** A group by the department that answers it, and the one that called for comments. */
export type Answered = { answeringDepartmentId: string; callingDepartmentId: string }

export const isAtDesk = (me: Staff): boolean => me.roles.length > 0

/** Reading opinions out of letters, grouping, assigning, setting aside. */
export const maySort = (me: Staff, consultation: Called): boolean => hasRole(me, 'editor', consultation.departmentId)

export const mayAnswer = (me: Staff, group: Answered): boolean =>
  hasRole(me, 'answerer', group.answeringDepartmentId) || hasRole(me, 'editor', group.callingDepartmentId)

export const mayDecide = (me: Staff, group: Answered): boolean => hasRole(me, 'approver', group.answeringDepartmentId)

/** Taking an approval back: whoever may write the answer anew, or approved it. */
export const mayReopen = (me: Staff, group: Answered): boolean => mayAnswer(me, group) || mayDecide(me, group)

export const mayPublishResult = (me: Staff, consultation: Called): boolean =>
  hasRole(me, 'editor', consultation.departmentId)

/** Names and addresses: only with a reason, and always journalled. */
export const maySeeSubmitter = (me: Staff, consultation: Called): boolean =>
  hasRole(me, 'editor', consultation.departmentId) || hasRole(me, 'administrator')
