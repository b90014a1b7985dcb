import { Invalid } from '#app/refusal.ts'
import type { Target } from '#app/surveys/questionnaires/kinds.ts'
import type { Db } from '#db/connection'
import type { Combination } from './combinations.ts'
import type { CountedSurvey } from './counted-survey.ts'
import type { Figure, Formula, Measures, Portfolio, PortfolioPoint } from './figure.ts'
import { deviationOf, meanOf, rounded } from './statistics.ts'
import { answersTo, tabulate } from './tabulation.ts'
import { scaled } from './weights.ts'

type Measure = { value: number; n: number } | null

/**
 * (a) Weighted mean: Σ wᵢ·nᵢ ÷ Σ nᵢ, with w from +2 for the best answer to −2 for the worst: +2 +1 0 −1 −2 of five, +2 +1 −1 −2
 * of four, equal steps of any other number. わからない and 無回答 stay outside.
 */
export function weightedMean(figure: Figure): Measure {
  const scored = scoredRows(figure)
  const n = scored.reduce((all, { count }) => all + count, 0)
  return n === 0 ? null : { n, value: scored.reduce((all, { count, weight }) => all + count * weight, 0) / n }
}

/**
 * (b) Satisfaction: (満足 + やや満足) − (やや不満 + 不満), each as a share of the valid answers, in points. Valid answers are
 * those inside of (a).
 */
export function balance(figure: Figure): Measure {
  const scored = scoredRows(figure)
  const n = scored.reduce((all, { count }) => all + count, 0)
  const signed = scored.reduce((all, { count, weight }) => all + count * Math.sign(weight), 0)
  return n === 0 ? null : { n, value: (signed * 100) / n }
}

function scoredRows({ rows }: Figure): { count: number; weight: number }[] {
  const scored = rows.filter(({ score }) => score !== null).sort((a, b) => (b.score ?? 0) - (a.score ?? 0))
  const weights =
    scored.length === 4 ? [2, 1, -1, -2] : scored.map((_, at) => 2 - (4 * at) / Math.max(1, scored.length - 1))
  return scored.map(({ count }, at) => ({ count: count ?? 0, weight: weights[at] ?? 0 }))
}

/** (c) Standard scores: 50 + 10·(x − mean) ÷ deviation, over all items of the chart; 50 each where all are equal. */
export function standardScores(values: number[]): number[] {
  const tally = values.map((value) => ({ value, count: 1 }))
  const [mean, deviation] = [meanOf(tally) ?? 0, deviationOf(tally) ?? 0]
  return values.map((value) => (deviation < 1e-12 ? 50 : 50 + (10 * (value - mean)) / deviation))
}

/**
 * (d) Improvement degree: the distance of an item from (50, 50) in (c) × (90° − θ) ÷ 90°, where θ is the angle between its
 * direction and that of high importance and low satisfaction (45° downwards to the right). The greater, the sooner.
 */
export function improvementDegree(satisfaction: number, importance: number): number {
  const [x, y] = [importance - 50, satisfaction - 50]
  const distance = Math.hypot(x, y)
  if (distance === 0) return 0
  const cosine = (x - y) / (Math.SQRT2 * distance)
  const angle = (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI
  return (distance * (90 - angle)) / 90
}

type Paired = { figure: Figure; satisfaction: Measure; importance: Measure }

/** What each item is measured by before it is made a standard score: importance is a scale, or a choice of several. */
function measured(satisfaction: Figure[], importance: Figure[], byShares: boolean): Paired[] {
  return satisfaction.map((figure) => {
    const partner = importance.find(({ item }) => rowOf(item) === rowOf(figure.item))
    return {
      figure,
      satisfaction: byShares ? balance(figure) : weightedMean(figure),
      importance: byShares ? choosing(figure, importance[0]) : partner ? weightedMean(partner) : null,
    }
  })
}

const rowOf = (item: string) => item.split('.')[1] ?? item

/** (b) Importance: how many chose the item ÷ how many answered, in percent. Items are found by their words. */
function choosing(figure: Figure, choice: Figure | undefined): Measure {
  const row = choice?.rows.find(({ label }) => label.ja.trim() === figure.row?.ja.trim())
  const n = choice?.given ?? 0
  return !row || n === 0 ? null : { n, value: ((row.count ?? 0) * 100) / n }
}

type Asked = { formula: Formula; satisfaction: string; importance: string; target: Target }

/**
 * 満足度 × 重要度. `satisfaction` names a matrix; `importance` a matrix with the same rows, or, for (b), a question where
 * several of them are chosen. (c) and (d) stand on (a), or on (b) where importance is a choice.
 */
export function portfolioOf(satisfaction: Figure[], importance: Figure[], asked: Asked): Portfolio {
  const byShares = importance[0]?.kind === 'multiple'
  if (asked.formula === 'shares' && !byShares)
    throw new Invalid('survey-results:refused.sharesNeedChoice', 'importance')
  if (asked.formula === 'means' && byShares) throw new Invalid('survey-results:refused.meansNeedScale', 'importance')
  const pairs = measured(satisfaction, importance, byShares).filter(
    (pair): pair is Paired & { satisfaction: NonNullable<Measure>; importance: NonNullable<Measure> } =>
      pair.satisfaction !== null && pair.importance !== null,
  )
  const raw = {
    s: pairs.map(({ satisfaction: { value } }) => value),
    i: pairs.map(({ importance: { value } }) => value),
  }
  const isStandard = asked.formula === 'scores' || asked.formula === 'improvement'
  const [s, i] = isStandard ? [standardScores(raw.s), standardScores(raw.i)] : [raw.s, raw.i]
  const digits = asked.formula === 'means' ? 2 : 1
  const points = pairs.map(({ figure, ...pair }, at): PortfolioPoint => {
    const [satisfaction, importance] = [s[at] ?? 0, i[at] ?? 0]
    return {
      item: figure.item,
      label: figure.row ?? figure.words,
      satisfaction: rounded(satisfaction, digits),
      importance: rounded(importance, digits),
      improvement: asked.formula === 'improvement' ? rounded(improvementDegree(satisfaction, importance), 1) : null,
      n: { satisfaction: pair.satisfaction.n, importance: pair.importance.n },
      weighted: null,
    }
  })
  const middle = (values: number[]) =>
    isStandard ? 50 : rounded(values.reduce((all, value) => all + value, 0) / values.length, digits)
  return { ...asked, points, axes: points.length === 0 ? null : { satisfaction: middle(s), importance: middle(i) } }
}

/** Questions a portfolio can be drawn of. */
export function portfolioQuestions({ items }: Pick<CountedSurvey, 'items'>) {
  const questions = [...new Map(items.map(({ question, asked }) => [question.key, { question, asked }])).values()]
  return {
    satisfaction: questions.filter(({ question }) => question.type === 'matrix'),
    // Importance is most often asked of the same rows, next to satisfaction.
    importance: [
      ...questions.filter(({ question }) => question.type === 'matrix'),
      ...questions.filter(({ question }) => question.type === 'multiple'),
    ],
  }
}

/** The portfolio of raw answers, which is what is drawn; where weights are set, with what comes of weighted ones beside. */
export async function portfolio(db: Db, survey: CountedSurvey, asked: Asked): Promise<Portfolio> {
  const { satisfaction, importance, target } = asked
  if (satisfaction === importance) throw new Invalid('survey-results:refused.sameQuestion', 'importance')
  const items = [satisfaction, importance].flatMap((key) => survey.items.filter(({ question }) => question.key === key))
  const answered = await answersTo(db, { survey, target }, items)
  const drawnOf = (of: (each: (typeof answered)[number]) => Combination[]) => {
    const figures = (key: string) =>
      answered
        .filter(({ item }) => item.question.key === key)
        .map((each) => tabulate(each.item, of(each), { target, codes: survey.codes.get(each.item.item) }))
    return portfolioOf(figures(satisfaction), figures(importance), asked)
  }
  const raw = drawnOf(({ found }) => found)
  if (!survey.weights[target]) return raw
  const after = drawnOf(({ found, weigh }) => (weigh ? scaled(found, weigh) : found))
  return { ...raw, points: raw.points.map((point) => ({ ...point, weighted: measuresAt(after, point.item) })) }
}

function measuresAt({ points }: Portfolio, item: string): Measures | null {
  const found = points.find((each) => each.item === item)
  return found
    ? { satisfaction: found.satisfaction, importance: found.importance, improvement: found.improvement }
    : null
}
