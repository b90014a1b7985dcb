import type { Db } from '#db/connection'
import { answersAt, type Chosen, classesOf } from './classes.ts'
import { answersOfEach, type Combination, combinations } from './combinations.ts'
import type { AskedItem, CountedSurvey } from './counted-survey.ts'
import type { Figure, FigureRow, Mean } from './figure.ts'
import type { Target } from './kinds.ts'
import { deviationOf, meanOf, numbersOfTally, rounded, samplingError, share } from './statistics.ts'
import { codesOf, codesOfItem } from './text-codes.ts'
import { type Weigh, weighing } from './weights.ts'

type How = Chosen & {
  target: Target
  /** Of a sample, where known. */
  population?: number | null
  weigh?: Weigh | null
}

/** 単純集計 of one item; the first answer of each combination is the one to it. */
export function tabulate(item: AskedItem, found: Combination[], { target, population, weigh, ...chosen }: How): Figure {
  const count = (wanted: (combination: Combination) => boolean) => sum(found.filter(wanted))
  const state = ({ answers }: Combination) => answers[0]?.state
  const sheets = sum(found)
  const hidden = count((each) => state(each) === 'hidden')
  const n = sheets - hidden
  const unreadable = count((each) => state(each) === 'unreadable')
  const none = count((each) => state(each) === 'none') + unreadable
  const given = found.filter((each) => state(each) === 'given')
  const weight = ({ answers, count }: Combination) => count * (weigh?.(answers) ?? 1)
  const weightOfAll = found.filter((each) => state(each) !== 'hidden').reduce((all, each) => all + weight(each), 0)
  const classes = classesOf(item, answersAt(found, 0), chosen)
  const rows = classes.list.map(({ code, label, score }): FigureRow => {
    const own = given.filter(({ answers: [answer] }) => answer && classes.of(answer).includes(code))
    const chose = sum(own)
    const isCounted = item.kind !== 'number' && item.kind !== 'date'
    const weighted = weigh && isCounted ? own.reduce((all, each) => all + weight(each), 0) : null
    return {
      ...{ code, label, score, count: chose, share: share(chose, n) },
      error: target === 'sample' && population ? samplingError(population, n, chose) : null,
      weighted: weighted === null || weightOfAll === 0 ? null : rounded((weighted * 100) / weightOfAll, 1),
      ...ranksOf(item, given, code, n),
    }
  })
  return {
    ...item.asked,
    ...{ target, sheets, hidden, n, unreadable, none: { count: none, share: share(none, n) }, given: sum(given), rows },
    mean: item.kind === 'scale' ? meanOfScale(item, given, weigh ? weight : null) : null,
    numbers: item.kind === 'number' ? numbersOfTally(amounts(given)) : null,
  }
}

const sum = (found: Combination[]): number => found.reduce((all, { count }) => all + count, 0)

const amounts = (given: Combination[]) =>
  given.map(({ answers: [answer], count }) => ({ value: Number(answer?.amount), count }))

function ranksOf(item: AskedItem, given: Combination[], code: string, n: number): Pick<FigureRow, 'ranks' | 'points'> {
  if (item.question.type !== 'ranking') return { ranks: null, points: null }
  const places = item.question.max
  const counts = Array.from({ length: places }, (_, at) =>
    sum(given.filter(({ answers: [answer] }) => String(answer?.choices?.[at]) === code)),
  )
  return {
    ranks: counts.map((count) => ({ count, share: share(count, n) })),
    points: counts.reduce((all, count, at) => all + count * (places - at), 0),
  }
}

/** Of those who chose an option with points: わからない and 無回答 stay outside. */
export function meanOfScale(
  item: AskedItem,
  given: Combination[],
  weight: ((each: Combination) => number) | null,
): Mean {
  const scores = new Map(item.options.map(({ code, score }) => [code, score ?? null]))
  const inside = given.flatMap((each) => {
    const value = scores.get(each.answers[0]?.choices?.[0] ?? 0) ?? null
    return value === null ? [] : [{ value, count: each.count, weighted: weight?.(each) ?? each.count }]
  })
  const precise = (value: number | null) => (value === null ? null : rounded(value, 2))
  const weighted = weight ? meanOf(inside.map((each) => ({ value: each.value, count: each.weighted }))) : null
  return {
    n: inside.reduce((all, { count }) => all + count, 0),
    value: precise(meanOf(inside)),
    deviation: precise(deviationOf(inside)),
    weighted: precise(weighted),
  }
}

type Of = { survey: CountedSurvey; target: Target }

/** Figures of all items of the survey as it is given, for one target, unweighted. */
export async function tabulateAll(db: Db, { survey, target }: Of): Promise<Figure[]> {
  const of = { survey: survey.id, target }
  const [found, codes] = await Promise.all([answersOfEach(db, of, survey.items), codesOf(db, survey.id)])
  const { population } = survey
  return survey.items.map((item) =>
    tabulate(item, found.get(item.item) ?? [], { target, population, codes: codes.get(item.item) }),
  )
}

/** The figure of one item, with weighted shares where weights are set for the target. */
export async function tabulateItem(db: Db, { survey, target }: Of, item: AskedItem): Promise<Figure> {
  const weighting = survey.weights[target]
  const attributes = weighting ? itemsNamed(survey, weighting.items) : []
  const [found, codes] = await Promise.all([
    combinations(db, { survey: survey.id, target }, [item, ...attributes]),
    codesOfItem(db, survey.id, item.item),
  ])
  const weigh = weighting && weighing(weighting, found, (answers) => answers.slice(1))
  return tabulate(item, found, { target, population: survey.population, weigh, codes })
}

/** Those that are still asked. */
export const itemsNamed = (survey: CountedSurvey, names: string[]): AskedItem[] =>
  names.flatMap((name) => survey.items.find(({ item }) => item === name) ?? [])
