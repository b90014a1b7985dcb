import { badCharacters } from '#app/text/characters.ts'
import type { Db } from '#db/connection'

export type CausingResponse = { id: string; groupId: string; summary: string; body: string | null }

/** The response an edit is made for, in words; null where there is none about this plan. */
export async function causingResponse(
  db: Db,
  slug: string,
  id: string | null | undefined,
): Promise<CausingResponse | null> {
  if (badCharacters(slug) || !id || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) return null
  const found = await db
    .selectFrom('responses')
    .innerJoin('opinionGroups', 'opinionGroups.id', 'responses.groupId')
    .innerJoin('consultations', 'consultations.id', 'opinionGroups.consultationId')
    .innerJoin('plans', 'plans.id', 'consultations.planId')
    .select(['responses.id', 'responses.groupId', 'opinionGroups.summary'])
    .select((eb) =>
      eb
        .selectFrom('responseVersions')
        .select('body')
        .whereRef('responseId', '=', 'responses.id')
        .orderBy('number', 'desc')
        .limit(1)
        .as('body'),
    )
    .where('plans.slug', '=', slug)
    .where('responses.id', '=', id)
    .executeTakeFirst()
  return found ?? null
}
