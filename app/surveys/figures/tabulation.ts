import type { Target } from '#app/surveys/questionnaires/kinds.ts'
import type { Db } from '#db/connection'
import type { Bands } from './bands.ts'
import { answersAt, type Chosen, classesOf } from './classes.ts'
import type { Combination } from './combinations.ts'
import type { AskedItem, CountedSurvey } from './counted-survey.ts'
import { answersOfEach } from './each-item.ts'
import type { Figure, FigureRow, Mean } from './figure.ts'
import { deviationOf, meanOf, numbersOfTally, rounded, samplingError, share } from './statistics.ts'
import { scaled, type Weigh, weighing } from './weights.ts'

type How = Chosen & {
  target: Target
  /** Of a sample, where known. */
  population?: number | null
}

/** 単純集計 of one item; the first answer of each combination is the one to it. */
export function tabulate(item: AskedItem, found: Combination[], { target, population, ...chosen }: How): Figure {
  const count = (wanted: (combination: Combination) => boolean) => sum(found.filter(wanted))
  const state = ({ answers }: Combination) => answers[0]?.state
  const sheets = sum(found)
  const hidden = count((each) => state(each) === 'hidden')
  const n = sheets - hidden
  const unreadable = count((each) => state(each) === 'unreadable')
  const none = count((each) => state(each) === 'none') + unreadable
  const given = found.filter((each) => state(each) === 'given')
  const classes = classesOf(item, answersAt(found, 0), chosen)
  const rows = classes.list.map(({ code, label, score }): FigureRow => {
    const chose = sum(given.filter(({ answers: [answer] }) => answer && classes.of(answer).includes(code)))
    return {
      ...{ code, label, score, count: chose, share: share(chose, n), weighted: null },
      error: target === 'sample' && population ? samplingError(population, n, chose) : null,
      ...ranksOf(item, given, code, n),
    }
  })
  return {
    ...item.asked,
    ...{ target, sheets, hidden, n, unreadable, none: { count: none, share: share(none, n) }, given: sum(given), rows },
    weightedNone: null,
    mean: item.kind === 'scale' ? meanOfScale(item, given) : null,
    numbers: item.kind === 'number' ? numbersOfTally(amounts(given)) : null,
  }
}

/** The same with the values after weighting beside the raw ones. */
export function tabulateWeighted(item: AskedItem, found: Combination[], how: How, weigh: Weigh | null): Figure {
  const raw = tabulate(item, found, how)
  if (!weigh) return raw
  const after = tabulate(item, scaled(found, weigh), how)
  return {
    ...raw,
    rows: raw.rows.map((row, at) => ({ ...row, weighted: after.rows[at]?.share ?? null })),
    weightedNone: after.none.share,
    mean: raw.mean && { ...raw.mean, weighted: after.mean?.value ?? null },
    numbers: raw.numbers && { ...raw.numbers, weighted: after.numbers?.mean ?? null },
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
function meanOfScale(item: AskedItem, given: Combination[]): Mean {
  const scores = new Map(item.options.map(({ code, score }) => [code, score ?? null]))
  const inside = given.flatMap(({ answers: [answer], count }) => {
    const value = scores.get(answer?.choices?.[0] ?? 0) ?? null
    return value === null ? [] : [{ value, count }]
  })
  const precise = (value: number | null) => (value === null ? null : rounded(value, 2))
  return {
    n: inside.reduce((all, { count }) => all + count, 0),
    value: precise(meanOf(inside)),
    deviation: precise(deviationOf(inside)),
    weighted: null,
  }
}

type Of = { survey: CountedSurvey; target: Target; isWeighted?: boolean }
/** An item with how its sheets answered, and what each of them counts where weights are set. */
export type Answered = { item: AskedItem; found: Combination[]; weigh: Weigh | null }

/** The answers to some items, in their order, in one round trip. */
export async function answersTo(db: Db, of: Of, items: AskedItem[]): Promise<Answered[]> {
  const { survey, target, isWeighted = true } = of
  const weighting = isWeighted ? survey.weights[target] : null
  const by = weighting ? itemsNamed(survey, weighting.items) : []
  const all = await answersOfEach(db, { survey: survey.id, target, by }, items)
  return items.map((item) => {
    const found = all.get(item.item) ?? []
    return { item, found, weigh: weighting && weighing(weighting, found, (answers) => answers.slice(1)) }
  })
}

/** Figures of the survey's items, or of some of them, for one target; weighted shares beside where weights are set. */
export async function tabulateAll(db: Db, of: Of & { bands?: Bands }, items = of.survey.items): Promise<Figure[]> {
  const { survey, target, bands } = of
  return (await answersTo(db, of, items)).map(({ item, found, weigh }) => {
    const how = { target, population: survey.population, codes: survey.codes.get(item.item), bands }
    return tabulateWeighted(item, found, how, weigh)
  })
}

/** The figure of one item. */
export async function tabulateItem(db: Db, of: Of & { bands?: Bands }, item: AskedItem): Promise<Figure> {
  const [figure] = await tabulateAll(db, of, [item])
  if (!figure) throw new Error('one item has one figure')
  return figure
}

/** Those that are still asked. */
export const itemsNamed = (survey: Pick<CountedSurvey, 'items'>, names: string[]): AskedItem[] =>
  names.flatMap((name) => survey.items.find(({ item }) => item === name) ?? [])
