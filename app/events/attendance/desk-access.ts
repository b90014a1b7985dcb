import type { Staff } from '#app/accounts/staff.ts'
import { arrival, asNumber, partiesOf } from '#app/events/signups/party.ts'
import { NotFound } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import { sessionDay } from './day.ts'
import { seatedParties, seatTables } from './seated.ts'

/** What the address of a page names. */
type Named = Record<string, string | undefined>

/** Who came under the number that was typed, or nobody. */
export async function foundParty(db: Db, me: Staff, named: Named, query: URLSearchParams) {
  const own = await sessionDay(db, me, named)
  const typed = (query.get('number') ?? '').slice(0, 40)
  const [party] = await partiesOf(db, own.session, { number: asNumber(typed) })
  return {
    ...own,
    typed,
    party: party ?? null,
    isAgain: query.has('again'),
    by: query.get('by') === 'name' ? 'name' : 'code',
  }
}

/** Somebody with a seat, and what is left at the tables. */
export async function seatedParty(db: Db, me: Staff, named: Named) {
  const own = await sessionDay(db, me, named)
  const [parties, tables] = await Promise.all([seatedParties(db, own.session.id), seatTables(db, own.session.id)])
  const party = parties.find(({ id }) => id === named.party)
  if (!party) throw new NotFound()
  const taken = (table: string) =>
    parties.filter((each) => each.table === table).reduce((sum, { people }) => sum + people, 0)
  return { ...own, party, tables: tables.map((table) => ({ ...table, people: taken(table.id) })) }
}

/** An arrival, to be taken back. */
export async function undoneArrival(db: Db, me: Staff, named: Named) {
  const own = await sessionDay(db, me, named)
  const arrived = await arrival(db, own.session.id, named.checkIn)
  if (!arrived) throw new NotFound()
  return { ...own, arrived }
}
