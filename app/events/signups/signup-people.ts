import { type Actor, record } from '#app/journal/journal.ts'
import { Invalid } from '#app/refusal.ts'
import { nameFold } from '#app/spelling/kana.ts'
import { isBlank } from '#app/text/characters.ts'
import { unseal } from '#app/text/sealed.ts'
import { type Db, inTransaction } from '#db/connection'
import type { Applicant } from './signup.ts'
import { allSignups, type SignupFilter } from './signup-list.ts'

type Person = { id: string; number: string; applicant: Applicant }

/** Everybody who applied to an event, opened in memory; those whom the rule has destroyed are not among them. */
export async function peopleOf(db: Db, event: string): Promise<Person[]> {
  const rows = await db
    .selectFrom('signups')
    .select(['id', 'number', 'sealed'])
    .where('eventId', '=', event)
    .orderBy('place')
    .execute()
  return rows.flatMap(({ id, number, sealed }) =>
    sealed ? [{ id, number, applicant: unseal<Applicant>('signups.applicant', id, sealed) }] : [],
  )
}

const mostFound = 50

/** Whether what was typed stands in a name, an address or, digit by digit, in a number. */
function isFound({ name, nameKana, email, phone, companions }: Applicant, wanted: string): boolean {
  const digits = wanted.replace(/\D/g, '')
  return (
    [name, nameKana, email, ...companions].some((each) => nameFold(each).includes(wanted)) ||
    (digits.length >= 4 && phone.normalize('NFKC').replace(/\D/g, '').includes(digits))
  )
}

/** Finds applications by a name, mail address or phone. That it was done and why is on record, and whom it showed; not the word. */
export function searchPeople(
  db: Db,
  actor: Actor,
  { event, wanted, reason }: { event: string; wanted: string; reason: string },
): Promise<{ number: string; name: string; nameKana: string }[]> {
  return inTransaction(db, async (trx) => {
    const word = nameFold(wanted)
    if (word.length < 2) throw new Invalid('signups:refused.wordShort', 'wanted')
    if (isBlank(reason)) throw new Invalid('events-desk:refused.reasonMissing', 'reason')
    const all = await peopleOf(trx, event)
    const found = all.filter(({ applicant }) => isFound(applicant, word)).slice(0, mostFound)
    await record(trx, actor, {
      verb: 'signup.searched',
      about: { kind: 'event', id: event },
      details: { reason, signups: found.map(({ number }) => number) },
    })
    return found.map(({ number, applicant: { name, nameKana } }) => ({ number, name, nameKana }))
  })
}

/** All of a filter's applications with who they are, for a table to work with. On record, with the reason. */
export function takeOutPeople(
  db: Db,
  actor: Actor,
  { event, filter, reason }: { event: string; filter: SignupFilter; reason: string },
) {
  return inTransaction(db, async (trx) => {
    if (isBlank(reason)) throw new Invalid('events-desk:refused.reasonMissing', 'reason')
    const signups = await allSignups(trx, event, filter)
    const people = new Map((await peopleOf(trx, event)).map(({ id, applicant }) => [id, applicant]))
    await record(trx, actor, {
      verb: 'signup.taken_out',
      about: { kind: 'event', id: event },
      details: { reason, count: signups.length },
    })
    return signups.map((signup) => ({ ...signup, applicant: people.get(signup.id) ?? null }))
  })
}
