import { foldedAddress } from '#app/forms/contact-fields.ts'
import { NotFound } from '#app/refusal.ts'
import { newId } from '#app/text/ids.ts'
import type { Language } from '#app/text/language.ts'
import { keyedHash, seal, unseal } from '#app/text/sealed.ts'
import type { Db, Trx } from '#db/connection'

/** Who a person is, as they told us. Only ever sealed. */
export type PersonWords = { email: string; name: string; nameKana: string; phone: string }

export const emailHashOf = (email: string): string => keyedHash('person email', foldedAddress(email))

/**
 * The account of an address, made where there is none yet, and held: it is not forgotten meanwhile, and what is counted of a
 * person is counted one after the other. Whoever writes the same address is the same person.
 */
export async function personOf(trx: Trx, { email, language }: { email: string; language: Language }): Promise<string> {
  const emailHash = emailHashOf(email)
  const id = newId()
  const words: PersonWords = { email: email.trim(), name: '', nameKana: '', phone: '' }
  const made = await trx
    .insertInto('people')
    .values({ id, emailHash, sealed: seal('people.contact', id, words), language })
    .onConflict((conflict) => conflict.column('emailHash').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) return made.id
  const known = await holdPerson(trx, emailHash)
  // forgotten in between: there is room for it again
  return known?.id ?? personOf(trx, { email, language })
}

const holdPerson = (trx: Trx, emailHash: string) =>
  trx.selectFrom('people').select('id').where('emailHash', '=', emailHash).forUpdate().executeTakeFirst()

export async function personWords(db: Db, id: string): Promise<PersonWords> {
  const found = await db.selectFrom('people').select('sealed').where('id', '=', id).executeTakeFirst()
  if (!found?.sealed) throw new NotFound()
  return unseal('people.contact', id, found.sealed)
}
