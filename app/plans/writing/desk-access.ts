import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { NotFound } from '#app/refusal.ts'
import type { Db } from '#db/connection'
import { mayEditPlan, mayEditSection, maySeePlans } from './access.ts'
import { whyAtHand } from './chapter-reason.ts'
import { blockRemovedRefusal, sectionRemovedRefusal } from './removed.ts'
import { workingBlock, workingPlan, workingSection, workingTree } from './working.ts'

/** What the address of a page names. */
type Named = Record<string, string | undefined>

/** A plan as it is being written, for somebody who may change it. */
export async function editedPlan(db: Db, me: Staff, named: Named) {
  requireThat(maySeePlans(me))
  const plan = await workingPlan(db, named.plan ?? '')
  requireThat(mayEditPlan(me, plan.departmentId))
  return { plan, frame: { plan } }
}

/** A block that stands, with its section, for somebody who may write there. */
export async function editedBlock(db: Db, me: Staff, named: Named) {
  requireThat(maySeePlans(me))
  const { plan: slug = '', block: key = '' } = named
  const [plan, block] = await Promise.all([workingPlan(db, slug), workingBlock(db, slug, key)])
  if (!block) throw new NotFound()
  if (block.section) requireThat(mayEditSection(me, plan.departmentId, block.sectionDepartmentId))
  if (!block.section) throw await blockRemovedRefusal(db, me, slug, key)
  const section = { key: block.section, number: block.sectionNumber, title: block.sectionTitle }
  return { plan, block, section, frame: { plan, section } }
}

/** A section that stands, for somebody who may change the order of the plan. */
export async function editedSection(db: Db, me: Staff, named: Named) {
  requireThat(maySeePlans(me))
  const { plan: slug = '', section: key = '' } = named
  const [plan, section] = await Promise.all([workingPlan(db, slug), workingSection(db, slug, key)])
  requireThat(mayEditPlan(me, plan.departmentId))
  if (!section) throw await sectionRemovedRefusal(db, me, slug, key)
  return { plan, section, frame: { plan, section } }
}

/** A block that stands, with those of its section it can be merged with. */
export async function mergedBlock(db: Db, me: Staff, named: Named) {
  requireThat(maySeePlans(me))
  const { plan: slug = '', block: key = '' } = named
  const [plan, block] = await Promise.all([workingPlan(db, slug), workingBlock(db, slug, key)])
  if (!block) throw new NotFound()
  if (!block.gone) requireThat(mayEditSection(me, plan.departmentId, block.sectionDepartmentId))
  const section = await workingSection(db, slug, block.section ?? '')
  const keep = section?.blocks.find((one) => one.key === key)
  if (!section || !keep) throw await blockRemovedRefusal(db, me, slug, key)
  const others = section.blocks.filter((one) => one.key !== key && one.kind !== 'figure')
  const below = section.blocks[section.blocks.indexOf(keep) + 1]
  return { plan, section, keep, others, below }
}

/** A block to be worded anew; that it is gone is told. */
export async function editedText(db: Db, me: Staff, named: Named) {
  requireThat(maySeePlans(me))
  const { plan: slug = '', block: key = '' } = named
  const [plan, block] = await Promise.all([workingPlan(db, slug), workingBlock(db, slug, key)])
  if (!block) throw new NotFound()
  if (block.gone) throw await blockRemovedRefusal(db, me, slug, key)
  requireThat(mayEditSection(me, plan.departmentId, block.sectionDepartmentId))
  const section = await workingSection(db, slug, block.section ?? '')
  if (!section) throw await blockRemovedRefusal(db, me, slug, key)
  return { plan, block, section }
}

/** A section for somebody who sees the desk's plans. */
export async function seenSection(db: Db, me: Staff, { plan: slug = '', section: key = '' }: Named) {
  requireThat(maySeePlans(me))
  const [plan, section] = await Promise.all([workingPlan(db, slug), workingSection(db, slug, key)])
  if (!section) throw new NotFound()
  return { plan, section }
}

type Plan = Awaited<ReturnType<typeof workingPlan>>
type Section = NonNullable<Awaited<ReturnType<typeof workingSection>>>

/** A section with all that its page at the desk shows around the text. */
export async function withSurroundings(db: Db, me: Staff, plan: Plan, section: Section, response: string | null) {
  const [tree, reason] = await Promise.all([workingTree(db, plan.slug), whyAtHand(db, me, plan, section.key, response)])
  const at = tree.findIndex(({ key }) => key === section.key)
  return {
    plan,
    section,
    ...reason,
    may: mayEditSection(me, plan.departmentId, section.departmentId),
    mayName: mayEditPlan(me, plan.departmentId),
    previous: tree[at - 1]?.key,
    next: tree[at + 1]?.key,
  }
}

/** A section for somebody who may write in it. */
export async function writtenSection(db: Db, me: Staff, named: Named) {
  requireThat(maySeePlans(me))
  const { plan: slug = '', section: key = '' } = named
  const [plan, section] = await Promise.all([workingPlan(db, slug), workingSection(db, slug, key)])
  if (!section) throw await sectionRemovedRefusal(db, me, slug, key)
  requireThat(mayEditSection(me, plan.departmentId, section.departmentId))
  return { plan, section }
}
