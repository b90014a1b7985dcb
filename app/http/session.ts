import { type Found, findStaffSession, start } from '#app/accounts/session.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { Forbidden } from '#app/refusal.ts'
import { config } from '#config'
import { db } from '#db/connection'
import type { Args } from './context.ts'
import { go } from './handle.ts'

export const isSecure = config.publicUrl.startsWith('https:')

/** The staff member who asks with the session they ask by, or null for a visitor. */
export async function sessionOrNull({ context }: Pick<Args, 'context'>): Promise<Found | null> {
  const found = await findStaffSession(db, context.cookies(), isSecure)
  if (found) context.who = `staff ${found.staff.id}`
  return found
}

/** The staff member who asks, or null for a visitor. */
export async function staffOrNull(args: Pick<Args, 'context'>): Promise<Staff | null> {
  return (await sessionOrNull(args))?.staff ?? null
}

/** The staff member who asks; a visitor gets the 403 page, which leads to sign-in and back. */
export async function staff(args: Pick<Args, 'context'>): Promise<Staff> {
  const me = await staffOrNull(args)
  if (!me) throw new Forbidden('accounts:refused.signIn')
  return me
}

/** Starts a session in the browser that asks, and leads on to a path. */
export async function startSession({ request, context }: Args, staffId: string, path: string): Promise<Response> {
  const agent = request.headers.get('User-Agent') ?? ''
  const cookie = await start(db, staffId, agent, isSecure, context.cookies())
  const answer = go(context, path)
  answer.headers.append('Set-Cookie', cookie)
  return answer
}
