import { sql } from 'kysely'
import { mayBeFollowed, mayFollow } from '#app/organisations/groups/access.ts'
import { holdGroup, representativeOf, roleNow, setRole } from '#app/organisations/groups/membership.ts'
import { takeStep } from '#app/organisations/groups/step.ts'
import { endSuccession } from '#app/organisations/groups/succession-ending.ts'
import type { MemberRole } from '#app/organisations/groups/tables.ts'
import { Conflict, Forbidden, Invalid, NotFound } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { newId } from '#app/text/ids.ts'
import { seal, unseal } from '#app/text/sealed.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'

/**
 * Days a representative has to say that they are still there: longer than a holiday or a stay in hospital mostly is, and
 * short enough for a group that has to answer the city within a month.
 */
export const answerDays = 14

export type Succession = {
  id: string
  askedBy: string
  representativeId: string
  /** What whoever asks is in the group now; null where they no longer act for it. */
  role: MemberRole | null
  reason: string
  madeAt: Date
  answerUntil: Date
  isOver: boolean
  answer: 'agreed' | 'objected' | null
  answeredAt: Date | null
}

/** The open request of a group to be represented by somebody else. */
export async function successionOf(db: Db, organisation: string): Promise<Succession | null> {
  const { rows } = await sql<Succession & { sealed: Buffer }>`
    select s.id, s.asked_by, s.representative_id, s.sealed, s.made_at, s.answer_until, s.answer_until <= now() as is_over,
      s.answer, s.answered_at, (select role from organisation_members m
        where m.organisation_id = s.organisation_id and m.person_id = s.asked_by and m.until is null) as role
    from organisation_successions s where s.organisation_id = ${organisation} and s.ended_at is null`.execute(db)
  const [found] = rows
  if (!found) return null
  const { sealed, ...rest } = found
  return { ...rest, reason: unseal<string>('organisation_successions.reason', rest.id, sealed) }
}

/** Whether nothing more is needed to follow: they agreed, or have had their days and said nothing. */
export const isCertain = ({ answer, isOver }: Pick<Succession, 'answer' | 'isOver'>): boolean =>
  answer === 'agreed' || (answer === null && isOver)

/** Whether a deputy acts for a group: then nobody else asks to represent it. */
export async function hasDeputy(db: Db, organisation: string): Promise<boolean> {
  const { rows } = await sql`select from organisation_members
    where organisation_id = ${organisation} and role = 'deputy' and until is null limit 1`.execute(db)
  return rows.length > 0
}

type Asking = { organisation: string; reason: string }

/** A deputy, or where there is none a member, asks to represent the group. The representative is told, and has days to answer. */
export function askSuccession(db: Db, person: string, { organisation, reason }: Asking): Promise<void> {
  return inTransaction(db, async (trx) => {
    if (!mayBeFollowed(await holdGroup(trx, organisation))) throw new Conflict('succession:refused.notNow')
    const own = await roleNow(trx, organisation, person)
    if (!own) throw new NotFound()
    if (!mayFollow(own.role, await hasDeputy(trx, organisation))) throw new Forbidden('succession:refused.notYours')
    if (await successionOf(trx, organisation)) throw new Conflict('succession:refused.open')
    if (isBlank(reason)) throw new Invalid('succession:refused.reasonMissing', 'reason')
    const id = newId()
    const ends = { answer: null, answeredAt: null, endedAt: null, outcome: null, decidedBy: null, knownSealed: null }
    await trx
      .insertInto('organisationSuccessions')
      .values({
        ...{ id, organisationId: organisation, askedBy: person, ...ends },
        representativeId: await representativeOf(trx, organisation),
        sealed: seal('organisation_successions.reason', id, reason),
        answerUntil: sql<Date>`now() + ${answerDays} * interval '1 day'`,
      })
      .execute()
    await takeStep(trx, { kind: 'person', id: person }, { organisation, step: 'succession_asked' })
  })
}

type Seen = { organisation: string; succession: string }

async function holdOpen(trx: Trx, { organisation, succession }: Seen) {
  const group = await holdGroup(trx, organisation)
  const open = await successionOf(trx, organisation)
  if (open?.id !== succession) throw new Conflict('succession:refused.moved')
  return { ...open, group }
}

type Answer = Seen & { answer: 'agreed' | 'objected' }

/** The representative says that they are still there, or agrees. Late is better than never: until staff have decided. */
export function answerSuccession(db: Db, person: string, { answer, ...seen }: Answer): Promise<void> {
  return inTransaction(db, async (trx) => {
    const open = await holdOpen(trx, seen)
    if (open.representativeId !== person) throw new NotFound()
    if (open.answer !== null) throw new Conflict('succession:refused.answered')
    await trx
      .updateTable('organisationSuccessions')
      .set({ answer, answeredAt: sql`now()` })
      .where('id', '=', open.id)
      .execute()
    const step = `succession_${answer}` as const
    await takeStep(trx, { kind: 'person', id: person }, { organisation: seen.organisation, step })
  })
}

/** Whoever asked takes the request back: the representative was reached. */
export function takeSuccessionBack(db: Db, person: string, seen: Seen): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { askedBy } = await holdOpen(trx, seen)
    if (askedBy !== person) throw new NotFound()
    await endSuccession(trx, seen.organisation, { outcome: 'taken_back' })
    const step = 'succession_taken_back'
    await takeStep(trx, { kind: 'person', id: person }, { organisation: seen.organisation, step })
  })
}

type StaffActor = { kind: 'staff'; id: string }
type Decision = Seen & { reason: string }

/** Staff turn a request down, with a reason that those who act for the group read. */
export function refuseSuccession(db: Db, actor: StaffActor, { reason, ...seen }: Decision): Promise<void> {
  return inTransaction(db, async (trx) => {
    await holdOpen(trx, seen)
    if (isBlank(reason)) throw new Invalid('succession:refused.reasonMissing', 'reason')
    await endSuccession(trx, seen.organisation, { outcome: 'refused', decidedBy: actor.id })
    await takeStep(trx, actor, { organisation: seen.organisation, step: 'succession_refused', reason })
  })
}

/**
 * Whoever asked represents the group from now on. Before the representative has had their days, or against what they said,
 * staff say how they know (`known`), which stays with the request.
 */
export function confirmSuccession(
  db: Db,
  actor: StaffActor,
  { known, ...seen }: Seen & { known: string },
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const { group, ...open } = await holdOpen(trx, seen)
    const { organisation } = seen
    if (!mayBeFollowed(group)) throw new Conflict('succession:refused.notNow')
    if (!open.role) throw new Conflict('succession:refused.askerGone')
    if (!isCertain(open) && isBlank(known)) throw new Invalid('succession:refused.knownMissing', 'known')
    const knownSealed = isBlank(known) ? null : seal('organisation_successions.known', open.id, known)
    await endSuccession(trx, organisation, { outcome: 'confirmed', decidedBy: actor.id, knownSealed })
    // who comes back reads what happened, and changes nothing that others have begun; to leave is up to the group
    await setRole(trx, organisation, open.representativeId, 'member')
    await setRole(trx, organisation, open.askedBy, 'representative')
    await takeStep(trx, actor, { organisation, step: 'representative_changed' })
  })
}
