import type { DifferencePart } from '#app/ui/parts.tsx'

export type Side = 'before' | 'after'

/** What one side of a change has; without a side, all of it. */
export const partsOn = (parts: DifferencePart[], side?: Side): DifferencePart[] =>
  side ? parts.filter(({ kind }) => kind !== (side === 'before' ? 'added' : 'removed')) : parts
