import { sql } from 'kysely'
import { record } from '#app/journal/journal.ts'
import { Conflict, NotFound } from '#app/refusal.ts'
import { isId, newId } from '#app/text/ids.ts'
import type { Language } from '#app/text/language.ts'
import { fitsLink, linkToken } from '#app/text/link-token.ts'
import { keyedHash } from '#app/text/sealed.ts'
import { type Db, inTransaction } from '#db/connection'
import { addJob } from '#db/jobs'
import { personOf } from './person.ts'

const validHours = 24
/**
 * Links to one address that can be open at once, so that nobody fills somebody's letter box. Whoever is sent none has as
 * many there that let them in; one that was used is not counted. Strangers who have asked for others leave everybody the
 * first one from where they are, as long as these are not too many either.
 */
const mostOpen = 5
const mostOpenFromAnywhere = 12

const purpose = 'person link'
export const tokenOf = (id: string): string => linkToken(purpose, id)

/**
 * Sends a link that lets whoever reads the letter box of an address in, once, and leads to a path. It says nothing about
 * whether the address is known.
 */
export function askForLink(
  db: Db,
  asked: { email: string; language: Language; leadsTo: string; from: string },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const personId = await personOf(trx, asked)
    const askedFrom = keyedHash('link asked from', asked.from)
    const { rows } = await sql<{ open: number; here: number }>`select count(*)::int as open,
        count(*) filter (where asked_from = ${askedFrom})::int as here from person_links
      where person_id = ${personId} and used_at is null and expires_at > now()`.execute(trx)
    const { open = 0, here = 0 } = rows[0] ?? {}
    if (open >= (here > 0 ? mostOpen : mostOpenFromAnywhere)) return
    const id = newId()
    const expiresAt = sql<Date>`now() + ${validHours} * interval '1 hour'`
    await trx.insertInto('personLinks').values({ id, personId, leadsTo: asked.leadsTo, expiresAt, askedFrom }).execute()
    await addJob(trx, 'link_mail', { link: id })
    await record(trx, { kind: 'visitor' }, { verb: 'person.link_sent', about: { kind: 'person', id: personId } })
  })
}

type Link = { id: string; token: string }

/** Where a link leads and whether it still does. A link that was made up is not found. */
export async function findLink(db: Db, { id, token }: Link) {
  const found =
    isId(id) && fitsLink(purpose, { id, token })
      ? await db
          .selectFrom('personLinks')
          .select(['personId', 'leadsTo', 'usedAt', sql<boolean>`expires_at <= now()`.as('over')])
          .where('id', '=', id)
          .executeTakeFirst()
      : undefined
  if (!found) throw new NotFound()
  return { ...found, state: found.usedAt ? ('used' as const) : found.over ? ('over' as const) : ('open' as const) }
}

/** Uses a link up: the person it was sent to has read their mail. The caller starts the session. */
export function enterByLink(db: Db, link: Link): Promise<{ personId: string; leadsTo: string }> {
  return inTransaction(db, async (trx) => {
    const used = await trx
      .updateTable('personLinks')
      .set({ usedAt: sql`now()`, askedFrom: null })
      .where('id', '=', isId(link.id) && fitsLink(purpose, link) ? link.id : null)
      .where('usedAt', 'is', null)
      .where('expiresAt', '>', sql<Date>`now()`)
      .returning(['personId', 'leadsTo'])
      .executeTakeFirst()
    if (!used) {
      const { state } = await findLink(trx, link)
      throw new Conflict(state === 'used' ? 'people:refused.linkUsed' : 'people:refused.linkOver')
    }
    const about = { kind: 'person', id: used.personId }
    await record(trx, { kind: 'person', id: used.personId }, { verb: 'person.link_used', about })
    return used
  })
}
