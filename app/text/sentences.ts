import { graphemes } from './graphemes.ts'

export type Sentence = { start: number; end: number; text: string }

const ends = /^[。！？｡…⁉⁈‼]$/
const halfWidthEnds = /^[!?]$/
const opening = '「『（(【〔［[〈《“'
const closing = '」』）)】〕］]〉》”'
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
    else if (opening.includes(part)) open.push({ kind: opening.indexOf(part), at })
    else if (closing.includes(part)) {
      const match = open.findLastIndex(({ kind }) => kind === closing.indexOf(part))
      const from = open[match]?.at
      open.length = Math.max(match, 0)
      if (from !== undefined && match === 0) for (let n = from; n < at; n++) inside.add(n)
    }
  })
  return inside
}

function isEnd(parts: string[], at: number): boolean {
  const part = parts[at] ?? ''
  const next = parts[at + 1] ?? ''
  if (ends.test(part)) return part !== '…' || next !== '…'
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

/** Contiguous and lossless: the parts joined give the text back. Space and line breaks belong to the sentence before. */
export function sentences(text: string): Sentence[] {
  const parts = graphemes(text)
  const inside = enclosed(parts)
  const found: Sentence[] = []
  let from = 0
  let start = 0
  const close = (to: number) => {
    const piece = parts.slice(from, to).join('')
    found.push({ start, end: start + piece.length, text: piece })
    start += piece.length
    from = to
  }
  let at = 0
  let written = false
  while (at < parts.length) {
    const part = parts[at] ?? ''
    let next = at + 1
    let ended = breaks.test(part)
    if (
      !inside.has(at) &&
      (isEnd(parts, at) || (closing.includes(part) && at > 0 && inside.has(at - 1) && isEnd(parts, at - 1)))
    ) {
      while (next < parts.length && (isEnd(parts, next) || (closing.includes(parts[next] ?? '') && !inside.has(next))))
        next++
      ended = !(closing.includes(parts[next - 1] ?? '') && goesOn.test(parts[next] ?? ''))
      if (ended) while (next < parts.length && space.test(parts[next] ?? '')) next++
    }
    if (!/^\s*$/.test(part)) written = true
    if (ended && written) {
      for (let look = next; look < parts.length && /^\s+$/.test(parts[look] ?? ''); look++)
        if (breaks.test(parts[look] ?? '')) next = look + 1
      close(next)
      written = false
    }
    at = next
  }
  if (from < parts.length) close(parts.length)
  return found
}
