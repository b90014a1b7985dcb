import { setImmediate } from 'node:timers/promises'
import type { TextCode } from '#app/surveys/figures/classes.ts'
import type { AskedItem } from '#app/surveys/figures/counted-survey.ts'
import type { CrossFigure, Figure } from '#app/surveys/figures/figure.ts'
import type { Weighting } from '#app/surveys/figures/tables.ts'
import type { Answered } from '#app/surveys/figures/tabulation.ts'
import type { Questionnaire } from '#app/surveys/questionnaires/questionnaire.ts'
import { closeCircles } from '#app/surveys/suppression/circles.ts'
import type { Joint } from '#app/surveys/suppression/conditions.ts'
import type { PublishedTables } from '#app/surveys/suppression/equations.ts'
import { nameOfCross } from '#app/surveys/suppression/suppressed-figure.ts'
import { type Suppressed, shown, suppress, suppressAll } from '#app/surveys/suppression/suppression.ts'
import { hasFewByStratum, isWholeCross, opensCuts, withoutWeights } from '#app/surveys/suppression/weighted-parts.ts'
import type { toldBy } from './public-versions.ts'

/** Everything that was counted of one target. */
type Counts = {
  answered: Answered[]
  figures: Figure[]
  joints: Joint[]
  /** Cross tables that stand in versions which can be read already, and those that would be new. */
  base: CrossFigure[]
  more: CrossFigure[]
}
type How = {
  definition: Questionnaire
  told: ReturnType<typeof toldBy>
  codesOf(item: AskedItem): TextCode[] | undefined
  /** What weighted shares are to stand beside the raw ones by. */
  weighting: Weighting | null
  /** The weights that stand in public already, where they are known. */
  weightingBefore: Weighting | null
}

/** What may be published of it: nothing that tells of one to four people. Null where it cannot stand beside what is told already. */
export async function safeTables(
  counts: Counts,
  how: How,
): Promise<Pick<PublishedTables, 'figures' | 'crosses'> | null> {
  const { answered, joints, base } = counts
  const { definition, told, codesOf, weighting, weightingBefore } = how
  // What was left out before stays so: else nothing would ever stand beside it.
  const figures = told.known.size === 0 ? counts.figures : counts.figures.filter(({ item }) => told.items.has(item))
  const safe = await safest({ figures, joints, crosses: base, known: told.known }, counts.more, definition)
  if (!safe) return null
  const isOpened = weighting !== null && opensCuts(weighting, safe.figures, safe.crosses)
  if (told.isWeighted) {
    const stands = weightingBefore
      ? !opensCuts(weightingBefore, safe.figures, safe.crosses)
      : safe.crosses.every(isWholeCross)
    if (!stands) return null
  }
  const isThin = (each: Answered) => weighting !== null && hasFewByStratum(each, weighting, codesOf(each.item))
  const thin = new Set(answered.filter(isThin).map(({ item }) => item.item))
  return {
    figures: safe.figures.map((each) => (isOpened || thin.has(each.item) ? withoutWeights(each) : each)),
    crosses: safe.crosses,
  }
}

/** Cross tables that hang together in a circle give way to each other: those that cannot be made safe are left out, and all is looked at again. */
async function safest(
  base: PublishedTables,
  more: CrossFigure[],
  definition: Questionnaire,
): Promise<PublishedTables | null> {
  for (let wanted = more; ; ) {
    const kept = await standing(base, wanted, definition)
    if (!kept) return null
    const { raw, system } = kept
    const unsafe = await closeCircles(system, { crosses: raw.crosses, joints: base.joints ?? [], definition })
    if (unsafe.size === 0) return shown(raw, system)
    const left = wanted.filter((each) => !unsafe.has(nameOfCross(each)))
    if (left.length === wanted.length) return null
    wanted = left
  }
}

/**
 * A question's own table never gives way to a cross table: one that cannot stand beside all before it is left out. What is known
 * already cannot be left out: null where it gives away what the figures hold.
 */
async function standing(
  base: PublishedTables,
  more: CrossFigure[],
  definition: Questionnaire,
): Promise<Suppressed | null> {
  const all = suppressAll({ ...base, crosses: [...base.crosses, ...more] }, definition)
  if (all) return all
  const isFirst = (base.known?.size ?? 0) === 0
  let kept: Suppressed | null = isFirst ? suppress(base, definition) : suppressAll(base, definition)
  if (!kept) return null
  const leftOut = new Set(kept.leftOut)
  const own = { ...base, figures: base.figures.filter(({ item }) => !leftOut.has(item)) }
  const accepted: CrossFigure[] = []
  for (const each of more) {
    // A search that finds no proof takes long: whoever reads a page meanwhile comes between.
    await setImmediate()
    if (leftOut.has(each.columnsAsked.item)) continue
    const next = suppressAll({ ...own, crosses: [...base.crosses, ...accepted, each] }, definition)
    if (!next) continue
    accepted.push(each)
    kept = next
  }
  return kept
}
