import type { Counted } from '#app/surveys/figures/combinations.ts'
import { samplingError } from '#app/surveys/figures/statistics.ts'
import { boundsOf, type Seen } from '#app/surveys/suppression/bounds.fixture.ts'
import type { Told } from './published-words.fixture.ts'
import { type Of, Space } from './space.fixture.ts'
import { weightsOf } from './told-weights.fixture.ts'
import type { Way, World } from './world.fixture.ts'

/** People a number could stand for. */
export type Group = Of & { name: string; test(way: Way): boolean }
type About = Pick<Told, 'item' | 'by' | 'code' | 'place'>

const isAsked = (answer?: Counted) => answer !== undefined && answer.state !== 'hidden'
const isSum = ({ code }: Told) => code === 'mean' || code === 'median'

/**
 * Somebody who sees nothing but published addresses of one target, in every version that can be read, knows the questions and the
 * population, and reckons with all of it at once: counts, shares with one decimal, weighted ones, sampling errors, means times n.
 */
export class Attacker {
  #seen: Seen[]
  #space: Space

  world: World
  told: Told[]

  constructor(world: World, told: Told[]) {
    this.world = world
    this.told = told
    this.#space = new Space(world.parts)
    this.#seen = this.#space.joins()
    for (const each of told) this.#read(each)
  }

  /** Everybody published numbers tell of, and who is left of those asked without them. */
  groups(): Group[] {
    const found = this.told
      .filter((each) => !isSum(each))
      .flatMap((each): Group[] => {
        const [group, asked] = [this.#group(each), this.#group({ ...each, code: 'n' })]
        const others: Group = {
          ...group,
          name: `${group.name} not`,
          test: (way) => asked.test(way) && !group.test(way),
        }
        return each.code === 'n' || each.code === 'hidden' ? [group] : [group, asked, others]
      })
    return [...new Map(found.map((each) => [each.name, each])).values()].filter((each) => this.#space.place(each))
  }

  bounds(groups: Group[]): [low: number, high: number][] {
    const narrowed = new Map<string, Seen>()
    for (const { terms, low, high } of this.#seen) {
      const key = terms.join()
      const same = narrowed.get(key)
      const both = { terms, low: Math.max(low, same?.low ?? low), high: Math.min(high, same?.high ?? high) }
      if (both.low > both.high)
        throw new Error(`of the same people ${low} to ${high} and ${same?.low} to ${same?.high}`)
      narrowed.set(key, both)
    }
    const asked = groups.map((group) => this.#space.terms(group, (way) => Number(group.test(way))) ?? [])
    return boundsOf([...narrowed.values()], asked)
  }

  #kind = (name: string) => this.world.items.find(({ item }) => item === name)?.kind

  #group({ item, by, code, place }: About): Group {
    const [own, cut] = [this.#chose(item, code, place), by ? this.#chose(by.item, by.code) : () => true]
    const isMany = this.world.parts.some((part) => part.only?.item === item)
    return {
      name: [item, code, place ?? '', by ? `of ${by.item} ${by.code}` : ''].join(' '),
      ...{ items: by ? [item, by.item] : [item], only: isMany && /^\d+$/.test(code) ? Number(code) : null },
      test: (way) => own(way) && cut(way),
    }
  }

  #chose(item: string, code: string, place = 0): Group['test'] {
    if (code === 'n') return (way) => isAsked(way.get(item))
    if (code === 'hidden') return (way) => way.get(item)?.state === 'hidden'
    if (code === 'none') return (way) => isAsked(way.get(item)) && way.get(item)?.state !== 'given'
    if (this.#kind(item) === 'ranking') return (way) => way.get(item)?.choices?.[place] === Number(code)
    if (this.#kind(item) !== 'number') return (way) => way.get(item)?.choices?.includes(Number(code)) ?? false
    const [, from, to] = /^(-?\d+)(?:-(-?\d+)|\+)$/.exec(code) ?? []
    const isIn = (amount: number) => amount >= Number(from) && (to === undefined || amount < Number(to))
    return (way) => way.get(item)?.amount != null && isIn(Number(way.get(item)?.amount))
  }

  #see(of: Of, weigh: (way: Way) => number, low: number, high = Number.POSITIVE_INFINITY): void {
    const terms = this.#space.terms(of, weigh)
    if (terms?.some((term) => term !== 0)) this.#seen.push({ terms, low, high })
  }

  #read(told: Told): void {
    const { value } = told
    if (value === null) return
    const before = this.#seen.length
    if (isSum(told)) this.#readSum(told, value)
    else this.#readPart(told, value)
    const wrong = this.#seen.slice(before).find(({ low, high }) => !(low <= high && Number.isFinite(low)))
    if (wrong) throw new Error(`${JSON.stringify(told)} is misread: at least ${wrong.low}, at most ${wrong.high}`)
  }

  #readPart(told: Told, value: number): void {
    const [group, asked] = [this.#group(told), this.#group({ ...told, code: 'n' })]
    if (told.as === 'count') this.#see(group, (way) => Number(group.test(way)), value, value)
    if (told.as === 'error') this.#readError(told, group)
    if (told.as !== 'share' && told.as !== 'weighted') return
    const weights = told.as === 'weighted' ? weightsOf(this.world, this.told, told.target) : { items: [], of: () => 1 }
    if (!weights) return
    const of = { only: group.only, items: [...new Set([...group.items, ...weights.items])] }
    const beyond = (share: number) => (way: Way) =>
      weights.of(way) * (Number(group.test(way)) - Number(asked.test(way)) * share)
    this.#see(of, beyond((value - 0.0501) / 100), 0)
    this.#see(of, (way) => -beyond((value + 0.0501) / 100)(way), 0)
  }

  /** Of n people, which numbers of them have this error; those of the share that is told beside it. */
  #readError({ value, ...told }: Told, group: Group): void {
    const find = (code: string, as: Told['as']) =>
      this.told.find((each) => each.item === told.item && each.by === null && each.code === code && each.as === as)
        ?.value
    const [n, share] = [find('n', 'count'), find(told.code, 'share')]
    if (n == null || this.world.population === null) return
    const fits = Array.from({ length: n + 1 }, (_, count) => count).filter(
      (count) =>
        samplingError(this.world.population ?? 0, n, count) === value &&
        (share == null || Math.abs((count * 100) / n - share) <= 0.0501),
    )
    this.#see(group, (way) => Number(group.test(way)), Math.min(...fits), Math.max(...fits))
  }

  /** A mean, weighted or not, of those whose answer counts something; half of them are on either side of a median. */
  #readSum({ item, by, code, as, target }: Told, value: number): void {
    const asked = this.world.items.find((each) => each.item === item)
    const group = this.#group({ item, by, code: 'n' })
    const weights = as === 'weighted' ? weightsOf(this.world, this.told, target) : { items: [], of: () => 1 }
    if (!asked || !weights) return
    const of = { only: null, items: [...new Set([...group.items, ...weights.items])] }
    const worth = (way: Way): number | null => {
      const answer = way.get(item)
      if (answer?.state !== 'given' || !group.test(way)) return null
      if (asked.kind === 'number') return Number(answer.amount)
      return asked.options.find((option) => option.code === answer.choices?.[0])?.score ?? null
    }
    const over = (from: (value: number) => number) => (way: Way) => {
      const own = worth(way)
      return own === null ? 0 : weights.of(way) * from(own)
    }
    if (
      asked.kind === 'number' &&
      !this.world.parts.some(({ ways }) => ways.some((way) => way.get(item)?.amount != null))
    )
      return
    if (code === 'mean') {
      this.#see(
        of,
        over((own) => own - value + 0.0051),
        0,
      )
      this.#see(
        of,
        over((own) => value + 0.0051 - own),
        0,
      )
    } else {
      this.#see(
        of,
        over((own) => (own <= value ? 1 : -1)),
        0,
      )
      this.#see(
        of,
        over((own) => (own >= value ? 1 : -1)),
        0,
      )
    }
  }
}
