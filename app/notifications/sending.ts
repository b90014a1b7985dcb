import { sql } from 'kysely'
import type { Db } from '#db/connection'
import { addJob } from '#db/jobs'
import type { Written } from './letter.ts'
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

/** One that has waited for its day, or is tried again. */
export const sendMail = (db: Db, server: MailServer | null, id: string): Promise<void> => sendMails(db, server, [id])

/**
 * Sends mails one after another; what goes wrong with one keeps no other from going, and is told at the end. Those for which
 * no server is asked at all are noted together.
 */
export async function sendMails(db: Db, server: MailServer | null, ids: string[]): Promise<void> {
  const mails = await db
    .selectFrom('mails')
    .select(['id', 'sealed', 'attempts'])
    .select(sql<number | null>`extract(epoch from now() - handed_over_at)::float8`.as('handedOverFor'))
    .select(sql<boolean>`coalesce(not_before, made_at) < now() - ${givenUpAfterDays} * interval '1 day'`.as('old'))
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('state', '=', 'waiting')
    .where('sealed', 'is not', null)
    .orderBy('id')
    .execute()
  const unasked = { no_server: [] as string[], no_such_address: [] as string[] }
  const failures: unknown[] = []
  for (const { sealed, ...mail } of mails) {
    try {
      const written = openMail(mail.id, sealed as Buffer)
      if (mail.handedOverFor !== null) await settle(db, mail.id, mail.handedOverFor)
      else if (!server) unasked.no_server.push(mail.id)
      else if (nowhere.test(written.to)) unasked.no_such_address.push(mail.id)
      else await send(db, server, mail, written)
    } catch (failure) {
      failures.push(failure)
    }
  }
  for (const why of ['no_server', 'no_such_address'] as const) {
    if (unasked[why].length > 0) await end(db, unasked[why], { state: 'kept', why })
  }
  if (failures.length > 0) throw failures[0]
}

/** Somebody has handed it over and noted no answer: they still wait for one, or were killed. */
const settle = (db: Db, id: string, handedOverFor: number): Promise<void> =>
  handedOverFor > answeredWithin ? end(db, [id], { state: 'kept', why: 'maybe_sent' }) : later(db, id, answeredWithin)

/**
 * Gives a waiting mail to the server; what cannot be given now is tried again later, by a job of its own. That the last of it
 * is on its way is written down before: killed earlier, it was not sent and is; killed later, it was most likely, and waits
 * for somebody to say whether it is to go out again.
 */
async function send(
  db: Db,
  server: MailServer,
  { id, attempts, old }: { id: string; attempts: number; old: boolean },
  written: Written,
): Promise<void> {
  const outcome = await server.send(id, written, () => handOver(db, id))
  if (outcome.kind === 'taken') return end(db, [id], { state: 'sent', why: null })
  const { reply } = outcome
  if (outcome.kind === 'refused') return end(db, [id], { state: 'refused', why: 'server_refused', reply })
  if (old) return end(db, [id], { state: 'refused', why: 'given_up', reply })
  await end(db, [id], { state: 'waiting', why: 'server_away', reply })
  await later(db, id, waits[Math.min(attempts, waits.length - 1)] ?? 300)
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

async function end(db: Db, ids: string[], { state, why, reply = null }: End): Promise<void> {
  await db
    .updateTable('mails')
    .set({ state, stateAt: sql`now()`, why, reply, attempts: sql`attempts + 1`, handedOverAt: null })
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('state', '=', 'waiting')
    .execute()
}
