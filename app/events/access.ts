import { hasRole } from '../accounts/access.ts'
import type { Staff } from '../accounts/staff.ts'

/** Every member of staff may see events and how many applied. */
export const maySeeEvents = (me: Staff): boolean => me.roles.length > 0

/** Makes an event for this department, or for one of their own. */
export const mayMakeEvent = (me: Staff, departmentId?: string): boolean => hasRole(me, 'editor', departmentId)

/** Writes it and its sessions, publishes it, and works on its applications. */
export const mayEditEvent = (me: Staff, event: { departmentId: string }): boolean =>
  hasRole(me, 'editor', event.departmentId)
