import { sql } from 'kysely'
import { personWords } from '#app/accounts/person.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { isStanding } from '#app/organisations/groups/listed.ts'
import { groupName } from '#app/organisations/groups/member.ts'
import { type Db, inTransaction } from '#db/connection'
import { type Succession, successionOf } from './succession.ts'

type Waiting = Pick<Succession, 'madeAt' | 'answerUntil' | 'answer'> & { slug: string; name: string }

const waiting = sql`organisation_successions s join organisations o on o.id = s.organisation_id
  where s.ended_at is null and ${isStanding}`

/** Requests that wait for staff: first what can be decided, then by the day the representative has. */
export async function waitingSuccessions(db: Db): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`select o.slug, ${groupName} as name, s.made_at, s.answer_until, s.answer
    from ${waiting} order by s.answer is null, s.answer_until limit 200`.execute(db)
  return rows
}

export async function countSuccessions(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${waiting}`.execute(db)
  return rows[0]?.count ?? 0
}

export type Read = Succession & { who: string; phone: string }

/** The request with who makes it and why, for whoever decides. That they read it goes into the journal. */
export function readSuccession(db: Db, actor: Actor, organisation: string): Promise<Read | null> {
  return inTransaction(db, async (trx) => {
    const open = await successionOf(trx, organisation)
    if (!open) return null
    const { name, email, phone } = await personWords(trx, open.askedBy)
    const about = { kind: 'organisation', id: organisation }
    await record(trx, actor, { verb: 'organisation.succession_viewed', about })
    return { ...open, who: [name, email].filter(Boolean).join(' '), phone }
  })
}
