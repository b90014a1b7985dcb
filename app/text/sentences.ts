import { graphemes } from './graphemes.ts'

export type Sentence = { start: number; end: number; text: string }

const ends = /^[。！？｡⁉⁈‼]$/
const halfWidthEnds = /^[!?]$/
const opening = '「『（(【〔［[〈《“'
const closing = '」』）)】〕］]〉》”'
// Nobody nests deeper; a text of brackets only must not take for ever.
const deepest = 16
const breaks = /^(?:\r\n|[\n\r\u2028\u2029])$/
const space = /^[^\S\n\r\u2028\u2029]+$/
// 「はい。」と答えた。 goes on after the bracket; 「はい。」 alone does not.
const goesOn = /^[とをがはにもでのやなだ、，,]/
const digit = /^[0-9０-９]/

/** The grapheme numbers that lie inside brackets closed on the same line; an ending there does not end the sentence. */
function enclosed(parts: string[]): Set<number> {
  const inside = new Set<number>()
  const open: { kind: number; at: number }[] = []
  parts.forEach((part, at) => {
    if (breaks.test(part)) open.length = 0
    else if (opening.includes(part) && open.length < deepest) open.push({ kind: opening.indexOf(part), at })
    else if (closing.includes(part)) {
      const match = open.findLastIndex(({ kind }) => kind === closing.indexOf(part))
      const from = open[match]?.at
      if (from === undefined) return
      open.length = match
      if (match === 0) for (let n = from; n < at; n++) inside.add(n)
    }
  })
  return inside
}

function isEnd(parts: string[], at: number): boolean {
  const part = parts[at] ?? ''
  const next = parts[at + 1] ?? ''
  if (ends.test(part)) return true
  // Not in addresses such as /search?q=1
  if (halfWidthEnds.test(part)) return !/^[\w=&/%#.-]/.test(next)
  if (part === '．') return !digit.test(next) && !digit.test(parts[at - 1] ?? '')
  // English: a word of some length, a full stop, a space and a capital; "Mr. S" and "No. 3" go on.
  if (part === '.')
    return (
      /[a-z\d)\]"”]{2}$/.test(parts.slice(Math.max(at - 2, 0), at).join('')) &&
      space.test(next) &&
      /^[A-Z"“(]/.test(parts[at + 2] ?? '')
    )
  return false
}

type Ending = { next: number; isOver: boolean }

/** The signs that end a sentence at `at`: where they stop, in grapheme numbers, and whether it is over behind them. */
function endingAt(parts: string[], inside: Set<number>, at: number): Ending | undefined {
  const closes = (n: number) => closing.includes(parts[n] || ' ') && !inside.has(n)
  if (inside.has(at) || !(isEnd(parts, at) || (closes(at) && inside.has(at - 1) && isEnd(parts, at - 1))))
    return undefined
  let next = at + 1
  while (next < parts.length && (isEnd(parts, next) || closes(next))) next++
  if (closes(next - 1) && goesOn.test(parts[next] ?? '')) return { next, isOver: false }
  while (space.test(parts[next] ?? '')) next++
  return { next, isOver: true }
}

/** Empty lines belong to what stands before them. */
function pastBreaks(parts: string[], from: number): number {
  let past = from
  for (let look = from; /^\s+$/.test(parts[look] ?? ''); look++) if (breaks.test(parts[look] ?? '')) past = look + 1
  return past
}

/** Contiguous and lossless: the sentences joined give the text back. Space after a sentence belongs to it. */
export function sentences(text: string): Sentence[] {
  const parts = graphemes(text)
  const inside = enclosed(parts)
  const found: Sentence[] = []
  let piece = ''
  const close = () => {
    const start = found.at(-1)?.end ?? 0
    if (piece !== '') found.push({ start, end: start + piece.length, text: piece })
    piece = ''
  }
  // Signs behind which the sentence goes on are passed over together: a text of nothing else must not take for ever.
  let goingOn = 0
  for (let at = 0; at < parts.length; ) {
    const ending = at < goingOn || breaks.test(parts[at] ?? '') ? undefined : endingAt(parts, inside, at)
    if (ending && !ending.isOver) goingOn = ending.next
    const end = breaks.test(parts[at] ?? '') ? at + 1 : ending?.isOver ? ending.next : undefined
    const next = end === undefined ? at + 1 : pastBreaks(parts, end)
    piece += parts.slice(at, next).join('')
    // Empty lines at the very beginning are no sentence.
    if (end !== undefined && piece.trim() !== '') close()
    at = next
  }
  close()
  return found
}
