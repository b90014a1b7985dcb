import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { mayEditPlan, mayEditSection, maySeePlans } from '#app/plans/writing/access.ts'
import { pendingOnly } from '#app/plans/writing/pending-only.ts'
import { workingPlan } from '#app/plans/writing/working.ts'
import { Conflict, NotFound } from '#app/refusal.ts'
import { isId } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { draftRemovals } from './restoration.ts'
import { refuseEnded } from './withdrawal.ts'
import { heirsOf, takenBackWith } from './withdrawal-set.ts'

/** What the address of a page names. */
type Named = Record<string, string | undefined>

/** A revision that waits for the next edition, with all that has to be taken back with it, for somebody who may write there. */
export async function withdrawnRevision(db: Db, me: Staff, named: Named) {
  requireThat(maySeePlans(me))
  const { plan: slug = '', number: asked = '' } = named
  if (!/^[1-9]\d{0,8}$/.test(asked)) throw new NotFound()
  const number = Number(asked)
  const [plan, pending] = await Promise.all([workingPlan(db, slug), pendingOnly(db, { slug })])
  const taken = takenBackWith(pending, number)
  if (taken.length === 0) return refuseEnded(db, plan.id, number)
  requireThat(taken.every(({ departmentId }) => mayEditSection(me, plan.departmentId, departmentId)))
  return { plan, number, taken, heirs: heirsOf(pending, taken), frame: { plan } }
}

/** What was taken out of a plan without an edition, for somebody who may change the order of the plan. */
export async function removedDraft(db: Db, me: Staff, named: Named) {
  requireThat(maySeePlans(me))
  const { plan: slug = '', act = '' } = named
  if (!isId(act)) throw new NotFound()
  const [plan, [removal]] = await Promise.all([workingPlan(db, slug), draftRemovals(db, slug, act)])
  requireThat(mayEditPlan(me, plan.departmentId))
  if (!removal) throw new Conflict('plans-desk:refused.restoredAlready')
  return { plan, removal, frame: { plan } }
}
