import { graphemes } from './graphemes.ts'

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })

// What a reader takes as one: a number, a katakana word, a Latin word with its hyphens.
const wholes = [/^[\d０-９]+$/, /^[\p{sc=Katakana}ー]+$/u, /^[\p{sc=Latin}\p{M}'’-]+$/u]
// Some words come with their particle (春の), others without (公園 の).
const withParticle = /^(\p{sc=Han}+)([のをはがにとで])$/u

const kindOf = (word: string) => wholes.findIndex((whole) => whole.test(word))

function boundaries(text: string): Set<number> {
  let at = 0
  return new Set(
    graphemes(text).map((part) => {
      at += part.length
      return at
    }),
  )
}

/** Words as a reader sees them; joined they give the text back, and none begins or ends inside a character. */
export function words(text: string): string[] {
  const whole = boundaries(text)
  const found: string[] = []
  let at = 0
  let pending = ''
  let kind = -1
  for (const { segment } of segmenter.segment(text)) {
    at += segment.length
    pending += segment
    if (!whole.has(at)) continue
    const [, stem, particle] = withParticle.exec(pending) ?? []
    // What was put together of one kind is of that kind: only what comes is looked at, however long it gets.
    const own = kindOf(pending)
    if (stem && particle) found.push(stem, particle)
    else if (own >= 0 && own === kind) found[found.length - 1] += pending
    else found.push(pending)
    kind = own
    pending = ''
  }
  return found
}
