import { sql } from 'kysely'
import { partsOf } from '#app/documents/letters.ts'
import { type Actor, record } from '#app/journal/journal.ts'
import { once } from '#app/journal/once.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { lettersOf } from '#app/text/fours.ts'
import { isId, newId } from '#app/text/ids.ts'
import { codeOf, hashCode, isWellFormed } from '#app/text/letter-code.ts'
import { type Db, inTransaction } from '#db/connection'

export const mostInvitations = 10_000

type Made = { /** Slug of the event. */ event: string; count: number; label: string; formKey: string }

/** Makes codes for letters in bulk; returns the id of the batch. They are the event's own and follow from the server's key. */
export function makeInvitations(db: Db, actor: Actor, { event: slug, count, label, formKey }: Made): Promise<string> {
  return once(db, `invitations ${formKey}`, async (trx) => {
    if (!Number.isInteger(count) || count < 1 || count > mostInvitations) {
      throw new Invalid('invitations:refused.count', 'count', { max: mostInvitations })
    }
    if (isBlank(label)) throw new Invalid('invitations:refused.label', 'label')
    // Held, so that it stays by invitation meanwhile, and one batch is numbered after the other.
    const event = await trx
      .selectFrom('events')
      .select(['id', 'way'])
      .where('slug', '=', slug)
      .forNoKeyUpdate()
      .executeTakeFirst()
    if (!event) throw new NotFound()
    if (event.way !== 'invitation') throw new Conflict('invitations:refused.notByInvitation')
    const [id, madeBy] = [newId(), actor.kind === 'staff' ? actor.id : null]
    await trx.insertInto('invitationBatches').values({ id, eventId: event.id, label, count, madeBy }).execute()
    const { last } = await trx
      .selectFrom('invitationCodes')
      .select((eb) => eb.fn.coalesce(eb.fn.max('number'), eb.val(0)).as('last'))
      .where('eventId', '=', event.id)
      .executeTakeFirstOrThrow()
    // A code that happens to be there already is left out and its number with it.
    let number = last
    for (let left = count; left > 0; ) {
      const numbers = Array.from({ length: left }, () => ++number)
      const ids = numbers.map(() => newId())
      const hashes = numbers.map((each) => hashCode(event.id, codeOf(event.id, each)))
      const { numAffectedRows } = await sql`
        insert into invitation_codes (id, batch_id, event_id, number, code_hash)
        select id, ${id}, ${event.id}, number, hash
        from unnest(${ids}::uuid[], ${numbers}::int[], ${hashes}::text[]) as made (id, number, hash)
        on conflict (event_id, code_hash) do nothing`.execute(trx)
      left -= Number(numAffectedRows)
    }
    await record(trx, actor, {
      verb: 'invitation_codes.made',
      about: { kind: 'event', id: event.id },
      details: { batch: id, count, label },
    })
    return id
  })
}

export const invitationStates = ['unused', 'used', 'void'] as const
export type InvitationState = (typeof invitationStates)[number]

const state = sql<InvitationState>`case when c.used_by is not null then 'used' when c.voided_at is not null then 'void'
  else 'unused' end`

/** The batches of an event, each with how many of its codes are in which state. */
export async function invitationBatches(db: Db, event: string) {
  const { rows } = await sql<{
    id: string
    label: string
    count: number
    madeAt: Date
    states: Partial<Record<InvitationState, number>>
  }>`
    select b.id, b.label, b.count, b.made_at, json_object_agg(x.state, x.n) as states from invitation_batches b
    join (select c.batch_id, ${state} as state, count(*)::int as n from invitation_codes c
      where c.event_id = ${event} group by 1, 2) x on x.batch_id = b.id
    where b.event_id = ${event} group by b.id order by b.id`.execute(db)
  return rows
}

/** A batch with the parts its letters are printed in, by the numbers of their first and last code. */
export async function findInvitationBatch(db: Db, event: string, id: string | undefined) {
  if (!isId(id)) throw new NotFound()
  const batch = await db
    .selectFrom('invitationBatches')
    .select(['id', 'label', 'count'])
    .where('id', '=', id)
    .where('eventId', '=', event)
    .executeTakeFirst()
  if (!batch) throw new NotFound()
  return { ...batch, parts: await partsOf(db, 'invitation_codes', id) }
}

export type PrintedInvitation = { number: number; code: string; state: InvitationState }

/** Codes of a batch to be printed or sent, by number, without those that are void. Who used one is told to nobody. */
export async function invitationsToPrint(
  db: Db,
  batch: string,
  part = { from: 1, to: 2_147_483_647 },
): Promise<PrintedInvitation[]> {
  const { rows } = await sql<{ eventId: string; number: number; state: InvitationState }>`
    select c.event_id, c.number, ${state} as state from invitation_codes c
    where c.batch_id = ${batch} and c.number between ${part.from} and ${part.to} and c.voided_at is null
    order by c.number`.execute(db)
  return rows.map(({ eventId, number, state }) => ({ number, state, code: codeOf(eventId, number) }))
}

/** That codes were given out, and how many, is on record. */
export function recordInvitations(
  db: Db,
  actor: Actor,
  { event, batch, as, count }: { event: string; batch: string; as: 'letters' | 'list'; count: number },
): Promise<void> {
  const verb = as === 'letters' ? 'invitation.printed' : 'invitation.listed'
  return record(db, actor, { verb, about: { kind: 'event', id: event }, details: { batch, count } })
}

/** Makes the codes of letters void that were lost or came back, typed one per line; all or none. */
export function voidInvitations(
  db: Db,
  actor: Actor,
  { event, codes, reason }: { /** Its id. */ event: string; codes: string; reason: string },
): Promise<number> {
  return inTransaction(db, async (trx) => {
    if (isBlank(reason)) throw new Invalid('invitations:refused.reason', 'reason')
    const lines = [...new Set(codes.split('\n').map((line) => line.trim()))].filter(Boolean)
    if (lines.length === 0) throw new Invalid('invitations:refused.missing', 'codes')
    for (const line of lines) {
      const code = lettersOf(line)
      const found = isWellFormed(code)
        ? await trx
            .selectFrom('invitationCodes')
            .select(['id', 'usedBy', 'voidedAt'])
            .where('eventId', '=', event)
            .where('codeHash', '=', hashCode(event, code))
            .forUpdate()
            .executeTakeFirst()
        : undefined
      if (!found) throw new Invalid('invitations:refused.noSuch', 'codes', { code: line })
      if (found.usedBy) throw new Conflict('invitations:refused.usedCode', { code: line }, undefined, 'codes')
      if (found.voidedAt) throw new Conflict('invitations:refused.voidCode', { code: line }, undefined, 'codes')
      await trx
        .updateTable('invitationCodes')
        .set({ voidedAt: sql`now()`, voidedBecause: reason })
        .where('id', '=', found.id)
        .execute()
    }
    const details = { count: lines.length, reason }
    await record(trx, actor, { verb: 'invitation_codes.voided', about: { kind: 'event', id: event }, details })
    return lines.length
  })
}
