import { hasRole, isAdministrator } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'

/** Sees which translations are behind; each sees those of what they may write. */
export const mayTranslate = (me: Staff): boolean => hasRole(me, 'editor') || isAdministrator(me)
