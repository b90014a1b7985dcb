import type { SourceLine } from '#app/plans/sources/line.ts'
import { markerOf } from './markers.ts'

const finished = /[。」』）)：:】》！!？?．]$/
/** A line of this length that stops in the middle of a sentence goes on, wherever the next stands. */
const long = 25

/**
 * Lines that were broken where the sheet ended, not where a paragraph does: which of them go on with the one before. `sure` where the
 * line was as long as lines are here.
 */
export function wraps(lines: SourceLine[], skipped: Set<number>): Map<number, 'sure' | 'likely'> {
  const found = new Map<number, 'sure' | 'likely'>()
  const usual = usualLength(lines)
  let before: SourceLine | null = null
  lines.forEach((line, at) => {
    if (skipped.has(at)) return
    const wrap = before && wrapOf(before, line, usual)
    if (wrap) found.set(at, wrap)
    before = line
  })
  return found
}

function wrapOf(before: SourceLine, line: SourceLine, usual: number | null): 'sure' | 'likely' | null {
  if (before.isWhole || line.isWhole || before.table || line.table || line.picture) return null
  if (before.text.includes('\t') || line.text.includes('\t')) return null
  if (finished.test(before.text) || markerOf(line.text) || line.indent > before.indent) return null
  const begun = markerOf(before.text)
  if (begun?.makes === 'heading' || (begun?.makes === 'symbol' && begun.number === '')) return null
  const isNext = line.where.line - before.where.line <= 1 || line.where.page !== before.where.page
  const length = before.text.length
  if (isNext && usual !== null && length >= usual - 3 && length <= usual + 3) return 'sure'
  const goesOn =
    /[、，\p{sc=Hiragana}\p{sc=Han}\p{sc=Katakana}ー]$/u.test(before.text) && /[。、，]/.test(before.text + line.text)
  return !begun && length >= long && goesOn ? 'likely' : null
}

/** The length most unfinished lines have, where many have it: where lines are wrapped, that is the width of the sheet. */
function usualLength(lines: SourceLine[]): number | null {
  const counts = new Map<number, number>()
  const open = lines.filter(
    ({ text, isWhole, table }) => !isWhole && !table && text.length >= 15 && !finished.test(text),
  )
  for (const { text } of open) counts.set(text.length, (counts.get(text.length) ?? 0) + 1)
  const near = (length: number) => [-2, -1, 0, 1, 2].reduce((sum, by) => sum + (counts.get(length + by) ?? 0), 0)
  const [best] = [...counts.keys()].sort((a, b) => near(b) - near(a) || b - a)
  if (best === undefined || near(best) < 4 || near(best) < open.length * 0.3) return null
  return best
}
