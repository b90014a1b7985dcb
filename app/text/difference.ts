import { diffArrays } from 'diff'
import { graphemeCount } from './graphemes.ts'
import { words } from './words.ts'

export type Difference = { kind: 'same' | 'added' | 'removed'; text: string }

/** A stretch that stayed, followed by what was replaced after it. */
type Step = { same: string; removed: string; added: string }

// Beyond this many changed words nobody reads two texts as versions of each other, and the search grows quadratically.
const mostEdits = 1500

function steps(before: string[], after: string[]): Step[] {
  const changes = diffArrays(before, after, { maxEditLength: mostEdits })
  if (!changes) return [{ same: '', removed: before.join(''), added: after.join('') }]
  const found: Step[] = []
  let open: Step = { same: '', removed: '', added: '' }
  for (const { value, added, removed } of changes) {
    const text = value.join('')
    if (added) open.added += text
    else if (removed) open.removed += text
    else {
      found.push(open)
      open = { same: text, removed: '', added: '' }
    }
  }
  return [...found, open]
}

const replaces = (step: Step) =>
  step.removed !== '' && step.added !== '' && Math.max(graphemeCount(step.removed), graphemeCount(step.added)) > 1

// A lone の between two replaced words makes the reader hop; the end of a sentence or a line does not.
const isIsland = (same: string) => same !== '' && graphemeCount(same) <= 2 && !/[。！？!?\n]/.test(same)

function withoutIslands(all: Step[]): Step[] {
  const found: Step[] = []
  for (const step of all) {
    const last = found.at(-1)
    if (last && isIsland(step.same) && replaces(last) && replaces(step)) {
      last.removed += step.same + step.removed
      last.added += step.same + step.added
    } else found.push({ ...step })
  }
  return found
}

/** Same and removed parts give `before`, same and added parts give `after`; what was removed comes first. */
export function difference(before: string, after: string): Difference[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  return withoutIslands(steps(words(before), words(after)))
    .flatMap(({ same, removed, added }): Difference[] => [
      { kind: 'same', text: same },
      { kind: 'removed', text: removed },
      { kind: 'added', text: added },
    ])
    .filter(({ text }) => text !== '')
}
