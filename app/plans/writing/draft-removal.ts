import { newId } from '#app/text/ids.ts'
import type { Stood } from './stood.ts'
import { madeBy, type Work } from './working-change.ts'

/** Keeps where something stood that is taken out before the first edition. */
export async function keepRemoval(work: Work, stood: Stood, sectionVersionId: string | null): Promise<void> {
  const { trx, plan, actor, act, at } = work
  const row = { id: newId(), actId: act, planId: plan.id, ...stood, madeBy: madeBy(actor), madeAt: at }
  await trx
    .insertInto('draftRemovals')
    .values({ ...row, sectionVersionId: stood.sectionId ? sectionVersionId : null })
    .execute()
}
