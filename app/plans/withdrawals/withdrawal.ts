import { type Actor, record } from '#app/journal/journal.ts'
import { linkResponse, recordLink } from '#app/plans/writing/cause.ts'
import { type Pending, pendingOnly } from '#app/plans/writing/pending-only.ts'
import { revisionName } from '#app/plans/writing/revision-name.ts'
import { lastEdition, lockPlan, madeBy, type Work } from '#app/plans/writing/working-change.ts'
import { Conflict, Invalid, NotFound } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { putBack } from './putting-back.ts'
import { heirsOf, holdAnswers, type Tie, takenBackWith, tiesOf } from './withdrawal-set.ts'

type Withdrawal = {
  plan: string
  /** The number of the revision to be taken back. */
  revision: number
  /** All that was shown to go with it, itself too. */
  expected: number[]
  reason: string
  /** Of each answer that is tied to one of them: the revision it is tied to instead, or null for none. */
  heirs?: Record<string, number | null>
}

/**
 * Takes back what no edition has published yet: the working text is as it was before, the log keeps what was done and says
 * who took it back, when and why.
 */
export function withdrawRevision(db: Db, actor: Actor, input: Withdrawal): Promise<number[]> {
  return inTransaction(db, async (trx) => {
    const seen = await tiesNow(trx, input)
    await holdAnswers(trx, seen)
    const plan = await lockPlan(trx, input.plan)
    const pending = await pendingOnly(trx, { id: plan.id })
    const taken = takenBackWith(pending, input.revision)
    if (taken.length === 0) await refuseEnded(trx, plan.id, input.revision)
    const numbers = taken.map(({ number }) => number)
    if (numbers.length !== input.expected.length || numbers.some((number) => !input.expected.includes(number)))
      throw new Conflict('plans-desk:refused.withdrawalChanged', {}, numbers)
    if (isBlank(input.reason)) throw new Invalid('plans-desk:refused.withdrawalReason', 'reason')
    const ties = await tiesOf(
      trx,
      taken.map(({ id }) => id),
    )
    if (ties.some(({ group }) => !seen.some((tie) => tie.group === group)))
      throw new Conflict('plans-desk:refused.withdrawalChanged', {}, numbers)
    const heirs = heirsOf(pending, taken)
    const last = (await lastEdition(trx, plan.id)) ?? null
    const work: Work = { trx, actor, plan, lastEdition: last, why: null, at: new Date(), act: '' }
    for (const tie of ties) await handOn(work, tie, { given: input.heirs ?? {}, heirs, taken })
    for (const revision of taken) {
      await putBack(work, revision)
      await trx
        .insertInto('revisionWithdrawals')
        .values({ revisionId: revision.id, kind: 'withdrawn', reason: input.reason, madeBy: madeBy(actor) })
        .execute()
      const details = { plan: plan.slug, revision: revision.number }
      await record(trx, actor, { verb: 'revision.withdrawn', about: { kind: 'revision', id: revision.id }, details })
    }
    return numbers
  })
}

/** The answers tied to it before anything is held. */
async function tiesNow(trx: Trx, { plan, revision }: Withdrawal): Promise<Tie[]> {
  const taken = takenBackWith(await pendingOnly(trx, { slug: plan }), revision)
  return tiesOf(
    trx,
    taken.map(({ id }) => id),
  )
}

type Ways = { given: Record<string, number | null>; heirs: number[]; taken: Pending[] }

/** An answer keeps its change or is openly left without: never silently. */
async function handOn(work: Work, tie: Tie, { given, heirs, taken }: Ways): Promise<void> {
  const { trx, actor, plan } = work
  const { responseId, summary } = tie
  const values = { revision: revisionName(tie.revision), summary }
  if (tie.isSettled) throw new Conflict('plans-desk:refused.tieSettled', values)
  const heir = given[responseId]
  if (heir === undefined || (heir !== null && !heirs.includes(heir)))
    throw new Invalid('plans-desk:refused.tieUndecided', `tie_${responseId}`, values)
  const revision = taken.find(({ number }) => number === tie.revision)
  if (!revision) throw new NotFound()
  await trx
    .deleteFrom('revisionCauses')
    .where('revisionId', '=', revision.id)
    .where('responseId', '=', responseId)
    .execute()
  await recordLink(trx, actor, 'revision.response_unlinked', { ...revision, published: null, responseId })
  if (heir === null) return
  const { id } = await trx
    .selectFrom('revisions')
    .select('id')
    .where('planId', '=', plan.id)
    .where('number', '=', heir)
    .executeTakeFirstOrThrow()
  await linkResponse(trx, actor, { revisionId: id, responseId })
}

export async function refuseEnded(db: Db, planId: string, number: number): Promise<never> {
  const found = await db
    .selectFrom('revisions')
    .leftJoin('revisionWithdrawals as gone', 'gone.revisionId', 'revisions.id')
    .select('gone.kind')
    .where('planId', '=', planId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  throw new Conflict(found.kind ? 'plans-desk:refused.withdrawnAlready' : 'plans-desk:refused.revisionPublished')
}
