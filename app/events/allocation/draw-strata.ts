/** A part of the applications that gets places by its share; `of`: the labels it is made of. */
export type Stratum = { label: string; of: string[]; applications: number }

/**
 * Parts the applications by what they said of themselves, so that no part tells who somebody is: parts of fewer than
 * `least` are put together, with the smallest other one where that is not enough, and what is published of a part is a
 * number by size. Nothing is parted where only one would be left (decision 020).
 */
export function strataOf(labels: string[], least = 5): Stratum[] {
  const first = new Map<string, number>()
  for (const [at, label] of labels.entries()) if (!first.has(label)) first.set(label, at)
  const counts = Map.groupBy(labels, (label) => label)
  let parts = [...counts].map(([label, all]) => ({ of: [label], applications: all.length }))
  const small = parts.filter(({ applications }) => applications < least)
  parts = parts.filter(({ applications }) => applications >= least)
  if (small.length > 0) parts.push(together(small))
  parts.sort((a, b) => a.applications - b.applications)
  while (parts.length > 1 && (parts[0]?.applications ?? 0) < least) {
    parts = [together(parts.slice(0, 2)), ...parts.slice(2)].sort((a, b) => a.applications - b.applications)
  }
  const arrival = ({ of }: { of: string[] }) => Math.min(...of.map((label) => first.get(label) ?? 0))
  const ordered = parts.sort((a, b) => b.applications - a.applications || arrival(a) - arrival(b))
  return ordered.map((part, at) => ({ ...part, label: ordered.length > 1 ? String(at + 1).padStart(2, '0') : '' }))
}

const together = (parts: { of: string[]; applications: number }[]) => ({
  of: parts.flatMap(({ of }) => of),
  applications: parts.reduce((sum, { applications }) => sum + applications, 0),
})
