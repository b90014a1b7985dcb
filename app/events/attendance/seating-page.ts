import type { Staff } from '#app/accounts/staff.ts'
import { askedWords } from '#app/events/signups/asked-words.ts'
import { NotFound } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import { sessionDay } from './day.ts'
import { type SeatedParty, type SeatTable, seatedParties, seatTables } from './seated.ts'
import { type Attribute, attributes, scatter, unevenness } from './seating.ts'

const chances = 20

/** How unevenly an attribute lies over the tables as they are, and how it would by chance alone. */
export type Balance = { attribute: Attribute; uneven: number; byChance: number }

function balanceOf(session: string, parties: SeatedParty[], tables: SeatTable[]): Balance[] {
  const seated = parties.filter(({ table }) => table !== null)
  const seating = new Map(seated.map(({ id, table }) => [id, table ?? '']))
  const chance = Array.from({ length: chances }, (_, at) => scatter(seated, tables, `${session} by chance ${at}`))
  return attributes
    .filter((attribute) => new Set(seated.map((party) => party[attribute])).size > 1)
    .map((attribute) => {
      const all = chance.map((each) => unevenness(seated, tables, each, attribute))
      return {
        attribute,
        uneven: unevenness(seated, tables, seating, attribute),
        byChance: all.reduce((sum, each) => sum + each, 0) / chances,
      }
    })
}

export type TableWithPeople = SeatTable & { parties: SeatedParty[]; people: number }

/** The tables of a session with who sits there, who has no seat yet, and how even the mixture is. */
export async function tablesPage(db: Db, session: string) {
  const [tables, parties, words] = await Promise.all([
    seatTables(db, session),
    seatedParties(db, session),
    askedWords(db, { asked: ['district', 'age_band', 'sex'] }),
  ])
  const peopleOf = (all: SeatedParty[]) => all.reduce((sum, { people }) => sum + people, 0)
  const withPeople = tables.map((table): TableWithPeople => {
    const own = parties.filter((party) => party.table === table.id)
    return { ...table, parties: own, people: peopleOf(own) }
  })
  const unseated = parties.filter(({ table }) => !tables.some(({ id }) => id === table))
  const balance = tables.length > 0 ? balanceOf(session, parties, tables) : []
  return { tables: withPeople, unseated, people: peopleOf(parties), balance, words }
}

/** A table of a session for somebody who may receive its people. */
export async function tableOfDay(db: Db, me: Staff, params: Parameters<typeof sessionDay>[2] & { table?: string }) {
  const own = await sessionDay(db, me, params)
  const table = (await seatTables(db, own.session.id)).find((each) => String(each.number) === params.table)
  if (!table) throw new NotFound()
  return { ...own, table }
}
