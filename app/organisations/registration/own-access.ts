import type { Db } from '#db/connection'
import { findToCheck } from './checking.ts'
import { openApplication } from './open-application.ts'

type Me = { id: string }
/** What the address of a page names. */
type Named = { group?: string; organisation?: string }

/** The application somebody may write in now. */
export const ownApplication = (db: Db, me: Me, named: Named) => openApplication(db, me.id, named.group)

/** An application of another group, for somebody who checks it in the name of their own. */
export async function checkedApplication(db: Db, me: Me, named: Named) {
  const { own, found } = await findToCheck(db, me.id, named.group, named.organisation)
  return { group: own, found }
}
