import { sql } from 'kysely'
import { z } from 'zod'
import { formKey } from '#app/forms/carried.ts'
import { line, text } from '#app/forms/fields.ts'
import type { Actor } from '#app/journal/journal.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { isId, newId } from '#app/text/ids.ts'
import { type Db, inTransaction } from '#db/connection'
import { addJob } from '#db/jobs'
import { takesPart } from './access.ts'
import { roleNow } from './membership.ts'
import { recordOfGroup } from './record.ts'

export const newsForm = z.object({
  formKey,
  title: line({ max: 100, required: 'members:refused.titleMissing' }),
  body: text({ max: 4000, required: 'members:refused.bodyMissing' }),
})

type Written = { organisation: string; title: string; body: string }

/** A group tells its news, at once public. */
export function writeNews(db: Db, person: string, { organisation, title, body }: Written): Promise<string> {
  return inTransaction(db, async (trx) => {
    const id = newId()
    const { state } = await trx
      .selectFrom('organisations')
      .select('state')
      .where('id', '=', organisation)
      .executeTakeFirstOrThrow()
    if (!(await roleNow(trx, organisation, person))) throw new NotFound()
    if (!takesPart({ state })) throw new Conflict('members:refused.notRegistered')
    await trx
      .insertInto('organisationNews')
      .values({ id, organisationId: organisation, title, body, madeBy: person })
      .execute()
    await recordOfGroup(trx, { kind: 'person', id: person }, organisation, 'organisation.news_written', {
      public: true,
    })
    return id
  })
}

type Withdrawn = { organisation: string; news: string; reason?: string }

/** Takes news off the group's page: by the group itself, or by staff, who say why. */
export function withdrawNews(db: Db, actor: Actor, { organisation, news, reason = '' }: Withdrawn): Promise<void> {
  return inTransaction(db, async (trx) => {
    const isStaff = actor.kind === 'staff'
    if (isStaff && isBlank(reason)) throw new Invalid('members:refused.reasonMissing', 'reason')
    const { withdrawnAt } = await findNews(trx, organisation, news)
    if (withdrawnAt) throw new Conflict('members:refused.newsGone')
    const done = await trx
      .updateTable('organisationNews')
      .set({ withdrawnAt: sql`now()`, withdrawnBecause: isStaff ? reason : null })
      .where('id', '=', news)
      .where('withdrawnAt', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!done) throw new Conflict('members:refused.newsGone')
    await recordOfGroup(trx, actor, organisation, 'organisation.news_withdrawn', {
      details: reason ? { reason } : {},
      public: true,
    })
    if (isStaff) await addJob(trx, 'news_withdrawn_mails', { news })
  })
}

export async function findNews(db: Db, organisation: string, news: string | undefined) {
  const found = isId(news)
    ? await db
        .selectFrom('organisationNews')
        .select(['id', 'title', 'body', 'madeAt', 'withdrawnAt', 'withdrawnBecause'])
        .where('id', '=', news)
        .where('organisationId', '=', organisation)
        .executeTakeFirst()
    : undefined
  if (!found) throw new NotFound()
  return found
}

/** All news of a group, the latest first, what was withdrawn included. */
export function newsOf(db: Db, organisation: string) {
  return db
    .selectFrom('organisationNews')
    .select(['id', 'title', 'body', 'madeAt', 'withdrawnAt', 'withdrawnBecause'])
    .where('organisationId', '=', organisation)
    .orderBy('madeAt', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute()
}
