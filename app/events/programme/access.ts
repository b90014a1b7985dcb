import { hasRole } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'

/** Every member of staff may see events and how many applied. */
export const maySeeEvents = (me: Staff): boolean => me.roles.length > 0

/** Makes an event for this department, or for one of their own. */
export const mayMakeEvent = (me: Staff, departmentId?: string): boolean => hasRole(me, 'editor', departmentId)

/** Writes it and its sessions, publishes it, and works on its applications. */
export const mayEditEvent = (me: Staff, event: { departmentId: string }): boolean =>
  hasRole(me, 'editor', event.departmentId)

/**
 * Receives people on the day, sees who they are (with a reason) and seats them: whoever works for the department of the
 * event, in whatever role, because colleagues help at the door. What the event is stays with its editors.
 */
export const mayRunDay = (me: Staff, event: { departmentId: string }): boolean =>
  (['editor', 'answerer', 'approver'] as const).some((role) => hasRole(me, role, event.departmentId))
