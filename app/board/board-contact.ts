import { sql } from 'kysely'
import { z } from 'zod'
import { formKey } from '#app/forms/carried.ts'
import { emailLine } from '#app/forms/contact-fields.ts'
import { line, text } from '#app/forms/fields.ts'
import { senderFields } from '#app/forms/sender.ts'
import { record } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { hashToken, isId, newId } from '#app/text/ids.ts'
import { seal, unseal } from '#app/text/sealed.ts'
import { type Db, inTransaction } from '#db/connection'
import { addJob } from '#db/jobs'
import { limits } from './board.ts'
import { isUp } from './board-list.ts'

export const contactForm = z.object({
  name: line({ max: limits.name, required: 'board:refused.nameMissing' }),
  email: emailLine({ missing: 'board:refused.emailWrong', wrong: 'board:refused.emailWrong' }),
  message: text({ max: limits.message, required: 'board:refused.messageMissing' }),
  formKey,
  ...senderFields,
})

export type Message = { name: string; email: string; message: string }

/** Writes to whoever put up a post. What is written is sealed; only those who act for the group, or staff, open it. */
export function writeTo(db: Db, post: string | undefined, { formKey, ...words }: Message & { formKey: string }) {
  return inTransaction(db, async (trx) => {
    if (formKey.length < 16) throw new Invalid('ui:sender.formUnknown')
    const found = isId(post)
      ? await trx
          .selectFrom('boardPosts')
          .select(['id', 'title', sql<boolean>`${isUp('board_posts')}`.as('isUp')])
          .where('id', '=', post)
          .where('removedAt', 'is', null)
          .forShare()
          .executeTakeFirst()
      : undefined
    if (!found) throw new NotFound()
    const key = hashToken(`board ${formKey}`)
    const earlier = await trx.selectFrom('boardMessages').select('id').where('formKey', '=', key).executeTakeFirst()
    if (earlier) return
    if (!found.isUp) throw new Conflict('board:refused.closed')
    const id = newId()
    const { name, email, message } = words
    const made = await trx
      .insertInto('boardMessages')
      .values({
        id,
        postId: found.id,
        sealed: seal('board_messages.message', id, { name, email, message }),
        formKey: key,
      })
      .onConflict((conflict) => conflict.column('formKey').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!made) return
    await addJob(trx, 'board_message_mail', { message: id })
    await record(
      trx,
      { kind: 'visitor' },
      { verb: 'board.written_to', about: { kind: 'board_post', id: found.id }, details: { label: found.title } },
    )
  })
}

export const openMessage = (id: string, sealed: Buffer): Message => unseal('board_messages.message', id, sealed)

/** What was written to the city, and that it was looked at, and why. */
export function viewMessages(db: Db, staff: string, { post, reason }: { post: string; reason: string }) {
  return inTransaction(db, async (trx) => {
    await record(
      trx,
      { kind: 'staff', id: staff },
      { verb: 'board.messages_viewed', about: { kind: 'board_post', id: post }, details: { reason } },
    )
    return messagesTo(trx, post)
  })
}

/** What was written about a post, for those who may open it: the caller has asked. The newest first. */
export async function messagesTo(db: Db, post: string) {
  const rows = await db
    .selectFrom('boardMessages')
    .select(['id', 'sealed', 'madeAt'])
    .where('postId', '=', post)
    .orderBy('madeAt', 'desc')
    .limit(500)
    .execute()
  return rows.map(({ id, sealed, madeAt }) => ({ id, madeAt, ...openMessage(id, sealed) }))
}
