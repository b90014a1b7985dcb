import type { Counted } from '#app/surveys/figures/combinations.ts'
import type { AskedItem } from '#app/surveys/figures/counted-survey.ts'
import type { CrossFigure, CrossRow, Figure } from '#app/surveys/figures/figure.ts'
import type { Weighting } from '#app/surveys/figures/tables.ts'
import { boundsOf, type Seen } from '#app/surveys/suppression/bounds.fixture.ts'

/** One way in which a sheet can have been answered: the answers to all items, in their order. */
export type Way = Counted[]
type Test = (way: Way) => boolean
/** Σ of those it is about, each by its factor, is so much, or at least so much. */
type Reading = { of(way: Way): number; low: number; high: number }
/** A number that is withheld, by the people it stands for. */
export type Withheld = { name: string; counts: Test }

type Published = { figures: Figure[]; crosses: CrossFigure[] }
type World = { items: AskedItem[]; ways: Way[]; weighting: Weighting | null }

/**
 * Somebody who sees nothing but what is published, in every version that can be read, knows the questionnaire and the population,
 * and reckons with all of it at once: counts, shares with one decimal, weighted shares, means times n.
 */
export class Attacker {
  #readings: Reading[] = []
  withheld: Withheld[] = []
  #world: World

  constructor(world: World, versions: Published[]) {
    this.#world = world
    for (const { figures, crosses } of versions) {
      for (const figure of figures) this.#readFigure(figure)
      for (const table of crosses) this.#readCross(table)
      for (const figure of figures) this.#readWeights(figure, figures)
    }
  }

  /** Of each test, the least and the greatest number its people can be, for all that is known. */
  bounds(tests: Test[]): [low: number, high: number][] {
    const { ways } = this.#world
    const seen = new Map<string, Seen>()
    for (const { of, low, high } of this.#readings) {
      const terms = ways.map(of)
      const same = seen.get(terms.join())
      seen.set(terms.join(), { terms, low: Math.max(low, same?.low ?? low), high: Math.min(high, same?.high ?? high) })
    }
    return boundsOf(
      [...seen.values()],
      tests.map((counts) => ways.map((way) => (counts(way) ? 1 : 0))),
    )
  }

  #see(name: string, count: number | null, counts: Test): void {
    if (count === null) this.withheld.push({ name, counts })
    else this.#readings.push({ of: (way) => (counts(way) ? 1 : 0), low: count, high: count })
  }

  /** A share of n people, where the count beside it is withheld. */
  #seeShare(share: number | null, counts: Test, of: Test): void {
    if (share === null) return
    const [low, high] = [(share - 0.05) / 100, (share + 0.05) / 100]
    this.#atLeast((way) => (counts(way) ? 1 : 0) - (of(way) ? low : 0))
    this.#atLeast((way) => (of(way) ? high : 0) - (counts(way) ? 1 : 0))
  }

  #atLeast(of: (way: Way) => number): void {
    this.#readings.push({ of, low: 0, high: Number.POSITIVE_INFINITY })
  }

  #at(item: string): number {
    return this.#world.items.findIndex((each) => each.item === item)
  }

  #chose(item: string, code: string): Test {
    const at = this.#at(item)
    const [, from, to] = /^(-?\d+)(?:-(-?\d+)|\+)$/.exec(code) ?? []
    if (this.#world.items[at]?.kind !== 'number') return (way) => way[at]?.choices?.includes(Number(code)) ?? false
    const isIn = (amount: number) => amount >= Number(from) && (to === undefined || amount < Number(to))
    return (way) => way[at]?.amount != null && isIn(Number(way[at]?.amount))
  }

  #is(item: string, ...states: Counted['state'][]): Test {
    const at = this.#at(item)
    return (way) => states.includes(way[at]?.state ?? 'none')
  }

  #readFigure({ item, rows, mean, ...figure }: Figure): void {
    const asked = this.#is(item, 'given', 'none', 'unreadable')
    this.#see('sheets', figure.sheets, () => true)
    this.#see(`${item} n`, figure.n, asked)
    this.#see(`${item} hidden`, figure.hidden, this.#is(item, 'hidden'))
    this.#see(`${item} given`, figure.given, this.#is(item, 'given'))
    this.#see(`${item} none`, figure.none.count, this.#is(item, 'none', 'unreadable'))
    for (const { code, count, share } of rows) {
      this.#see(`${item} ${code}`, count, this.#chose(item, code))
      this.#seeShare(share, this.#chose(item, code), asked)
      if (count === null) this.#others(`${item} not ${code}`, asked, this.#chose(item, code))
    }
    if (mean) this.#readMean(mean.value, item, () => true)
  }

  /** Those asked who did not choose it: nobody publishes their number, but n − count is. */
  #others(name: string, asked: Test, chose: Test): void {
    this.withheld.push({ name, counts: (way) => asked(way) && !chose(way) })
  }

  #readCross({ rowsAsked, columnsAsked, columns, rows, total }: CrossFigure): void {
    const b = columnsAsked.item
    const asked = this.#is(b, 'given', 'none', 'unreadable')
    const readRow = ({ code, n, none, cells, mean }: CrossRow, own: Test) => {
      const name = `${rowsAsked.item}*${b} ${code}`
      this.#see(`${name} n`, n, (way) => own(way) && asked(way))
      this.#see(`${name} none`, none.count, (way) => own(way) && this.#is(b, 'none', 'unreadable')(way))
      for (const [at, { count, share }] of cells.entries()) {
        const chose: Test = (way) => own(way) && this.#chose(b, columns[at]?.code ?? '')(way)
        this.#see(`${name} ${columns[at]?.code}`, count, chose)
        this.#seeShare(share, chose, (way) => own(way) && asked(way))
      }
      this.#readMean(mean, b, own)
    }
    for (const row of rows) readRow(row, this.#chose(rowsAsked.item, row.code))
    readRow(total, () => true)
  }

  /** A mean with two digits, of those whose answer has points. */
  #readMean(mean: number | null, item: string, own: Test): void {
    const asked = this.#world.items[this.#at(item)]
    if (mean === null || asked?.kind !== 'scale') return
    const scoreOf = (way: Way) => {
      const code = own(way) ? way[this.#at(item)]?.choices?.[0] : undefined
      return asked.options.find((option) => option.code === code)?.score ?? null
    }
    const apart = (by: number) => (way: Way) => {
      const score = scoreOf(way)
      return score === null ? 0 : score - (mean + by)
    }
    this.#atLeast(apart(-0.0051))
    this.#atLeast((way) => -apart(0.0051)(way))
  }

  /** Weights follow from the population and the published sheets of each stratum; then a weighted share is an equation. */
  #readWeights({ item, rows, weightedNone }: Figure, figures: Figure[]): void {
    const { weighting } = this.#world
    const [by] = weighting?.items ?? []
    const strata = figures.find((each) => each.item === by)
    if (!weighting || !by || !strata) return
    const sheets = (code: number) => strata.rows.find((row) => row.code === String(code))?.count ?? null
    const cells = weighting.cells.map(({ codes: [code = 0], population }) => ({ code, population, n: sheets(code) }))
    if (cells.some(({ n }) => n === null)) return
    const used = cells.filter(({ n, population }) => (n ?? 0) > 0 && population > 0)
    const [people, all] = [
      used.reduce((sum, { population }) => sum + population, 0),
      used.reduce((sum, { n }) => sum + (n ?? 0), 0),
    ]
    const weights = new Map(used.map(({ code, population, n }) => [code, population / people / ((n ?? 1) / all)]))
    const weightOf = (way: Way) => weights.get(way[this.#at(by)]?.choices?.[0] ?? 0) ?? 1
    const asked = this.#is(item, 'given', 'none', 'unreadable')
    const seen = (weighted: number | null | undefined, chose: Test) => {
      if (weighted == null) return
      const [low, high] = [(weighted - 0.0501) / 100, (weighted + 0.0501) / 100]
      this.#atLeast((way) => weightOf(way) * ((chose(way) ? 1 : 0) - (asked(way) ? low : 0)))
      this.#atLeast((way) => weightOf(way) * ((asked(way) ? high : 0) - (chose(way) ? 1 : 0)))
    }
    for (const { code, weighted } of rows) seen(weighted, this.#chose(item, code))
    seen(weightedNone, this.#is(item, 'none', 'unreadable'))
  }
}
