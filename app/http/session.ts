import { config } from '#config'
import { db } from '#db/connection'
import { find } from '../accounts/session.ts'
import type { Staff } from '../accounts/staff.ts'
import { Forbidden } from '../refusal.ts'
import type { Args } from './context.ts'

export const isSecure = config.publicUrl.startsWith('https:')

/** The staff member who asks, or null for a visitor. */
export async function staffOrNull({ request }: Pick<Args, 'request'>): Promise<Staff | null> {
  const found = await find(db, request.headers.get('Cookie'), isSecure)
  return found?.staff ?? null
}

/** The staff member who asks; a visitor gets the 403 page, which leads to sign-in and back. */
export async function staff(args: Pick<Args, 'request'>): Promise<Staff> {
  const me = await staffOrNull(args)
  if (!me) throw new Forbidden('accounts:refused.signIn')
  return me
}
