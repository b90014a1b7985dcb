import { ownGroup, speakingGroup } from '#app/organisations/groups/own-access.ts'
import { NotFound } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import { findPost } from './board-list.ts'

type Me = { id: string }
/** What the address of a page names. */
type Named = { group?: string; post?: string }

const postOf = async (db: Db, group: { id: string }, named: Named) => {
  const post = await findPost(db, named.post)
  if (post.organisationId !== group.id) throw new NotFound()
  return post
}

/** A group's own post, for somebody who acts for it. */
export async function ownPost(db: Db, me: Me, named: Named) {
  const { group } = await ownGroup(db, me, named)
  return { group, post: await postOf(db, group, named) }
}

/** The same for somebody who speaks in its name. */
export async function spokenPost(db: Db, me: Me, named: Named) {
  const { group } = await speakingGroup(db, me, named)
  return { group, post: await postOf(db, group, named) }
}
