import { requireThat } from '#app/accounts/access.ts'
import type { Db } from '#db/connection'
import { mayManage } from './access.ts'
import { speakingFor } from './acting.ts'
import { groupOf } from './member.ts'

type Me = { id: string }
/** What the address of a page names. */
type Named = { group?: string; organisation?: string }

/** A group, for somebody who acts for it. */
export async function ownGroup(db: Db, me: Me, named: Named) {
  return { group: await groupOf(db, me.id, named.group) }
}

/** A group, for somebody who manages it. */
export async function managedGroup(db: Db, me: Me, named: Named) {
  const { group } = await ownGroup(db, me, named)
  requireThat(mayManage(group))
  return { group }
}

/** A group, for somebody who speaks in its name. */
export async function speakingGroup(db: Db, me: Me, named: Named) {
  return { group: await speakingFor(db, { person: me.id, group: named.group ?? '' }) }
}
