import type { Db } from '#db/connection'

/** Plans that visitors can see, for the filter. */
export function searchablePlans(db: Db) {
  return db
    .selectFrom('plans')
    .select(['slug', 'title', 'titleEasy', 'titleEn', 'translatedFrom'])
    .where((eb) => eb.exists(eb.selectFrom('editions').select('editions.id').whereRef('planId', '=', 'plans.id')))
    .orderBy('title')
    .execute()
}
