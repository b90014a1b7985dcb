import { sql } from 'kysely'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { mailAddress } from '#app/text/contact-fields.ts'
import { fold } from '#app/text/fold.ts'
import { newId } from '#app/text/ids.ts'
import { keyedHash, seal, unseal } from '#app/text/sealed.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { addJob } from '#db/jobs'
import { budgetOf } from './budget.ts'
import { type Letter, type Writer, type Written, written } from './letter.ts'
import type { MailKind } from './tables.ts'

type Posted = { kind: MailKind; about: { kind: string; id: string }; to: string; letter: Letter; writer: Writer }

/** Writes a mail and has it sent. The same letter about the same thing to the same address is written once. */
export async function post(trx: Trx, { kind, about, to, letter, writer }: Posted): Promise<void> {
  const id = newId()
  const recipientHash = keyedHash('mail recipient', fold(to.trim()))
  const isTooMany = await isOverBudget(trx, kind, recipientHash)
  const made = await trx
    .insertInto('mails')
    .values({
      ...{ id, kind, aboutKind: about.kind, aboutId: about.id, language: writer.lang, recipientHash },
      sealed: seal('mails.letter', id, written(letter, mailAddress(to.trim()), writer)),
      ...(isTooMany ? { state: 'kept', why: 'too_many' } : {}),
    })
    .onConflict((conflict) => conflict.columns(['kind', 'aboutId', 'recipientHash']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made && !isTooMany) await addJob(trx, 'send_mail', { mail: id }, { key: `mail ${id}` })
}

async function isOverBudget(trx: Trx, kind: MailKind, recipientHash: string): Promise<boolean> {
  const budget = budgetOf(kind)
  if (!budget) return false
  const { rows } = await sql<{ many: boolean }>`select count(*) >= ${budget.most} as many from mails
    where recipient_hash = ${recipientHash} and made_at > now() - interval '1 day'
      and kind = any(${budget.kinds}::text[])`.execute(trx)
  return rows[0]?.many ?? false
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
      .set({ state: 'waiting', stateAt: sql`now()`, why: null, reply: null, attempts: 0, handedOverAt: null })
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
