import { partiesOf } from '#app/events/signups/party.ts'
import type { Db } from '#db/connection'
import { byReading, type Named, readingOf, viewNames } from './names.ts'

type Whose = Parameters<typeof viewNames>[2]

/** Those who have a place in a session with who they are, by their readings; who is no longer known comes last. */
export async function namedParties(
  db: Db,
  actor: { kind: 'staff'; id: string },
  { session, what }: Pick<Whose, 'session' | 'what'>,
) {
  const parties = await partiesOf(db, session, { states: ['accepted'] })
  const names = await viewNames(db, actor, { session, what, signups: parties.map(({ id }) => id) })
  const rows = parties.map((party) => ({ party, named: names.get(party.id) ?? null }))
  const reading = (named: Named | null) => (named ? readingOf(named) : '\uffff')
  return rows.sort((a, b) => byReading(reading(a.named), reading(b.named)))
}
