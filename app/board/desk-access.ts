import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { NotFound } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import { mayKeepBoard } from './board-access.ts'
import { findPost } from './board-list.ts'

/** What the address of a page names. */
type Named = Record<string, string | undefined>

/** A post for somebody who keeps the board. */
export async function keptPost(db: Db, me: Staff, named: Named) {
  requireThat(mayKeepBoard(me))
  return { post: await findPost(db, named.post) }
}

/** One that the city itself has put up. */
export async function cityPost(db: Db, me: Staff, named: Named) {
  const { post } = await keptPost(db, me, named)
  const { departmentId } = post
  if (departmentId === null) throw new NotFound()
  return { post: { ...post, departmentId } }
}
