import { graphemes } from './graphemes.ts'

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' })

// What a reader takes as one: a number, a katakana word, a Latin word with its hyphens.
const wholes = [/^[\d０-９]+$/, /^[\p{sc=Katakana}ー]+$/u, /^[\p{sc=Latin}\p{M}'’-]+$/u]
// Some words come with their particle (春の), others without (公園 の).
const withParticle = /^(\p{sc=Han}+)([のをはがにとで])$/u

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
  for (const { segment } of segmenter.segment(text)) {
    at += segment.length
    pending += segment
    if (!whole.has(at)) continue
    const last = found.at(-1) ?? ''
    const [, stem, particle] = withParticle.exec(pending) ?? []
    if (stem && particle) found.push(stem, particle)
    else if (wholes.some((one) => one.test(last) && one.test(pending))) found[found.length - 1] = last + pending
    else found.push(pending)
    pending = ''
  }
  return found
}
