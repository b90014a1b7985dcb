import { diffArrays } from 'diff'
import { joined, type Step, slid, withoutIslands } from './difference-steps.ts'
import { sentences } from './sentences.ts'
import { words } from './words.ts'

export type Difference = { kind: 'same' | 'added' | 'removed'; text: string }

// The search costs the square of what has changed. So many words are looked for in a whole text, so many sentences, and
// so many words in sentences that replace others.
const most = { words: 400, sentences: 600, within: 100 }

function steps(before: string[], after: string[], maxEditLength: number): Step[] | undefined {
  const changes = diffArrays(before, after, { maxEditLength })
  if (!changes) return undefined
  const found: Step[] = [{ same: [], removed: [], added: [] }]
  for (const { value, added, removed } of changes) {
    const open = found.at(-1)
    if (added) open?.added.push(...value)
    else if (removed) open?.removed.push(...value)
    else found.push({ same: value, removed: [], added: [] })
  }
  return found
}

/** Where too much has changed to be found word by word: whole sentences first, words only in those that replace others. */
function bySentence(before: string, after: string): Step[] | undefined {
  let left = most.words ** 2
  const split = (text: string) => sentences(text).map((sentence) => sentence.text)
  return steps(split(before), split(after), most.sentences)?.flatMap(({ same, removed, added }) => {
    const kept = { same: words(same.join('')), removed: [], added: [] }
    const whole = { same: [], removed: words(removed.join('')), added: words(added.join('')) }
    const within = left > 0 ? steps(whole.removed, whole.added, most.within) : undefined
    left -= within
      ? within.reduce((sum, step) => sum + step.removed.length + step.added.length, 0) ** 2
      : most.within ** 2
    return [kept, ...(within ?? [whole])]
  })
}

/** Same and removed parts give `before`, same and added parts give `after`; what was removed comes first. */
export function difference(before: string, after: string): Difference[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const [old, made] = [words(before), words(after)]
  const found = steps(old, made, most.words) ?? bySentence(before, after) ?? [{ same: [], removed: old, added: made }]
  return withoutIslands(slid(joined(found)))
    .flatMap(({ same, removed, added }): Difference[] => [
      { kind: 'same', text: same.join('') },
      { kind: 'removed', text: removed.join('') },
      { kind: 'added', text: added.join('') },
    ])
    .filter(({ text }) => text !== '')
}
