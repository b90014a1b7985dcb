import type { Db } from '#db/connection'

/** The municipality's departments in its own order, named in all languages. */
export function listDepartments(db: Db) {
  return db
    .selectFrom('departments')
    .select(['id', 'key', 'name', 'nameEasy', 'nameEn', 'translatedFrom'])
    .orderBy('sort')
    .orderBy('key')
    .execute()
}
