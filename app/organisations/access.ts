import { hasRole, isAdministrator } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import type { MemberRole, OrganisationState } from './tables.ts'

/** Whether a group takes part: between the day it is registered and the day it is struck off, and not while it rests. */
export const takesPart = ({ state }: { state: OrganisationState }): boolean =>
  state === 'registered' || state === 'renewal_due'

/** Profile, file, papers, invitations: the representative and the deputy. */
export const mayManage = ({ role }: { role: MemberRole }): boolean => role !== 'member'

/** Applications of all groups are read and decided by editors and administrators. */
export const mayDecide = (me: Staff): boolean => hasRole(me, 'editor') || isAdministrator(me)
