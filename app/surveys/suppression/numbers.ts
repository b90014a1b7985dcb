import type { Item } from '#app/surveys/questionnaires/items.ts'
import type { System } from './system.ts'

/** A band as its code says, `10-20` or `80+`: it ends before where the next begins, of whole numbers at the one below. */
export function bandOf(code: string, isWhole: boolean) {
  const [, from, to] = /^(-?[\d.]+)(?:-(-?[\d.]+)|\+)$/.exec(code) ?? []
  const top = to === undefined ? Number.POSITIVE_INFINITY : Number(to) - (isWhole ? 1 : 0)
  return from === undefined ? null : { code, from: Number(from), top }
}

/** How many gave a number above a bound: bands above it, and a part of the one it lies in. */
export function above(
  system: System,
  { item, question }: Item,
  { bound, count }: { bound: number; count: number },
): string {
  const total = `${item} above-${bound}`
  if (!system.quantities.has(`${item} given`) || system.quantities.has(total)) return total
  system.add(total, count, null)
  const below = `${total} not`
  system.add(below, system.value(`${item} given`) - count, null)
  system.sum(`${item} given`, [total, below])
  const isWhole = question.type === 'number' && !question.decimals
  const bands = [...system.quantities.keys()].flatMap((name) => {
    const band = name.startsWith(`${item} =`) ? bandOf(name.slice(item.length + 2), isWhole) : null
    return band ? [{ ...band, name }] : []
  })
  const whole = bands.filter(({ from }) => from > bound).map(({ name }) => name)
  const cut = bands.find(({ from, top }) => from <= bound && top > bound)?.name
  if (cut === undefined) {
    system.sum(total, whole)
    return total
  }
  const part = count - whole.reduce((sum, name) => sum + system.value(name), 0)
  system.add(`${cut} above-${bound}`, part, null)
  system.add(`${cut} upto-${bound}`, system.value(cut) - part, null)
  system.sum(cut, [`${cut} above-${bound}`, `${cut} upto-${bound}`])
  system.sum(total, [...whole, `${cut} above-${bound}`])
  return total
}
