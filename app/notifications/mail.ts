import { sql } from 'kysely'
import { mailAddress } from '#app/forms/contact-fields.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { newId } from '#app/text/ids.ts'
import { seal, unseal } from '#app/text/sealed.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { addJob } from '#db/jobs'
import { insertRows } from '#db/rows'
import { type Turn, turnsOf } from './budget.ts'
import { type Letter, type Writer, type Written, written } from './letter.ts'
import type { MailKind } from './tables.ts'
import { recipientHashOf } from './undelivered.ts'

type Posted = { kind: MailKind; about: { kind: string; id: string }; to: string; letter: Letter; writer: Writer }

/** How many mails one job sends. */
const inOneJob = 50

/** Writes a mail and has it sent. The same letter about the same thing to the same address is written once. */
export const post = (trx: Trx, mail: Posted): Promise<void> => postAll(trx, [mail])

/** The same for many of one kind: side by side, but of those to one address each counts for the turn of the next. */
export async function postAll(trx: Trx, mails: Posted[]): Promise<void> {
  const byRecipient = Object.values(Object.groupBy(mails, ({ to }) => recipientHashOf(to))).map((theirs = []) => theirs)
  const now: string[] = []
  for (let at = 0; byRecipient.some(({ length }) => length > at); at++) {
    now.push(
      ...(await write(
        trx,
        byRecipient.flatMap((theirs) => theirs.slice(at, at + 1)),
      )),
    )
  }
  const jobs = Array.from({ length: Math.ceil(now.length / inOneJob) }, (_, at) =>
    now.slice(at * inOneJob, (at + 1) * inOneJob),
  )
  await Promise.all(jobs.map((some) => addJob(trx, 'send_mails', { mails: some })))
}

/** Gives those that are to be sent at once; the others have a job of their own, or none. */
async function write(trx: Trx, mails: Posted[]): Promise<string[]> {
  const turns = await turnsOf(
    trx,
    mails.map(({ kind, to }) => ({ kind, recipient: recipientHashOf(to) })),
  )
  const rows = mails.map((mail, at) => rowOf(mail, turns[at]))
  const { rows: made } = await insertRows<{ id: string }>(
    trx,
    'mails',
    rows,
    sql`on conflict (kind, about_id, recipient_hash) do nothing returning id`,
  )
  const ids = new Set(made.map(({ id }) => id))
  const waiting = rows.filter(({ id, state }) => ids.has(id) && state === 'waiting')
  const later = waiting.flatMap(({ id, notBefore: at }) => (at ? [{ id, at }] : []))
  await Promise.all(later.map(({ id, at }) => addJob(trx, 'send_mail', { mail: id }, { key: `mail ${id}`, at })))
  return waiting.filter(({ notBefore }) => !notBefore).map(({ id }) => id)
}

function rowOf({ kind, about, to, letter, writer }: Posted, later: Turn | undefined) {
  const id = newId()
  const state = later?.isTooMany
    ? { state: 'kept', why: 'too_many' }
    : { state: 'waiting', why: later ? 'later' : null }
  return {
    ...{ id, kind, aboutKind: about.kind, aboutId: about.id, language: writer.lang, ...state },
    recipientHash: recipientHashOf(to),
    sealed: seal('mails.letter', id, written(letter, mailAddress(to.trim()), writer)),
    notBefore: later && !later.isTooMany ? later.turn : null,
  }
}

export const openMail = (id: string, sealed: Buffer): Written => unseal('mails.letter', id, sealed)

type Asked = { mail: string; reason: string }

/** What a mail says and to whom; null where the rule has destroyed it. That it was looked at, and why, is recorded. */
export function viewMail(db: Db, actor: Actor, { mail, reason }: Asked): Promise<Written | null> {
  return inTransaction(db, async (trx) => {
    if (isBlank(reason)) throw new Invalid('mails:refused.reasonMissing', 'reason')
    const found = await trx.selectFrom('mails').select('sealed').where('id', '=', mail).executeTakeFirst()
    if (!found) throw new NotFound()
    await record(trx, actor, { verb: 'mail.viewed', about: { kind: 'mail', id: mail }, details: { reason } })
    return found.sealed && openMail(mail, found.sealed)
  })
}

/** Has a mail tried once more that was refused or kept. */
export function sendAgain(db: Db, actor: Actor, mail: string): Promise<void> {
  return inTransaction(db, async (trx) => {
    const found = await trx
      .selectFrom('mails')
      .select(['state', sql<boolean>`sealed is null`.as('forgotten')])
      .where('id', '=', mail)
      .forUpdate()
      .executeTakeFirst()
    if (!found) throw new NotFound()
    if (found.state === 'sent') throw new Conflict('mails:refused.sentAlready')
    if (found.forgotten) throw new Conflict('mails:refused.forgotten')
    await trx
      .updateTable('mails')
      .set({
        state: 'waiting',
        stateAt: sql`now()`,
        why: null,
        reply: null,
        attempts: 0,
        handedOverAt: null,
        notBefore: null,
      })
      .where('id', '=', mail)
      .execute()
    await addJob(trx, 'send_mail', { mail }, { key: `mail ${mail}` })
    await record(trx, actor, { verb: 'mail.tried_again', about: { kind: 'mail', id: mail } })
  })
}

/** Destroys what mails said, and to whom, after the days the municipality has set. */
export async function forgetMails(db: Db): Promise<void> {
  await sql`update mails set sealed = null
    where sealed is not null and state <> 'waiting'
      and made_at < now() - (select mails_kept_days from municipality) * interval '1 day'`.execute(db)
}
