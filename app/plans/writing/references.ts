import { Invalid } from '#app/refusal.ts'
import type { Trx } from '#db/connection'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Refuses choices that are in no list, whoever made them up. `kept`: closed terms the section has explained before. */
export async function refuseUnknown(
  trx: Trx,
  chosen: { stage?: string; departmentId?: string | null; terms?: string[] },
  kept: string[] = [],
): Promise<void> {
  const { stage, departmentId, terms = [] } = chosen
  if (stage !== undefined) {
    const found = await trx.selectFrom('stageLabels').select('code').where('code', '=', stage).executeTakeFirst()
    if (!found) throw new Invalid('ui:field.check', 'stage')
  }
  if (departmentId) {
    const found =
      uuid.test(departmentId) &&
      (await trx.selectFrom('departments').select('id').where('id', '=', departmentId).executeTakeFirst())
    if (!found) throw new Invalid('ui:field.check', 'departmentId')
  }
  if (terms.length) {
    const found = terms.every((id) => uuid.test(id))
      ? // Held, so that nobody removes a term in this moment.
        await trx.selectFrom('glossaryTerms').select(['id', 'closedAt']).where('id', 'in', terms).forShare().execute()
      : []
    const open = found.filter(({ id, closedAt }) => !closedAt || kept.includes(id))
    if (open.length < new Set(terms).size) throw new Invalid('ui:field.check', 'terms')
  }
}
