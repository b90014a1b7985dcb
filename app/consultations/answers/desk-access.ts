import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import type { Db } from '#db/connection'
import { mayAnswer, mayDecide, mayReopen, maySort } from './answering-access.ts'
import { idOf } from './answering-params.ts'
import { groupPage } from './group-page.ts'

/** What the address of a page names. */
type Named = Record<string, string | undefined>

/** A group of opinions, for somebody who may sort them. */
export async function sortedGroup(db: Db, me: Staff, named: Named) {
  const group = await groupPage(db, idOf(named.group))
  requireThat(maySort(me, group.consultation))
  return { group }
}

/** A group of opinions, for somebody who may do this with its response. */
const groupFor = (may: typeof mayAnswer) => async (db: Db, me: Staff, named: Named) => {
  const group = await groupPage(db, idOf(named.group))
  requireThat(may(me, group))
  return { group }
}
export const answeredGroup = groupFor(mayAnswer)
export const approvableGroup = groupFor(mayDecide)
export const reopenableGroup = groupFor(mayReopen)
