import type { CountedSurvey } from '#app/surveys/figures/counted-survey.ts'
import type { Asked } from '#app/surveys/figures/figure.ts'
import type { Target } from '#app/surveys/questionnaires/kinds.ts'
import { threshold } from '#app/surveys/suppression/system.ts'
import type { LastRun, StoredTable } from './result-check.ts'
import { crossesOf } from './run-tables.ts'

/** What was asked for and is not in a run, since it would tell of few people. */
export type LeftOut = {
  target: Target
  /** Everything of a target · the table of a question · its weighted shares · a cross table · the whole portfolio, or some of its items. */
  kind: 'target' | 'figure' | 'weighted' | 'cross' | 'portfolio' | 'points'
  asked: Asked | null
  by: Asked | null
  count: number
}

/** What the settings of a run ask for, without what became of it. */
export function leftOutOf(survey: CountedSurvey, { settings, head, tables }: LastRun): LeftOut[] {
  return survey.targets.flatMap((target): LeftOut[] => {
    const own = tables.filter((table) => table.target === target)
    const one = (kind: LeftOut['kind'], asked: Asked | null = null, by: Asked | null = null, count = 1) => ({
      ...{ target, kind, asked, by, count },
    })
    const returned = head.targets.find((each) => each.target === target)?.return.counted ?? 0
    if (returned < 2 * threshold) return [one('target', null, null, returned)]
    const has = (kind: StoredTable['kind'], item: string, by: string | null = null) =>
      own.some((table) => table.kind === kind && table.item === item && table.by === by)
    const figures = survey.items.filter(({ item }) => !has('figure', item))
    const crosses = crossesOf(survey, settings.cross).filter(
      ([rows, columns]) => !has('cross', columns.item, rows.item),
    )
    const isWeighted = ({ item }: { item: string }) =>
      own.some((table) => table.kind === 'figure' && table.item === item && table.weighted)
    const raw = settings.weighted && survey.weights[target] !== null ? survey.items : []
    const unweighted = raw.filter((each) => has('figure', each.item) && each.kind !== 'text' && !isWeighted(each))
    return [
      ...figures.map(({ asked }) => one('figure', asked)),
      ...unweighted.map(({ asked }) => one('weighted', asked)),
      ...crosses.map(([rows, columns]) => one('cross', columns.asked, rows.asked)),
      ...pointsLeftOut(survey, settings.portfolio?.satisfaction, own).map(([kind, asked, count]) =>
        one(kind, asked, null, count),
      ),
    ]
  })
}

function pointsLeftOut(
  { items }: CountedSurvey,
  satisfaction: string | undefined,
  tables: StoredTable[],
): ['portfolio' | 'points', Asked, number][] {
  const rows = items.filter(({ question }) => question.key === satisfaction)
  const [first] = rows
  if (!first) return []
  const points = tables.find(({ kind }) => kind === 'portfolio')?.points ?? 0
  if (points >= rows.length) return []
  return [[points === 0 ? 'portfolio' : 'points', { ...first.asked, row: null }, rows.length - points]]
}
