import { hasRole, isAdministrator } from '../accounts/access.ts'
import type { Staff } from '../accounts/staff.ts'
import type { MemberRole } from './tables.ts'

/** Profile, file, papers, invitations: the representative and the deputy. */
export const mayManage = ({ role }: { role: MemberRole }): boolean => role !== 'member'

/** Applications of all groups are read and decided by editors and administrators. */
export const mayDecide = (me: Staff): boolean => hasRole(me, 'editor') || isAdministrator(me)
