import type { Actor } from '#app/journal/journal.ts'
import { Conflict, Invalid } from '#app/refusal.ts'
import { isBlank } from '#app/text/characters.ts'
import { newId } from '#app/text/ids.ts'
import { translatedFromOf } from '#app/text/wording.ts'
import { wasAfter, wordingOf } from '#app/wording.ts'
import { type Db, inTransaction, type Trx } from '#db/connection'
import { recordPlan } from './plan.ts'
import { refuseUnknown } from './references.ts'
import { lockPlan } from './working-change.ts'

/** `expectedVersion`: the plan's version when the form was opened; left out only where nobody else can be at work. */
type OfPlan = { plan: string; expectedVersion?: number }

export type StopInput = {
  stage: string
  onDay?: string | null
  note?: string
  noteEasy?: string | null
  noteEn?: string | null
}

export type RelatedInput = {
  relation: 'parent' | 'related'
  title: string
  /** Slug, where it is in this portal too. */
  relatedPlan?: string | null
  period?: string
  goal?: string
}

/** The stops of a plan's timeline, all at once. */
export function setStops(db: Db, actor: Actor, input: OfPlan & { stops: StopInput[] }): Promise<void> {
  return replace(db, actor, input, 'plan.timeline_set', async (trx, planId) => {
    if (new Set(input.stops.map(({ stage }) => stage)).size < input.stops.length)
      throw new Invalid('plans-desk:refused.stageTwice', 'stops')
    for (const { stage } of input.stops) await refuseUnknown(trx, { stage })
    const before = await trx.deleteFrom('planStops').where('planId', '=', planId).returningAll().execute()
    const rows = input.stops.map(({ stage, onDay, note, noteEasy, noteEn }) => {
      const words = { note: note ?? '', noteEasy: noteEasy || null, noteEn: noteEn || null }
      const earlier = before.find((stop) => stop.stage === stage)
      const was = wasAfter(earlier && wordingOf(earlier, 'note'), wordingOf(words, 'note'))
      const translatedFrom = translatedFromOf({ note: was })
      return { id: newId(), planId, stage, onDay: onDay || null, ...words, translatedFrom }
    })
    if (rows.length) await trx.insertInto('planStops').values(rows).execute()
  })
}

/** The plans this one belongs with, all at once and in this order. */
export function setRelatedPlans(db: Db, actor: Actor, input: OfPlan & { related: RelatedInput[] }): Promise<void> {
  return replace(db, actor, input, 'plan.related_set', async (trx, planId) => {
    const slugs = input.related.flatMap(({ relatedPlan }) => relatedPlan || [])
    const found = slugs.length
      ? await trx.selectFrom('plans').select(['id', 'slug']).where('slug', 'in', slugs).execute()
      : []
    const ids = new Map(found.map(({ id, slug }) => [slug, id]))
    await trx.deleteFrom('relatedPlans').where('planId', '=', planId).execute()
    const rows = input.related.map(({ relation, title, relatedPlan, period, goal }, sort) => {
      if (isBlank(title)) throw new Invalid('plans-desk:refused.titleMissing', `related[${sort}].title`)
      const relatedPlanId = relatedPlan ? ids.get(relatedPlan) : null
      if (relatedPlanId === undefined) throw new Invalid('ui:field.check', `related[${sort}].relatedPlan`)
      return { id: newId(), planId, relation, title, relatedPlanId, period: period ?? '', goal: goal ?? '', sort }
    })
    if (rows.length) await trx.insertInto('relatedPlans').values(rows).execute()
  })
}

function replace(
  db: Db,
  actor: Actor,
  { plan: slug, expectedVersion }: OfPlan,
  verb: string,
  write: (trx: Trx, planId: string) => Promise<void>,
): Promise<void> {
  return inTransaction(db, async (trx) => {
    const plan = await lockPlan(trx, slug)
    if (expectedVersion !== undefined && plan.version !== expectedVersion)
      throw new Conflict('plans-desk:refused.changedMeanwhile', {}, { version: plan.version })
    await write(trx, plan.id)
    await trx
      .updateTable('plans')
      .set({ version: plan.version + 1 })
      .where('id', '=', plan.id)
      .execute()
    await recordPlan(trx, actor, plan, verb)
  })
}
