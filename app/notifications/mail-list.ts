import { sql } from 'kysely'
import { newestFirst, pageSize } from '#app/journal/newest-first.ts'
import { NotFound } from '#app/refusal.ts'
import { isId } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import type { MailState } from './tables.ts'

export const mailStates = ['waiting', 'sent', 'refused', 'kept'] as const satisfies MailState[]

export type MailFilter = { state?: MailState; before?: string; after?: string }

/** What an address asks of the list; what cannot be understood is not asked. */
export function readMailFilter(query: URLSearchParams): MailFilter {
  const idOf = (name: string) => [query.get(name) ?? undefined].find(isId)
  return {
    state: mailStates.find((state) => state === query.get('state')),
    before: idOf('before'),
    after: idOf('after'),
  }
}

const shown = [
  'mails.id',
  'kind',
  'aboutKind',
  'aboutId',
  'madeAt',
  'state',
  'stateAt',
  'why',
  'reply',
  'notBefore',
] as const
const label = sql<string | null>`(select receipt_number from submissions where id = about_id)`.as('about')

/** Mails, the newest first, without a word of what they say and to whom. */
export async function listMails(db: Db, { state, before, after }: MailFilter) {
  let found = db.selectFrom('mails').select([...shown, label])
  if (state) found = found.where('state', '=', state)
  if (before) found = found.where('id', '<', before)
  if (after) found = found.where('id', '>', after)
  const read = await found
    .orderBy('id', after ? 'asc' : 'desc')
    .limit(pageSize + 1)
    .execute()
  return newestFirst(read, { before, after })
}

/** How many mails stand where. */
export async function countMails(db: Db): Promise<Partial<Record<MailState, number>>> {
  const rows = await db
    .selectFrom('mails')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]))
}

export async function findMail(db: Db, id: string | undefined) {
  const found = await db
    .selectFrom('mails')
    .select([...shown, label, 'attempts', 'language', sql<boolean>`sealed is null`.as('forgotten')])
    .where('id', '=', isId(id) ? id : null)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}
