import { sql } from 'kysely'
import { deskMe, requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { NotFound } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import { mayDecide } from './access.ts'
import { findForDesk } from './desk-list.ts'
import { groupName } from './member.ts'
import { findNews } from './news.ts'
import type { OrganisationState } from './tables.ts'

/** A group as those who decide on it see it; others of the staff are told that they may not. */
export async function decidedGroup(db: Db, me: Staff, named: { organisation?: string }) {
  requireThat(mayDecide(me))
  const group = await findForDesk(db, named.organisation)
  return { me: deskMe(me), actor: { kind: 'staff', id: me.id } as const, group, frame: { group } }
}

/** What the address of a page names. */
type Named = Record<string, string | undefined>

/** A group with one of its news, for those who decide on it. */
export async function groupWithNews(db: Db, me: Staff, named: Named) {
  requireThat(mayDecide(me))
  const group = await deskGroup(db, named.organisation)
  return { group, news: await findNews(db, group.id, named.news) }
}

/** A group, for those who decide on what it shows. */
export async function listedGroup(db: Db, me: Staff, named: Named) {
  requireThat(mayDecide(me))
  return { group: await deskGroup(db, named.organisation) }
}

type DeskGroup = { id: string; slug: string; name: string; state: OrganisationState }

/** A group as staff see it, by the slug in the address. */
async function deskGroup(db: Db, slug: string | undefined): Promise<DeskGroup> {
  const { rows } = await sql<DeskGroup>`select o.id, o.slug, ${groupName} as name, o.state
    from organisations o where o.slug = ${slug ?? ''}`.execute(db)
  const [found] = rows
  if (!found) throw new NotFound()
  return found
}
