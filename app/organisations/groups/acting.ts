import { Forbidden, NotFound } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import { groupOf, type OwnGroup } from './member.ts'

export type Speaking = OwnGroup & { nameKana: string; nameEasy: string | null; nameEn: string | null }

/** The group somebody acts for, under its public name. Only one that is registered speaks: comments, statements, the board. */
export async function speakingFor(db: Db, { person, group }: { person: string; group: string }): Promise<Speaking> {
  const own = await groupOf(db, person, group)
  if (own.state !== 'registered' && own.state !== 'renewal_due') throw new Forbidden('speaking:refused.notRegistered')
  const named = await db
    .selectFrom('organisationProfiles')
    .select(['name', 'nameKana', 'nameEasy', 'nameEn', 'translatedFrom'])
    .where('organisationId', '=', own.id)
    .where('shownAt', 'is not', null)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!named) throw new NotFound()
  return { ...own, ...named }
}
