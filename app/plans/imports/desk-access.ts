import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { mayEditPlan, maySeePlans } from '#app/plans/writing/access.ts'
import { workingPlan } from '#app/plans/writing/working.ts'
import { NotFound } from '#app/refusal.ts'
import { isId } from '#app/text/ids.ts'
import type { Db } from '#db/connection'
import { importOf } from './found.ts'

/** An import of a plan, for somebody who may change the plan as a whole. */
export async function editedImport(db: Db, me: Staff, named: Record<string, string | undefined>) {
  requireThat(maySeePlans(me))
  const { plan: slug = '', import: id } = named
  if (!isId(id)) throw new NotFound()
  const [plan, found] = await Promise.all([workingPlan(db, slug), importOf(db, slug, id)])
  requireThat(mayEditPlan(me, plan.departmentId))
  if (!found) throw new NotFound()
  return { plan, found, frame: { plan } }
}
