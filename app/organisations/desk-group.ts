import { sql } from 'kysely'
import { NotFound } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import { groupName } from './member.ts'
import type { OrganisationState } from './tables.ts'

export type DeskGroup = { id: string; slug: string; name: string; state: OrganisationState }

/** A group as staff see it, by the slug in the address. */
export async function deskGroup(db: Db, slug: string | undefined): Promise<DeskGroup> {
  const { rows } = await sql<DeskGroup>`select o.id, o.slug, ${groupName} as name, o.state
    from organisations o where o.slug = ${slug ?? ''}`.execute(db)
  const [found] = rows
  if (!found) throw new NotFound()
  return found
}
