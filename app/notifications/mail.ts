import { sql } from 'kysely'
import { type Actor, record } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { mailAddress } from '#app/text/contact-fields.ts'
import { newId } from '#app/text/ids.ts'
import { seal, unseal } from '#app/text/sealed.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { addJob } from '#db/jobs'
import { budgetOf } from './budget.ts'
import { type Letter, type Writer, type Written, written } from './letter.ts'
import type { MailKind } from './tables.ts'
import { recipientHashOf } from './undelivered.ts'

type Posted = { kind: MailKind; about: { kind: string; id: string }; to: string; letter: Letter; writer: Writer }

/** Writes a mail and has it sent. The same letter about the same thing to the same address is written once. */
export async function post(trx: Trx, { kind, about, to, letter, writer }: Posted): Promise<void> {
  const id = newId()
  const recipientHash = recipientHashOf(to)
  const { notBefore, isTooMany } = await turnOf(trx, kind, recipientHash)
  const made = await trx
    .insertInto('mails')
    .values({
      ...{ id, kind, aboutKind: about.kind, aboutId: about.id, language: writer.lang, recipientHash },
      sealed: seal('mails.letter', id, written(letter, mailAddress(to.trim()), writer)),
      ...(notBefore ? { notBefore, why: 'later' } : {}),
      ...(isTooMany ? { state: 'kept', why: 'too_many' } : {}),
    })
    .onConflict((conflict) => conflict.columns(['kind', 'aboutId', 'recipientHash']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made && !isTooMany) {
    await addJob(trx, 'send_mail', { mail: id }, { key: `mail ${id}`, ...(notBefore && { at: notBefore }) })
  }
}

type Turn = { notBefore: Date | null; isTooMany: boolean }

/** When it is the turn of one more mail to an address: a day after the one that is so many before it. */
async function turnOf(trx: Trx, kind: MailKind, recipientHash: string): Promise<Turn> {
  const budget = budgetOf(kind)
  const { rows } = budget
    ? await sql<{ turn: Date; isTooMany: boolean }>`
        select turn, coalesce(turn > now() + ${budget.mostDays}::float8 * interval '1 day', false) as is_too_many from (
          select coalesce(not_before, made_at) + interval '1 day' as turn from mails
          where recipient_hash = ${recipientHash} and kind = any(${budget.kinds}::text[])
            and why is distinct from 'too_many'
          order by 1 desc offset ${budget.most - 1} limit 1) before
        where turn > now()`.execute(trx)
    : { rows: [] }
  const [later] = rows
  return { notBefore: later && !later.isTooMany ? later.turn : null, isTooMany: later?.isTooMany ?? false }
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
