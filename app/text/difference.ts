import { diffArrays } from 'diff'
import { type Step, slid, withoutIslands } from './difference-steps.ts'
import { words } from './words.ts'

export type Difference = { kind: 'same' | 'added' | 'removed'; text: string }

// Beyond this many changed words nobody reads two texts as versions of each other, and the search grows quadratically.
const mostEdits = 1500

function steps(before: string[], after: string[]): Step[] {
  const changes = diffArrays(before, after, { maxEditLength: mostEdits })
  if (!changes) return [{ same: [], removed: before, added: after }]
  const found: Step[] = [{ same: [], removed: [], added: [] }]
  for (const { value, added, removed } of changes) {
    const open = found.at(-1)
    if (added) open?.added.push(...value)
    else if (removed) open?.removed.push(...value)
    else found.push({ same: value, removed: [], added: [] })
  }
  return found
}

/** Same and removed parts give `before`, same and added parts give `after`; what was removed comes first. */
export function difference(before: string, after: string): Difference[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  return withoutIslands(slid(steps(words(before), words(after))))
    .flatMap(({ same, removed, added }): Difference[] => [
      { kind: 'same', text: same.join('') },
      { kind: 'removed', text: removed.join('') },
      { kind: 'added', text: added.join('') },
    ])
    .filter(({ text }) => text !== '')
}
