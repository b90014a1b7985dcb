import { requireThat } from '#app/accounts/access.ts'
import type { Db } from '#db/connection'
import { mayManage } from './access.ts'
import { speakingFor } from './acting.ts'
import { findToCheck } from './checking.ts'
import { groupOf } from './member.ts'
import { openApplication } from './open-application.ts'

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

/** The application somebody may write in now. */
export const ownApplication = (db: Db, me: Me, named: Named) => openApplication(db, me.id, named.group)

/** An application of another group, for somebody who checks it in the name of their own. */
export async function checkedApplication(db: Db, me: Me, named: Named) {
  const { own, found } = await findToCheck(db, me.id, named.group, named.organisation)
  return { group: own, found }
}
