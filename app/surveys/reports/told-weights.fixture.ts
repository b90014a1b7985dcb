import type { Told } from './published-words.fixture.ts'
import type { Way, World } from './world.fixture.ts'

/** What a sheet counts after weighting: it follows from the population and the published sheets of each stratum. */
export function weightsOf(
  { weighting }: World,
  told: Told[],
  target: string,
): { items: string[]; of(way: Way): number } | null {
  if (!weighting) return null
  const { items, cells } = weighting
  const [last = '', first] = [...items].reverse()
  const sheetsOf = ([own, other]: number[]) =>
    told.find(
      ({ target: whose, item, by, code, as }) =>
        whose === target &&
        as === 'count' &&
        item === last &&
        code === String(first ? other : own) &&
        (first ? by?.item === first && by.code === String(own) : by === null),
    )?.value ?? null
  const strata = cells.map(({ codes, population }) => ({ codes, population, sheets: sheetsOf(codes) }))
  if (strata.some(({ sheets }) => sheets === null) || items.length > 2) return null
  const used = strata.filter(({ sheets, population }) => (sheets ?? 0) > 0 && population > 0)
  const people = used.reduce((sum, { population }) => sum + population, 0)
  const all = used.reduce((sum, { sheets }) => sum + (sheets ?? 0), 0)
  const weights = new Map(
    used.map(({ codes, population, sheets }) => [codes.join(' '), population / people / ((sheets ?? 1) / all)]),
  )
  const of = (way: Way) => weights.get(items.map((item) => way.get(item)?.choices?.[0]).join(' ')) ?? 1
  return { items, of }
}
