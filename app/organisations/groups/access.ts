import { hasRole, isAdministrator } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import type { MemberRole, OrganisationState } from './tables.ts'

/** Whether a group takes part: between the day it is registered and the day it is struck off, and not while it rests. */
export const takesPart = ({ state }: { state: OrganisationState }): boolean =>
  state === 'registered' || state === 'renewal_due'

/** A group that is over: nothing is changed in it any more, and what it said stays. */
export const hasEnded = ({ state }: { state: OrganisationState }): boolean =>
  state === 'struck_off' || state === 'refused' || state === 'withdrawn'

/** Whether a group can get another representative by the city: one that was registered and is not over. */
export const mayBeFollowed = (group: { state: OrganisationState }): boolean =>
  takesPart(group) || group.state === 'dormant'

/** Who may ask to represent a group whose representative is lost: a deputy; a member where there is none. */
export const mayFollow = (role: MemberRole, hasDeputy: boolean): boolean =>
  role === 'deputy' || (role === 'member' && !hasDeputy)

/** Profile, file, papers, invitations: the representative and the deputy. */
export const mayManage = ({ role }: { role: MemberRole }): boolean => role !== 'member'

/** Applications of all groups are read and decided by editors and administrators. */
export const mayDecide = (me: Staff): boolean => hasRole(me, 'editor') || isAdministrator(me)
