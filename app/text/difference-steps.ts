import { graphemeCount } from './graphemes.ts'

/** Words that stayed, and what was replaced after them. */
export type Step = { same: string[]; removed: string[]; added: string[] }

/** How natural it is for a change to begin or end between two words. */
function pause(before: string | undefined, after: string | undefined): number {
  if (before === undefined || after === undefined || before.endsWith('\n') || after.startsWith('\n')) return 3
  if (/[。！？!?]$/.test(before)) return 2
  return /[、，）」]$|^[（「]/.test(before) ? 1 : 0
}

const changes = (step: Step | undefined) => step !== undefined && step.removed.length + step.added.length > 0

/** Steps put together out of pieces: no step without a change but the last, none without words that stayed but the first. */
export function joined(steps: Step[]): Step[] {
  const found: Step[] = []
  for (const step of steps) {
    const last = found.at(-1)
    if (last && !changes(last)) found[found.length - 1] = { ...step, same: last.same.concat(step.same) }
    else if (last && step.same.length === 0) {
      last.removed = last.removed.concat(step.removed)
      last.added = last.added.concat(step.added)
    } else found.push({ ...step })
  }
  return found
}

/**
 * Words put in or taken out can often be seen in several places: まちの[空を守る。まちの]川を守る。 is better read as
 * [まちの空を守る。]まちの川を守る。 Each lone change goes where its two ends are most natural.
 */
export function slid(steps: Step[]): Step[] {
  // The last change too needs somewhere to leave what it slides past.
  const found: Step[] = [...steps.map((step) => ({ ...step })), { same: [], removed: [], added: [] }]
  found.forEach((step, n) => {
    const kind = step.removed.length === 0 ? 'added' : 'removed'
    const change = step[kind]
    const next = found[n + 1]
    if (change.length === 0 || (step.removed.length > 0 && step.added.length > 0)) return
    const all = [...step.same, ...change, ...(next?.same ?? [])]
    const size = change.length
    // One word must stay on either side, or two changes would touch.
    const least = changes(found[n - 1]) ? 1 : 0
    const most = all.length - size - (changes(next) ? 1 : 0)
    let at = step.same.length
    let first = at
    while (first > least && all[first - 1] === all[first + size - 1]) first--
    let best = -1
    for (let here = first; here <= most; here++) {
      const ease = pause(all[here - 1], all[here]) + pause(all[here + size - 1], all[here + size])
      // Of equal places the original one.
      if (ease > best || (ease === best && here === step.same.length)) {
        best = ease
        at = here
      }
      if (all[here] !== all[here + size]) break
    }
    step.same = all.slice(0, at)
    step[kind] = all.slice(at, at + size)
    if (next) next.same = all.slice(at + size)
  })
  return found
}

const length = (all: string[]) => graphemeCount(all.join(''))

const replaces = ({ removed, added }: Step) =>
  removed.length > 0 && added.length > 0 && Math.max(length(removed), length(added)) > 1

// A lone の between two replaced words makes the reader hop; the end of a sentence or of a line does not.
const isIsland = (same: string[]) =>
  same.length > 0 && same.length <= 2 && length(same) <= 2 && !/[。！？!?\r\n]/.test(same.join(''))

/** A word or two of hardly any length between two replacements joins them. */
export function withoutIslands(steps: Step[]): Step[] {
  const found: Step[] = []
  for (const step of steps) {
    const last = found.at(-1)
    if (last && isIsland(step.same) && replaces(last) && replaces(step)) {
      last.removed = [...last.removed, ...step.same, ...step.removed]
      last.added = [...last.added, ...step.same, ...step.added]
    } else found.push({ ...step })
  }
  return found
}
