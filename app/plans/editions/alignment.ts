import { diffArrays } from 'diff'

/** Which of the one stands beside which of the other; -1 where it has nothing beside it. */
export type Pair = [before: number, after: number]

// Looking at each with each costs the product; beyond, what is not equal stands beside what has its place.
const mostLookedAt = 10_000
/** Less alike than this are not two states of one thing. */
const alike = 0.25

/**
 * Two lists side by side, in their order: equal ones together, and of those between them the ones that are most alike.
 * `likeness` is 0 to 1.
 */
export function aligned<T>(
  before: T[],
  after: T[],
  nameOf: (one: T) => string,
  likeness: (one: T, other: T) => number,
): Pair[] {
  const pairs: Pair[] = []
  let [at, to] = [0, 0]
  let waiting: [removed: number, added: number] = [0, 0]
  const settle = () => {
    const [removed, added] = waiting
    const from = [at - removed, to - added] as const
    for (const [one, other] of between(before.slice(from[0], at), after.slice(from[1], to), likeness))
      pairs.push([one < 0 ? -1 : one + from[0], other < 0 ? -1 : other + from[1]])
    waiting = [0, 0]
  }
  for (const { value, added, removed } of diffArrays(before.map(nameOf), after.map(nameOf))) {
    const { length } = value
    if (removed) [at, waiting] = [at + length, [waiting[0] + length, waiting[1]]]
    else if (added) [to, waiting] = [to + length, [waiting[0], waiting[1] + length]]
    else {
      settle()
      for (let n = 0; n < length; n++) pairs.push([at++, to++])
    }
  }
  settle()
  return pairs
}

function between<T>(before: T[], after: T[], likeness: (one: T, other: T) => number): Pair[] {
  const [rows, columns] = [before.length, after.length]
  if (rows * columns > mostLookedAt) return inPlace(rows, columns)
  // best[i][j]: how alike the rest from i and from j can be made.
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1))
  const value = (i: number, j: number) => best[i]?.[j] ?? 0
  const likes = before.map((one) => after.map((other) => likeness(one, other)))
  const like = (i: number, j: number) => {
    const found = likes[i]?.[j] ?? 0
    return found >= alike ? found : -1
  }
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--) {
      const row = best[i]
      if (row) row[j] = Math.max(value(i + 1, j), value(i, j + 1), like(i, j) + value(i + 1, j + 1))
    }
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  while (i < rows && j < columns) {
    if (like(i, j) >= 0 && value(i, j) === like(i, j) + value(i + 1, j + 1)) pairs.push([i++, j++])
    else if (value(i, j) === value(i + 1, j)) pairs.push([i++, -1])
    else pairs.push([-1, j++])
  }
  while (i < rows) pairs.push([i++, -1])
  while (j < columns) pairs.push([-1, j++])
  return pairs
}

const inPlace = (rows: number, columns: number): Pair[] =>
  Array.from({ length: Math.max(rows, columns) }, (_, at) => [at < rows ? at : -1, at < columns ? at : -1])
