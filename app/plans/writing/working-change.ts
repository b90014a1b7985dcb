import type { Actor } from '#app/journal/journal.ts'
import { NotFound } from '#app/refusal.ts'
import { newId } from '#app/text/ids.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { type Cause, type ChangeReason, checkChangeReason } from './change-reason.ts'

/** What every change of a working text says beside the change itself. */
export type Change = {
  plan: string
  reason?: string
  reasonEasy?: string | null
  reasonEn?: string | null
  causes?: Cause[]
  /** When it is said to have happened; only for filling in a history. */
  at?: Date
}

export type LastEdition = { id: string; number: number; minor: number; stage: string }

/** A plan's working text while one person changes it: everybody else waits at its lock. */
export type Work = {
  trx: Trx
  actor: Actor
  plan: { id: string; slug: string }
  lastEdition: LastEdition | null
  /** Absent until the first edition: there is nothing yet to compare with. */
  why: ChangeReason | null
  at: Date
  /** What was done together is taken back together. */
  act: string
}

export const madeBy = (actor: Actor): string | null => (actor.kind === 'staff' ? actor.id : null)

export function lastEdition(db: Db, planId: string): Promise<LastEdition | undefined> {
  return db
    .selectFrom('editions')
    .select(['id', 'number', 'minor', 'stage'])
    .where('planId', '=', planId)
    .orderBy('number', 'desc')
    .orderBy('minor', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function lockPlan(trx: Trx, slug: string): Promise<{ id: string; slug: string; version: number }> {
  const plan = await trx
    .selectFrom('plans')
    .select(['id', 'slug', 'version'])
    .where('slug', '=', slug)
    .forUpdate()
    .executeTakeFirst()
  if (!plan) throw new NotFound()
  return plan
}

export function changeWorking<T>(db: Db, actor: Actor, change: Change, run: (work: Work) => Promise<T>): Promise<T> {
  return inTransaction(db, async (trx) => {
    const plan = await lockPlan(trx, change.plan)
    const last = (await lastEdition(trx, plan.id)) ?? null
    const why = last ? await checkChangeReason(trx, plan.id, change) : null
    return run({ trx, actor, plan, lastEdition: last, why, at: change.at ?? new Date(), act: newId() })
  })
}
