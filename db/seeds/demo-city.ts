import { newId } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { city } from './content/city.ts'

/** The municipality itself, its departments, synonyms and glossary; departments by key, terms by word. */
export async function seedCity(db: Db) {
  await db
    .insertInto('municipality')
    .values({
      name: city.name,
      nameKana: city.kana,
      nameEasy: city.nameEasy,
      nameEn: city.nameEn,
      contact: city.address,
    })
    .execute()
  const departments = city.departments.map((department, sort) => ({ ...department, id: newId(), sort }))
  await db.insertInto('departments').values(departments).execute()
  await db
    .insertInto('synonyms')
    .values(city.synonyms.map((words) => ({ id: newId(), words })))
    .execute()
  const terms = city.glossary.map((term) => ({ ...term, id: newId() }))
  await db.insertInto('glossaryTerms').values(terms).execute()
  return {
    departments: new Map<string, string>(departments.map(({ key, id }) => [key, id])),
    terms: new Map<string, string>(terms.map(({ term, id }) => [term, id])),
  }
}
