import { sql } from 'kysely'
import type { Db } from '#db/connection'
import { addJob } from '#db/jobs'
import { openMail } from './mail.ts'
import type { MailServer } from './mail-server.ts'
import type { MailReason, MailState } from './tables.ts'

/** In seconds: the first attempts follow soon, later ones every five minutes. */
const waits = [5, 15, 60, 120, 300]
const givenUpAfterDays = 4

/** Names that never lead to a letter box (RFC 2606, RFC 6761): a demo is full of them. */
const nowhere = /@(?:.*\.)?(?:example|invalid|test|localhost|example\.(?:com|net|org|jp))$/i

/** In seconds: longer than a server may take to answer. Who handed a mail over before that and knows no answer was killed. */
const answeredWithin = 120

/**
 * Gives a waiting mail to the server; what cannot be given now is tried again later, by a job of its own. That the last of it
 * is on its way is written down before: killed earlier, it was not sent and is; killed later, it was most likely, and waits
 * for somebody to say whether it is to go out again.
 */
export async function sendMail(db: Db, server: MailServer | null, id: string): Promise<void> {
  const mail = await db
    .selectFrom('mails')
    .select(['state', 'sealed', 'attempts'])
    .select(sql<number | null>`extract(epoch from now() - handed_over_at)::float8`.as('handedOverFor'))
    .select(sql<boolean>`coalesce(not_before, made_at) < now() - ${givenUpAfterDays} * interval '1 day'`.as('old'))
    .where('id', '=', id)
    .executeTakeFirst()
  if (mail?.state !== 'waiting' || !mail.sealed) return
  if (mail.handedOverFor !== null) {
    if (mail.handedOverFor > answeredWithin) return end(db, id, { state: 'kept', why: 'maybe_sent' })
    return later(db, id, answeredWithin)
  }
  if (!server) return end(db, id, { state: 'kept', why: 'no_server' })
  const written = openMail(id, mail.sealed)
  if (nowhere.test(written.to)) return end(db, id, { state: 'kept', why: 'no_such_address' })
  const outcome = await server.send(id, written, () => handOver(db, id))
  if (outcome.kind === 'taken') return end(db, id, { state: 'sent', why: null })
  const { reply } = outcome
  if (outcome.kind === 'refused') return end(db, id, { state: 'refused', why: 'server_refused', reply })
  if (mail.old) return end(db, id, { state: 'refused', why: 'given_up', reply })
  await end(db, id, { state: 'waiting', why: 'server_away', reply })
  const wait = waits[Math.min(mail.attempts, waits.length - 1)] ?? 300
  await later(db, id, wait)
}

const later = (db: Db, id: string, seconds: number): Promise<void> =>
  addJob(db, 'send_mail', { mail: id }, { key: `mail ${id}`, at: new Date(Date.now() + seconds * 1000) })

/** Of two who send the same mail at once only one gets past here. */
async function handOver(db: Db, id: string): Promise<void> {
  const mine = await db
    .updateTable('mails')
    .set({ handedOverAt: sql`now()` })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where('handedOverAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!mine) throw new Error('somebody else hands this mail over')
}

type End = { state: MailState; why: MailReason | null; reply?: number | null }

async function end(db: Db, id: string, { state, why, reply = null }: End): Promise<void> {
  await db
    .updateTable('mails')
    .set({ state, stateAt: sql`now()`, why, reply, attempts: sql`attempts + 1`, handedOverAt: null })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute()
}
