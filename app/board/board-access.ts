import { hasRole } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'

/** Posting for the city, closing its posts, reading what was written to it, taking down what must not stand there. */
export const mayKeepBoard = (me: Staff): boolean => hasRole(me, 'editor') || hasRole(me, 'administrator')
