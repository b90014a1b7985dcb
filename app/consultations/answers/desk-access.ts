import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { idOf } from '#app/text/asked.ts'
import type { Db } from '#db/connection'
import { mayAnswer, maySort } from './answering-access.ts'
import { groupPage } from './group-page.ts'

/** What the address of a page names. */
type Named = Record<string, string | undefined>

/** A group of opinions, for somebody who may sort them. */
export async function sortedGroup(db: Db, me: Staff, named: Named) {
  const group = await groupPage(db, idOf(named.group))
  requireThat(maySort(me, group.consultation))
  return { group }
}

/** A group of opinions, for somebody who may answer it. */
export async function answeredGroup(db: Db, me: Staff, named: Named) {
  const group = await groupPage(db, idOf(named.group))
  requireThat(mayAnswer(me, group))
  return { group }
}
