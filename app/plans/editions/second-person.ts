import { sql } from 'kysely'
import { digestOf } from '#app/forms/seen.ts'
import { type Actor, record, signer } from '#app/journal/journal.ts'
import { newId } from '#app/text/ids.ts'
import type { Db, Trx } from '#db/connection'

/** What is to be published: the next edition of a plan, the result of a call. */
type About = { kind: 'edition' | 'result'; id: string }
type Fields = Record<string, string>
/** What a page showed, and how its form was filled in: whoever confirms sends the same. */
type Looked = { seen?: string; fields: Fields }

const digestFor = ({ seen, fields }: Looked) => digestOf([seen, Object.entries(fields).sort()])

/** Whether the municipality wants two to look, where it is people who publish. */
export async function needsSecond(db: Db, actor: Actor): Promise<boolean> {
  if (actor.kind !== 'staff') return false
  const city = await db.selectFrom('municipality').select('publicationByTwo').executeTakeFirst()
  return city?.publicationByTwo ?? false
}

/** Who else asked for exactly this, last of all; null where nobody did. */
export async function askedByAnother(trx: Trx, actor: Actor, about: About, looked: Looked): Promise<string | null> {
  const last = await newest(trx, about).executeTakeFirst()
  return last && last.askedBy !== signer(actor) && last.digest === digestFor(looked) ? last.askedBy : null
}

/** Asks a second person to look at the same, and to publish it. */
export async function askForSecond(trx: Trx, actor: Actor, { kind, id }: About, looked: Looked): Promise<void> {
  await trx
    .insertInto('publicationRequests')
    .values({
      ...{ id: newId(), kind, aboutId: id, digest: digestFor(looked), askedBy: signer(actor) },
      fields: sql<Fields>`${JSON.stringify(looked.fields)}::text::jsonb`,
    })
    .execute()
  await record(
    trx,
    actor,
    kind === 'edition'
      ? { verb: 'edition.asked', about: { kind: 'plan', id } }
      : { verb: 'result.asked', about: { kind: 'consultation', id } },
  )
}

export type Request = { by: string; isMine: boolean; at: Date; fields: Fields; isSame: boolean }

/** Whose look at a publication is asked for since the last one, and whether all still is as they saw it. */
export async function requestFor(db: Db, me: string, about: About, seen: string): Promise<Request | null> {
  const last = await newest(db, about)
    .innerJoin('staff', 'staff.id', 'publicationRequests.askedBy')
    .select('staff.name')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('editions')
            .select('editions.id')
            .where('editions.planId', '=', about.id)
            .whereRef('editions.id', '>', 'publicationRequests.id'),
        ),
      ),
    )
    .executeTakeFirst()
  if (!last) return null
  const { name, askedBy, askedAt, fields, digest } = last
  return { by: name, isMine: askedBy === me, at: askedAt, fields, isSame: digest === digestFor({ seen, fields }) }
}

/** The name of whoever asked somebody else for a look that nobody has had yet; null where none is waited for. */
export async function waitingFor(db: Db, actor: Actor, about: About): Promise<string | null> {
  if (actor.kind !== 'staff' || !(await needsSecond(db, actor))) return null
  const request = await requestFor(db, actor.id, about, '')
  return request && !request.isMine ? request.by : null
}

const newest = (db: Db, { kind, id }: About) =>
  db
    .selectFrom('publicationRequests')
    .select(['publicationRequests.id', 'askedBy', 'askedAt', 'fields', 'digest'])
    .where('kind', '=', kind)
    .where('aboutId', '=', id)
    .orderBy('publicationRequests.id', 'desc')
    .limit(1)
