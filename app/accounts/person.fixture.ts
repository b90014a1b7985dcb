import { seal } from '#app/text/sealed.ts'
import type { Db } from '#db/connection'
import { type PersonWords, personWords } from './person.ts'

/** Gives a person a name, as an invitation does; the address stays. */
export async function namePerson(db: Db, id: string, words: Omit<PersonWords, 'email'>): Promise<void> {
  const { email } = await personWords(db, id)
  const sealed = seal('people.contact', id, { ...words, email })
  await db.updateTable('people').set({ sealed }).where('id', '=', id).execute()
}
