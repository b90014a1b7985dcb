import type { Person } from '#app/accounts/lucia-adapter.ts'
import { findPersonSession, startPerson } from '#app/accounts/session.ts'
import { Forbidden } from '#app/refusal.ts'
import { db } from '#db/connection'
import type { Args } from './context.ts'
import { go } from './handle.ts'
import { isSecure } from './session.ts'

/** Who asks, of those who act for groups; null for everybody else. */
export async function personOrNull({ context }: Pick<Args, 'context'>): Promise<Person | null> {
  const found = await findPersonSession(db, context.cookies(), isSecure)
  if (found) context.who = `person ${found.id}`
  return found
}

/** Who asks; whoever has no session gets the 403 page, which leads to where a link is sent, and back. */
export async function person(args: Pick<Args, 'context'>): Promise<Person> {
  const me = await personOrNull(args)
  if (!me) throw new Forbidden('people:refused.signIn')
  return me
}

/** Starts a person's session in the browser that asks, and leads on to a path. */
export async function startPersonSession({ request, context }: Args, id: string, path: string): Promise<Response> {
  const agent = request.headers.get('User-Agent') ?? ''
  const cookie = await startPerson(db, id, agent, isSecure, context.cookies())
  const answer = go(context, path)
  answer.headers.append('Set-Cookie', cookie)
  return answer
}
