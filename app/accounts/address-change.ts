import { sql } from 'kysely'
import { record } from '#app/journal/journal.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '#app/refusal.ts'
import { isId, newId } from '#app/text/ids.ts'
import { fitsLink, linkToken } from '#app/text/link-token.ts'
import { keyedHash, seal, unseal } from '#app/text/sealed.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { addJob } from '#db/jobs'
import { emailHashOf, personWords } from './person.ts'
import { endAllOfPerson } from './session.ts'

const validHours = 24
/** Asked for in a day, by one person or to one address, so that nobody fills somebody's letter box. */
const mostInADay = 5

/** What is sealed of a change: the new address and, once it was made, the one before, to which that is told. */
export type Addresses = { email: string; before?: string }

const purpose = 'address change'
export const addressToken = (id: string): string => linkToken(purpose, id)

/** Sends a link to an address somebody wants to move to. It says nothing about whether the address is known. */
export function askForAddress(db: Db, { person, email, from }: { person: string; email: string; from: string }) {
  return inTransaction(db, async (trx) => {
    const newHash = emailHashOf(email)
    const { emailHash } = (await hold(trx, person)).own
    if (newHash === emailHash) throw new Invalid('people:refused.addressSame', 'email')
    const { rows } = await sql<{ own: number; there: number }>`select
        (count(*) filter (where person_id = ${person}))::int as own,
        (count(*) filter (where new_hash = ${newHash}))::int as there from address_changes
      where (person_id = ${person} or new_hash = ${newHash}) and made_at > now() - interval '1 day'`.execute(trx)
    const { own, there } = rows[0] ?? { own: 0, there: 0 }
    if (own >= mostInADay) throw new Conflict('people:refused.addressTooOften', { max: mostInADay })
    // what others have asked for is not told
    if (there >= mostInADay) return
    await endOpen(trx, person)
    const id = newId()
    const addresses: Addresses = { email: email.trim() }
    await trx
      .insertInto('addressChanges')
      .values({
        ...{ id, personId: person, newHash, askedFrom: keyedHash('link asked from', from) },
        sealed: seal('address_changes.email', id, addresses),
        expiresAt: sql<Date>`now() + ${validHours} * interval '1 hour'`,
        ...{ changedAt: null, endedAt: null },
      })
      .execute()
    await addJob(trx, 'address_mail', { change: id })
    const about = { kind: 'person', id: person }
    await record(trx, { kind: 'person', id: person }, { verb: 'person.address_asked', about })
  })
}

type Link = { id: string; token: string }

/** Where a change stands, with its new address. One that was made up is not found. */
export async function findAddressChange(db: Db, { id, token }: Link) {
  const found =
    isId(id) && fitsLink(purpose, { id, token })
      ? await db
          .selectFrom('addressChanges')
          .select(['personId', 'newHash', 'sealed', 'changedAt', 'expiresAt'])
          .select(sql<boolean>`ended_at is not null or expires_at <= now()`.as('over'))
          .where('id', '=', id)
          .executeTakeFirst()
      : undefined
  if (!found) throw new NotFound()
  const { sealed, changedAt, over, ...rest } = found
  const state = changedAt ? ('used' as const) : over ? ('over' as const) : ('open' as const)
  return { ...rest, state, email: unseal<Addresses>('address_changes.email', id, sealed).email }
}

/** Where somebody acts, or has acted, for a group under an address, it is theirs; one that was only typed is free. */
export async function isTaken(db: Db, newHash: string): Promise<boolean> {
  const { rows } = await sql`select from people p where p.email_hash = ${newHash}
    and exists (select from organisation_members m where m.person_id = p.id)`.execute(db)
  return rows.length > 0
}

/**
 * Moves the account to the address whose letter box was read. Links in the old letter box let nobody in any more, and
 * everybody who is signed in as this person is signed out: the caller starts a new session. Gives what the address was.
 */
export async function moveAddress(trx: Trx, person: string, link: Link): Promise<{ before: string; email: string }> {
  const { personId, newHash } = await findAddressChange(trx, link)
  if (personId !== person) throw new Conflict('people:refused.addressOther')
  const { there } = await hold(trx, person, newHash)
  const { state, email } = await findAddressChange(trx, link)
  if (state !== 'open')
    throw new Conflict(state === 'used' ? 'people:refused.addressUsed' : 'people:refused.addressOver')
  if (await isTaken(trx, newHash)) throw new Conflict('people:refused.addressTaken')
  if (there) await forgetTyped(trx, there.id)
  const words = await personWords(trx, person)
  await trx
    .updateTable('people')
    .set({ emailHash: newHash, sealed: seal('people.contact', person, { ...words, email }) })
    .where('id', '=', person)
    .execute()
  await sql`update person_links set expires_at = now()
    where person_id = ${person} and used_at is null and expires_at > now()`.execute(trx)
  await endAllOfPerson(trx, person)
  const addresses: Addresses = { email, before: words.email }
  await trx
    .updateTable('addressChanges')
    .set({ changedAt: sql`now()`, askedFrom: null, sealed: seal('address_changes.email', link.id, addresses) })
    .where('id', '=', link.id)
    .execute()
  await addJob(trx, 'address_changed_mail', { change: link.id })
  const about = { kind: 'person', id: person }
  await record(trx, { kind: 'person', id: person }, { verb: 'person.address_changed', about })
  return { before: words.email, email }
}

/** An account that came of asking for a link to its address, and of nothing else. It is held. */
async function forgetTyped(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('personLinks').where('personId', '=', id).execute()
  await trx.deleteFrom('addressChanges').where('personId', '=', id).execute()
  await trx.deleteFrom('personSessions').where('userId', '=', id).execute()
  await trx.deleteFrom('people').where('id', '=', id).execute()
}

/** A person, and whose the address is that they want, both in one order: they may want each other's. */
async function hold(trx: Trx, person: string, wanted = '') {
  const held = await trx
    .selectFrom('people')
    .select(['id', 'emailHash'])
    .where((of) => of.or([of('id', '=', person), of('emailHash', '=', wanted)]))
    .orderBy('id')
    .forUpdate()
    .execute()
  const own = held.find(({ id }) => id === person)
  // the account was only typed, and somebody else has just moved to its address
  if (!own) throw new Forbidden('people:refused.signIn')
  return { own, there: held.find(({ id }) => id !== person) }
}

const endOpen = (trx: Trx, person: string) =>
  trx
    .updateTable('addressChanges')
    .set({ endedAt: sql`now()`, askedFrom: null })
    .where('personId', '=', person)
    .where('changedAt', 'is', null)
    .where('endedAt', 'is', null)
    .execute()
